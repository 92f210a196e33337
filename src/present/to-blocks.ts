import type { ContextBlock, KnownBlock, RichTextSection } from '@slack/types';
import { type Answer, answerParts } from '../domain.ts';
import { visible } from '../text/visible.ts';
import { checkBlocks } from './check-to-blocks.ts';
import { checkNotes } from './check-wording.ts';
import { bullets, isLinkable, lines, link, plain, quote, richText, section } from './rich-text.ts';
import { showsVoices } from './shows-voices.ts';
import { automated, headings, labels } from './slack-wording.ts';
import { longestAbout, longestPiece, longestTitle, shortened, splitText } from './split-text.ts';
import { statementLines } from './statement-lines.ts';
import {
  absentVoices,
  asOfLine,
  partHeadings,
  reasonWording,
  sourceLine,
  unansweredLine,
} from './wording.ts';

/** An answer in the order it is read: each piece is shown as soon as it is there, the last closes it. */
export type AnswerBlocks = {
  readonly pieces: readonly KnownBlock[];
  /** Sources, the date to which it holds, and that it is automated. */
  readonly closing: readonly KnownBlock[];
};

/** An answer as blocks of rich text, which Slack shows letter for letter; links lead to its own sources only. */
export function toBlocks(answer: Answer): AnswerBlocks {
  if (answer.checked) return { pieces: checkBlocks(answer), closing: closingOf(answer) };
  const reason = answer.reason === undefined ? [] : [richText(section(plain(reasonWording[answer.reason])))];
  return {
    pieces: [...reason, ...answerParts.flatMap((part) => partBlocks(answer, part))],
    closing: closingOf(answer),
  };
}

function closingOf(answer: Answer): KnownBlock[] {
  return [
    ...gapsOf(answer).map((gap) => richText(section(plain(shortened(gap, longestPiece), 'italic')))),
    ...sourceBlocks(answer),
    contextOf(`${asOfLine(answer)} · ${automated}`),
  ];
}

/** The question above an answer that is shown away from it. */
export function askedBlocks(question: string): KnownBlock[] {
  const [shown = ''] = splitText(question, longestPiece);
  return shown.trim() === '' ? [] : [richText(section(plain(`${headings.youAsked}:`, 'bold')), quote(shown))];
}

/** Who has shared an answer; naming people in this way tells nobody but them. */
export function sharedBlocks(userId: string): KnownBlock[] {
  return [richText(section(plain(`${headings.sharedBy} `), { type: 'user', user_id: userId }))];
}

/** A line of small print. */
export function contextOf(text: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: visible(text), emoji: false }] };
}

/** What an answer leaves open: parts of the question, and who is not heard; of a check, what its verdicts do not mean. */
export function gapsOf(answer: Answer): string[] {
  if (answer.checked) return answer.reason === undefined ? checkNotes(answer) : [];
  const absent = showsVoices(answer) ? absentVoices(answer.voices.absent) : undefined;
  return [unansweredLine(answer.unanswered), absent].flatMap((line) => line ?? []);
}

function partBlocks(answer: Answer, part: (typeof answerParts)[number]): KnownBlock[] {
  const statements = answer.statements
    .filter((statement) => statement.part === part)
    .flatMap((statement) => statementLines(statement, answer));
  if (statements.length === 0) return [];
  const heading = partHeadings[part];
  const [first = [], ...rest] = grouped(statements);
  if (heading === '') return [first, ...rest].map((group) => richText(lines(group, '\n\n')));
  return [
    richText(section(plain(heading, 'bold')), bullets(first)),
    ...rest.map((group) => richText(bullets(group))),
  ];
}

function sourceBlocks({ sources }: Answer): KnownBlock[] {
  if (sources.length === 0) return [];
  const listed = sources.map(({ n, source }) => {
    const known = isLinkable(source.url) ? '' : ' No link known.';
    const title = shortened(source.title, longestTitle);
    return section(
      plain(`[${n}] `),
      link(source.url, title),
      plain(`${/[.?!]$/.test(title) ? '' : '.'} ${shortened(sourceLine(source), longestAbout)}${known}`),
    );
  });
  const [first = [], ...rest] = grouped([section(plain(labels.sources, 'bold')), ...listed]);
  return [first, ...rest].map((group) => richText(lines(group)));
}

/** Sections together up to the length of one block. */
function grouped(sections: readonly RichTextSection[]): RichTextSection[][] {
  const groups: RichTextSection[][] = [];
  let length = 0;
  for (const line of sections) {
    const size = JSON.stringify(line).length;
    if (groups.length === 0 || length + size > longestPiece) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(line);
    length += size;
  }
  return groups;
}
