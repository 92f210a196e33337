import type { ActionsBlock, KnownBlock, ModalView, RichTextElement, RichTextSection } from '@slack/types';
import type { Brief } from '../briefing.ts';
import { type DocumentPart, type Line, toDocumentParts } from './brief-document.ts';
import { briefToText } from './brief-to-text.ts';
import { briefAsOf, briefHeadings, briefTitle, shortSourceLine } from './brief-wording.ts';
import { briefActions, briefButton } from './buttons.ts';
import { inert } from './fallback-text.ts';
import { limits } from './limits.ts';
import { bullets, isLinkable, lines, link, plain, richText, section } from './rich-text.ts';
import { automated, labels, saying } from './slack-wording.ts';
import { longestPiece, longestTitle, shortened, splitText } from './split-text.ts';
import { contextOf } from './to-blocks.ts';
import type { SlackMessage } from './to-messages.ts';

/** A briefing as a message, with its buttons: the long form, a Word document and, where others can read, sharing. */
export function briefMessage(brief: Brief, { shareable }: { readonly shareable: boolean }): SlackMessage {
  const buttons = brief.kind === 'none' ? [] : [buttonsOf(brief, shareable)];
  return { text: inert(briefToText(brief)), blocks: [...briefBlocks(brief), ...buttons] };
}

/** A briefing in a modal, as much of it as a modal holds. */
export function toBriefView(brief: Brief): ModalView {
  return {
    type: 'modal',
    callback_id: briefActions.long,
    title: { type: 'plain_text', text: labels.briefTitle, emoji: false },
    close: { type: 'plain_text', text: labels.close, emoji: false },
    blocks: withinView(briefBlocks(brief)),
  };
}

/** What is too much for a modal is said to be elsewhere. */
function withinView(blocks: readonly KnownBlock[]): KnownBlock[] {
  if (blocks.length <= limits.viewBlocks) return [...blocks];
  return [...blocks.slice(0, limits.viewBlocks - 1), contextOf(saying.restInWord)];
}

/** A briefing as rich text, which Slack shows letter for letter; links lead to its own sources only. */
export function briefBlocks(brief: Brief): KnownBlock[] {
  const numbers = linkNumbers(brief);
  return [
    {
      type: 'header',
      text: { type: 'plain_text', text: shortened(briefTitle(brief), limits.headerText), emoji: false },
    },
    ...toDocumentParts(brief).flatMap((part) => partToBlocks(part, numbers)),
    ...sourcesBlocks(brief),
    contextOf(`${briefAsOf(brief)} · ${automated}`),
  ];
}

type Cited = Pick<Brief, 'sources'>;
type Numbers = (cites: readonly number[]) => RichTextElement[];

/** Numbers of sources as links to them. */
export function linkNumbers({ sources }: Cited): Numbers {
  const urls = new Map(sources.map(({ n, source }) => [n, source.url]));
  return (cites) => cites.flatMap((n): RichTextElement[] => [plain(' '), link(urls.get(n), `[${n}]`)]);
}

function partToBlocks(part: DocumentPart, numbers: Numbers): KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return [richText(section(plain(part.text, part.level === 1 ? 'bold' : 'italic')))];
    case 'text':
      return [richText(...lineSections(part.line, numbers))];
    case 'list':
      return listBlocks(part.lines.flatMap((one) => lineSections(one, numbers)));
    case 'table':
      return listBlocks(part.rows.flatMap((cells) => rowSections(cells, part.head, numbers)));
    case 'chart':
      return [];
  }
}

/** A row of two cells is a line that begins with the first; a row that compares is a line for each, under its own head. */
function rowSections(
  cells: readonly (readonly Line[])[],
  head: readonly string[],
  numbers: Numbers,
): RichTextSection[] {
  const [first = [], ...others] = cells;
  const label = first.length === 1 && first[0]?.text === '' ? first[0].label : undefined;
  const rest = label === undefined ? cells : others;
  const heads = label === undefined ? head : head.slice(1);
  return rest.flatMap((lines, index) => {
    const of = rest.length > 1 ? heads[index] : undefined;
    const lead = [label, of].filter((piece) => piece !== undefined).join(', ');
    return lines.flatMap((one) =>
      lineSections(
        { ...one, label: [lead, one.label].filter((piece) => piece).join(', ') || undefined },
        numbers,
      ),
    );
  });
}

function lineSections({ text, label, cites }: Line, numbers: Numbers): RichTextSection[] {
  const lead = label === undefined ? [] : [plain(`${label}${/[?.!]$/.test(label) ? '' : ':'} `, 'bold')];
  const pieces = splitText(text, longestPiece);
  return pieces.map((piece, index) =>
    section(
      ...(index === 0 ? lead : []),
      plain(piece),
      ...(index === pieces.length - 1 ? numbers(cites) : []),
    ),
  );
}

/** The sources of a briefing, numbered. */
export function sourcesBlocks({ sources }: Cited): KnownBlock[] {
  if (sources.length === 0) return [];
  const listed = sources.map(({ n, source }) => {
    const title = shortened(source.title, longestTitle);
    const known = isLinkable(source.url) ? '' : ' No link known.';
    return section(
      plain(`[${n}] `),
      link(source.url, title),
      plain(`${/[.?!]$/.test(title) ? '' : '.'} ${shortSourceLine(source)}${known}`),
    );
  });
  return [
    richText(section(plain(briefHeadings.sources, 'bold'))),
    ...grouped(listed).map((group) => richText(lines(group))),
  ];
}

/** Points in as many blocks as they need. */
export function listBlocks(sections: readonly RichTextSection[]): KnownBlock[] {
  return grouped(sections).map((group) => richText(bullets(group)));
}

/** Sections together up to the length of one block. */
function grouped(sections: readonly RichTextSection[]): RichTextSection[][] {
  const groups: RichTextSection[][] = [];
  let length = 0;
  for (const one of sections) {
    const size = JSON.stringify(one).length;
    if (groups.length === 0 || length + size > longestPiece) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(one);
    length += size;
  }
  return groups;
}

function buttonsOf(brief: Brief, shareable: boolean): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      briefButton('long', brief.asked),
      briefButton('word', brief.asked),
      ...(shareable ? [briefButton('share', brief.asked)] : []),
    ],
  };
}
