import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { type Answer, type AnswerPart, answerParts, type CitedStatement } from '../domain.ts';
import { printable } from '../text/printable.ts';
import { checkedBlocks } from './check-to-text.ts';
import {
  absentVoices,
  asOfLine,
  partHeadings,
  reasonWording,
  sourceLine,
  unansweredLine,
} from './wording.ts';

export type TextStyle = {
  /** In characters; no line but a link is longer. */
  readonly width: number;
  readonly colour: boolean;
};

const plain: TextStyle = { width: 80, colour: false };

/** An answer as text for a terminal: the statements with numbered citations, then the sources. */
export function toText(answer: Answer, style: TextStyle = plain): string {
  // The caller has decided about colour; styleText would look at the terminal again.
  const paint = (look: 'bold' | 'dim', text: string) =>
    style.colour ? styleText(look, text, { validateStream: false }) : text;
  const bold = (text: string) => paint('bold', text);
  const dim = (text: string) => paint('dim', text);
  const wrap = (text: string, indent = '') => hang(printable(text), indent, style.width);

  const blocks: string[] = [];
  if (answer.checked) blocks.push(...checkedBlocks(answer, { bold, wrap, cited }));
  else if (answer.reason !== undefined) blocks.push(wrap(reasonWording[answer.reason]));
  for (const part of answer.checked ? [] : answerParts) {
    const statements = answer.statements.filter((statement) => statement.part === part);
    if (statements.length === 0) continue;
    const heading = partHeadings[part];
    const lines = statements.map((statement) => wrap(cited(statement), heading === '' ? '' : '  - '));
    blocks.push(heading === '' ? lines.join('\n\n') : [bold(heading), ...lines].join('\n'));
  }
  const open = unansweredLine(answer.unanswered);
  if (open) blocks.push(wrap(open));
  const missing = !answer.checked && showsVoices(answer) ? absentVoices(answer.voices.absent) : undefined;
  if (missing) blocks.push(wrap(missing));
  if (answer.sources.length > 0) {
    const width = String(answer.sources.length).length;
    const lines = answer.sources.map(({ n, source }) => {
      const indent = `  [${String(n).padStart(width)}] `;
      const link = source.url === undefined ? 'no link known' : printable(source.url);
      return `${wrap(`${sentence(source.title)} ${sourceLine(source)}`, indent)}\n${' '.repeat(indent.length)}${dim(link)}`;
    });
    blocks.push([bold('Sources'), ...lines].join('\n'));
  }
  blocks.push(dim(wrap(asOfLine(answer))));
  return `${blocks.join('\n\n')}\n`;
}

/** A plain factual answer is two lines: who is not heard belongs to answers that lay out positions. */
function showsVoices({ statements }: Answer): boolean {
  const positions: readonly AnswerPart[] = ['position', 'unsettled'];
  return statements.some(({ part }) => positions.includes(part));
}

function cited({ text, citations }: CitedStatement): string {
  const numbers = [...new Set(citations.map(({ n }) => n))].map((n) => `[${n}]`).join('');
  return `${text} ${numbers}`;
}

function hang(text: string, indent: string, width: number): string {
  const space = ' '.repeat(indent.length);
  return wrapAnsi(text, Math.max(20, width - indent.length), { hard: false })
    .split('\n')
    .map((line, index) => (index === 0 ? indent : space) + line)
    .join('\n');
}

/** A title with a full stop, unless it ends a sentence of its own. */
function sentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}
