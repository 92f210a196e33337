import type { Answer } from '../src/domain.ts';

/** Whether two answers differ in their words alone: the same statements, standings, sources, voices and status. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return shapeOf(one) === shapeOf(other);
}

function shapeOf({ status, statements, sources, voices, unanswered }: Answer): string {
  const shown = statements.map(({ part, standing, citations }) => ({ part, standing, citations }));
  return JSON.stringify([status, shown, sources.map(({ source }) => source.id), voices, unanswered]);
}
