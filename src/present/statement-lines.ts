import type { RichTextElement, RichTextSection } from '@slack/types';
import type { Answer, CitedStatement } from '../domain.ts';
import { link, plain, section } from './rich-text.ts';
import { longestPiece, splitText } from './split-text.ts';

/** A statement with its numbers; one that is longer than a block may be goes on in the next. */
export function statementLines(
  { text, citations }: CitedStatement,
  { sources }: Pick<Answer, 'sources'>,
): RichTextSection[] {
  const numbers = [...new Set(citations.map(({ n }) => n))].flatMap((n): RichTextElement[] => [
    plain(' '),
    link(sources.find((cited) => cited.n === n)?.source.url, `[${n}]`),
  ]);
  const pieces = splitText(text, longestPiece);
  return pieces.map((piece, index) => section(plain(piece), ...(index === pieces.length - 1 ? numbers : [])));
}
