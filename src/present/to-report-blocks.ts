import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../domain.ts';
import type { Report } from '../ports.ts';
import { reportButtons } from './buttons.ts';
import { plain, quote, richText, section } from './rich-text.ts';
import { headings, labels, moreReports, reportLine } from './slack-wording.ts';
import { splitText } from './split-text.ts';
import { contextOf, toBlocks } from './to-blocks.ts';

/** As much of the words of a reader or a question as the list shows; the modal shows all. */
const longestShown = 300;

/** The reports that wait, for the Home tab of a reviewer; nothing where none waits. */
export function toReportBlocks(reports: readonly Report[], more: boolean): KnownBlock[] {
  if (reports.length === 0) return [];
  return [
    { type: 'header', text: { type: 'plain_text', text: headings.reports, emoji: false } },
    ...reports.flatMap((report) => [reportBlock(report, longestShown), reportButtons(report.id)]),
    ...(more ? [contextOf(moreReports(reports.length))] : []),
    { type: 'divider' },
  ];
}

/** A report with the answer that it is about. */
export function toReportView(report: Report, answer: Answer): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: labels.reportTitle, emoji: false },
    close: { type: 'plain_text', text: labels.close, emoji: false },
    blocks: reportAndAnswer(report, answer),
  };
}

export function reportAndAnswer(report: Report, answer: Answer): KnownBlock[] {
  const { pieces, closing } = toBlocks(answer);
  return [reportBlock(report), ...pieces, ...closing];
}

function reportBlock(
  { kind, givenAt, question, text }: Report,
  longest = Number.POSITIVE_INFINITY,
): KnownBlock {
  const short = (words: string) => {
    const [first = ''] = splitText(words, Math.min(longest, 2_500));
    return first.length < words.length ? `${first} …` : first;
  };
  return richText(
    section(plain(reportLine(kind, givenAt), 'bold')),
    section(plain(`${headings.youAsked}: ${short(question)}`)),
    ...(text === undefined ? [] : [quote(short(text))]),
  );
}
