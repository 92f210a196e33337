import type { Answer, CitedStatement } from '../domain.ts';
import {
  checkNotes,
  checkReason,
  shownFor,
  shownHeading,
  verdictLine,
  verdictName,
} from './check-wording.ts';

type Style = {
  readonly bold: (text: string) => string;
  readonly wrap: (text: string, indent?: string) => string;
  readonly cited: (statement: CitedStatement) => string;
};

/** The pieces of a message as blocks of text: each with its verdict and the statements that show it. */
export function checkedBlocks(answer: Answer, { bold, wrap, cited }: Style): string[] {
  if (answer.reason !== undefined) return [wrap(checkReason(answer.reason))];
  const pieces = (answer.checked ?? []).map((piece, index) => {
    const number = `${index + 1}. `;
    const heading = shownHeading(piece);
    const name = verdictName(piece);
    const space = ' '.repeat(number.length);
    return [
      wrap(`“${piece.text}”`, number),
      wrap(`${name}: ${verdictLine(piece)}`, space).replace(name, bold(name)),
      ...(heading === undefined || piece.statementIds.length === 0 ? [] : [`${space}${heading}`]),
      ...shownFor(piece, answer).map((statement) => wrap(cited(statement), `${space}- `)),
    ].join('\n');
  });
  return [...pieces, ...checkNotes(answer).map((note) => wrap(note))];
}
