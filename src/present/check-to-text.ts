import type { Answer } from '../domain.ts';
import {
  checkNotes,
  checkReason,
  shownFor,
  shownHeading,
  verdictLine,
  verdictName,
} from './check-wording.ts';
import { cited, hang, paint, type TextStyle } from './text-layout.ts';

/** The pieces of a message as blocks of text: each with its verdict and the statements that show it. */
export function checkedBlocks(answer: Answer, style: TextStyle): string[] {
  const wrap = (text: string, indent = '') => hang(text, indent, style);
  if (answer.reason !== undefined) return [wrap(checkReason(answer.reason))];
  const pieces = (answer.checked ?? []).map((piece, index) => {
    const number = `${index + 1}. `;
    const heading = shownHeading(piece);
    const name = verdictName(piece);
    const space = ' '.repeat(number.length);
    return [
      wrap(`“${piece.text}”`, number),
      wrap(`${name}: ${verdictLine(piece)}`, space).replace(name, paint('bold', name, style)),
      ...(heading === undefined || piece.statementIds.length === 0 ? [] : [`${space}${heading}`]),
      ...shownFor(piece, answer).map((statement) => wrap(cited(statement), `${space}- `)),
    ].join('\n');
  });
  return [...pieces, ...checkNotes(answer).map((note) => wrap(note))];
}
