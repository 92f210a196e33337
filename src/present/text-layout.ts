import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { CitedStatement, Source } from '../domain.ts';
import { printable } from '../text/printable.ts';
import { sourceLine } from './wording.ts';

export type TextStyle = {
  /** In characters; no line but a link is longer. */
  readonly width: number;
  readonly colour: boolean;
};

export const plainStyle: TextStyle = { width: 80, colour: false };

/** The room of a terminal for running text, of which lines of a hundred characters are the longest that read well. */
export function textWidth(columns: number | undefined): number {
  return Math.min(columns ?? plainStyle.width, 100);
}

/** Colour as the caller decided; styleText would look at the terminal again. */
export function paint(look: 'bold' | 'dim', text: string, { colour }: TextStyle): string {
  return colour ? styleText(look, text, { validateStream: false }) : text;
}

/** A text broken into lines, the later ones as far in as the first after its indent. */
export function hang(text: string, indent: string, { width }: TextStyle): string {
  const space = ' '.repeat(indent.length);
  return wrapAnsi(printable(text), Math.max(20, width - indent.length), { hard: false })
    .split('\n')
    .map((line, index) => (index === 0 ? indent : space) + line)
    .join('\n');
}

/** A statement with the numbers of its sources. */
export function cited({ text, citations }: CitedStatement): string {
  const numbers = [...new Set(citations.map(({ n }) => n))].map((n) => `[${n}]`).join('');
  return `${text} ${numbers}`;
}

/** The numbered sources, each with its link below. */
export function sourceLines(
  sources: readonly { readonly n: number; readonly source: Source }[],
  style: TextStyle,
): string[] {
  const width = String(sources.length).length;
  return sources.map(({ n, source }) => {
    const indent = `  [${String(n).padStart(width)}] `;
    const link = source.url === undefined ? 'no link known' : printable(source.url);
    const text = `${sentence(source.title)} ${sourceLine(source)}`;
    return `${hang(text, indent, style)}\n${' '.repeat(indent.length)}${paint('dim', link, style)}`;
  });
}

/** A title with a full stop, unless it ends a sentence of its own. */
function sentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}
