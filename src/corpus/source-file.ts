import { stringify } from 'yaml';
import type { Source, Standing, Statement } from '../domain.ts';
import type { Fault } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { splitSentences } from './split-sentences.ts';
import { statementId } from './statement-id.ts';

export type ParsedSource = {
  readonly source: Source | undefined;
  readonly faults: readonly Fault[];
  /** Lines of prose that carry no tag and were read as claims of the publisher. */
  readonly untaggedLines: readonly number[];
};

type Block = { readonly heading: string; readonly line: number; readonly text: string };

/** One Markdown file as a source; the faults say by line what could not be read. Never throws. */
export function parseSource(file: string, raw: string): ParsedSource {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const split = readFrontMatter(file, text);
  if (Array.isArray(split)) return { source: undefined, faults: split, untaggedLines: [] };

  const { header } = split;
  const faults: Fault[] = [];
  const blocks = toBlocks(split.body, split.bodyLine);
  const tagged = blocks.some((block) => isTagged(block.text));
  const isDescription = (block: Block) => tagged && block.heading === '' && !isTagged(block.text);

  const statements: Statement[] = [];
  const untaggedLines: number[] = [];
  const known = new Set<string>();
  for (const block of blocks) {
    if (isDescription(block)) continue;
    if (!isTagged(block.text)) untaggedLines.push(block.line);
    for (const { standing, text: sentence, problem } of readBlock(block.text, header.publisher)) {
      if (problem !== undefined) {
        faults.push({ file, line: block.line, rule: 'standing', message: problem });
        continue;
      }
      const id = statementId(header.id, sentence);
      if (known.has(id)) {
        faults.push({
          file,
          line: block.line,
          rule: 'duplicate',
          message: 'the same statement stands in this file before; delete one',
        });
        continue;
      }
      known.add(id);
      statements.push({
        id,
        sourceId: header.id,
        heading: block.heading,
        text: sentence,
        standing,
        voice: header.voice,
        questions: [],
        line: block.line,
      });
    }
  }
  const description = blocks
    .filter(isDescription)
    .map((block) => block.text)
    .join(' ');
  const { url, published, ...rest } = header;
  return { source: { ...rest, url, published, description, statements, file }, faults, untaggedLines };
}

/** A source as the Markdown file that `parseSource` reads back to the same source. */
export function formatSource(source: Source): string {
  const header = [
    `id: ${scalar(source.id)}`,
    `title: ${JSON.stringify(source.title)}`,
    `publisher: ${JSON.stringify(source.publisher)}`,
    ...(source.url === undefined ? [] : [`url: ${scalar(source.url)}`]),
    `seen: ${source.seen}`,
    ...(source.published === undefined ? [] : [`published: "${source.published}"`]),
    `kind: ${source.kind}`,
    `voice: ${source.voice}`,
    `countries: ${JSON.stringify(source.countries)}`,
    `topics: ${JSON.stringify(source.topics)}`,
  ];
  const body: string[] = [];
  let heading = '';
  for (const statement of source.statements) {
    if (statement.heading !== heading) {
      heading = statement.heading;
      body.push('', `## ${heading}`, '');
    }
    body.push(`- [${formatStanding(statement.standing)}] ${statement.text}`);
  }
  return ['---', ...header, '---', '', source.description, ...body, ''].join('\n');
}

/** As it is where YAML reads it back so, else between quotation marks. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** The words between the brackets of a tag. */
export function formatStanding(standing: Standing): string {
  if (standing.kind === 'claim') return `claim: ${standing.by}`;
  if (standing.kind === 'contested')
    return standing.with.length === 0 ? 'contested' : `contested: ${standing.with.join(', ')}`;
  return 'fact';
}

const tag = /^\[(fact|claim|contested)(?::([^\]]*))?\]\s*/i;

function isTagged(text: string): boolean {
  return /^\[[a-z]+[:\]]/i.test(text);
}

type Read = { readonly standing: Standing; readonly text: string; readonly problem?: string };

function readBlock(text: string, publisher: string): Read[] {
  const byPublisher: Standing = { kind: 'claim', by: publisher };
  if (!isTagged(text))
    return splitSentences(text).map((sentence) => ({ standing: byPublisher, text: sentence }));

  const match = tag.exec(text);
  const problem = (message: string): Read[] => [{ standing: byPublisher, text: '', problem: message }];
  if (!match) return problem('unknown tag; use [fact], [claim: Party] or [contested: source-id]');
  const sentence = text.slice(match[0].length).trim();
  if (sentence === '') return problem('the tag is followed by no statement');
  const detail = match[2]?.trim() ?? '';
  switch (match[1]?.toLowerCase()) {
    case 'fact':
      return [{ standing: { kind: 'fact' }, text: sentence }];
    case 'claim':
      if (detail === '') return problem('a claim names its party: [claim: Party]');
      return [{ standing: { kind: 'claim', by: detail }, text: sentence }];
    default:
      return [
        {
          standing: { kind: 'contested', with: detail.split(/[\s,]+/).filter((id) => id !== '') },
          text: sentence,
        },
      ];
  }
}

/** The body as list items and paragraphs, each on one line, with the heading it stands under. */
function toBlocks(body: string, firstLine: number): Block[] {
  const blocks: { heading: string; line: number; text: string }[] = [];
  let heading = '';
  let open = false;
  let inFence = false;
  body.split('\n').forEach((line, index) => {
    const trimmed = line.trim();
    if (/^(```|~~~)/.test(trimmed)) inFence = !inFence;
    const title = inFence ? null : /^#{1,6}\s+(.*?)\s*#*$/.exec(trimmed);
    if (title) {
      heading = title[1] ?? '';
      open = false;
      return;
    }
    if (trimmed === '' || inFence || /^(```|~~~|---+$|\*\*\*+$|<!--.*-->$)/.test(trimmed)) {
      open = false;
      return;
    }
    const item = /^(?:[-*+]|\d+[.)])\s+(.*)$/.exec(trimmed);
    const last = blocks.at(-1);
    if (!item && open && last) {
      last.text = `${last.text} ${trimmed}`;
      return;
    }
    blocks.push({ heading, line: firstLine + index, text: (item?.[1] ?? trimmed).trim() });
    open = true;
  });
  return blocks.filter((block) => block.text !== '');
}
