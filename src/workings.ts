import { type SufficiencyModel, sufficiency } from './compose/sufficiency.ts';
import type { Hit, Look, Question, Workings } from './domain.ts';

/** What was retrieved for a question; three decimals tell its statements apart. */
export function lookOf(question: Question, hits: readonly Hit[], model: SufficiencyModel): Look {
  return {
    asked: question.asked,
    sufficiency: rounded(sufficiency(question, hits, model)),
    hits: hits.map(({ statement, relevance }) => ({
      statementId: statement.id,
      relevance: rounded(relevance),
    })),
  };
}

/** How a question was read, and what was looked at for it. */
export function workingsOf(
  { neutral, wanted, countries, topics }: Question,
  looks: readonly Look[] = [],
  { leastSufficiency }: Pick<Workings, 'leastSufficiency'>,
): Workings {
  return { neutral, wanted, countries, topics, leastSufficiency, looks };
}

function rounded(chance: number): number {
  return Math.round(1_000 * chance) / 1_000;
}
