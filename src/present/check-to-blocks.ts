import type { KnownBlock } from '@slack/types';
import type { Answer, CheckedPiece } from '../domain.ts';
import { checkReason, shownFor, shownHeading, verdictLine, verdictName } from './check-wording.ts';
import { bullets, plain, quote, richText, section } from './rich-text.ts';
import { longestPiece, shortened } from './split-text.ts';
import { statementLines } from './statement-lines.ts';

/** The pieces of a checked message: each as it is written, its verdict, and the statements that show it. */
export function checkBlocks(answer: Answer): KnownBlock[] {
  if (answer.reason !== undefined) return [richText(section(plain(checkReason(answer.reason))))];
  return (answer.checked ?? []).flatMap((piece) => pieceBlocks(piece, answer));
}

function pieceBlocks(piece: CheckedPiece, answer: Answer): KnownBlock[] {
  const shown = shownFor(piece, answer).flatMap((statement) => statementLines(statement, answer));
  const heading = shown.length === 0 ? undefined : shownHeading(piece);
  const [first, ...rest] = shown;
  return [
    richText(
      quote(shortened(piece.text, longestPiece)),
      section(plain(verdictName(piece), 'bold'), plain(`: ${shortened(verdictLine(piece), longestPiece)}`)),
      ...(heading === undefined ? [] : [section(plain(heading, 'italic'))]),
      ...(first === undefined ? [] : [bullets([first])]),
    ),
    ...rest.map((line) => richText(bullets([line]))),
  ];
}
