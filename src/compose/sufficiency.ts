import type { Hit, Question } from '../domain.ts';
import { chance, type LogisticModel } from '../text/logistic.ts';

export const sufficiencyNames = [
  'bestCovered',
  'mostCovered',
  'bestSimilarity',
  'mostSimilarity',
  'bestMissing',
  'leastMissing',
  'bestShape',
  'shortness',
] as const;
export type SufficiencyName = (typeof sufficiencyNames)[number];

/** Weights of a logistic model, fitted on the dev split by `npm run fit`. */
export type SufficiencyModel = LogisticModel<SufficiencyName>;

/** Hits that are looked at beside the best one. */
const looked = 5;

/** The chance, 0 to 1, that what was retrieved answers the question at all. Nothing retrieved answers nothing. */
export function sufficiency(question: Question, hits: readonly Hit[], model: SufficiencyModel): number {
  return hits.length === 0 ? 0 : chance(sufficiencyFeatures(question, hits), sufficiencyNames, model);
}

/** What tells a question that the corpus answers from one that only shares its words. */
export function sufficiencyFeatures(
  question: Question,
  hits: readonly Hit[],
): Readonly<Record<SufficiencyName, number>> {
  const evidence = hits.slice(0, looked).map((hit) => hit.evidence);
  const [best] = evidence;
  const needsShape = question.wanted === 'figure' || question.wanted === 'date';
  return {
    bestCovered: best?.covered ?? 0,
    mostCovered: Math.max(0, ...evidence.map(({ covered }) => covered)),
    bestSimilarity: best?.similarity ?? 0,
    mostSimilarity: Math.max(0, ...evidence.map(({ similarity }) => similarity)),
    bestMissing: best?.heaviestMissing ?? 1,
    leastMissing: Math.min(1, ...evidence.map(({ heaviestMissing }) => heaviestMissing)),
    bestShape: needsShape ? (best?.shape ?? -1) : 0.3,
    shortness: 1 / Math.max(1, question.terms.length),
  };
}
