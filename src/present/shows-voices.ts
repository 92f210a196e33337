import type { Answer, AnswerPart } from '../domain.ts';

const positions: readonly AnswerPart[] = ['position', 'unsettled'];

/** Who is not heard belongs to answers that tell what parties say; a plain factual answer is two lines. */
export function showsVoices({ statements }: Answer): boolean {
  return statements.some(
    ({ part, standing }) => positions.includes(part) || (part === 'bottom-line' && standing.kind !== 'fact'),
  );
}
