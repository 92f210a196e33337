import type { Hit, Question } from '../domain.ts';
import { figuresIn } from '../text/figures.ts';
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
  'best',
  'second',
  'namesMissing',
  'unknown',
  'kindMissing',
  'yearMissing',
  'newFigure',
  'isFigure',
  'isYesNo',
] as const;
export type SufficiencyName = (typeof sufficiencyNames)[number];

/** Weights of a logistic model, fitted on the dev split by `npm run fit`. */
export type SufficiencyModel = LogisticModel<SufficiencyName>;

/** Hits whose text is read for the kind of thing asked for. */
const read = 3;

/** What a cost or a vote is told by; a question that asks for neither is answered by anything. */
const kinds: readonly { readonly asked: RegExp; readonly given: (text: string) => boolean }[] = [
  {
    asked:
      /\b(how much|what|which)\b.*\b(costs?|price|spend(s|ing)?|spent|budget|paid|pays?|funds?|funding|compensation|damages|fine|money)\b|\bcosts?\b/i,
    given: (text) => figuresIn(text).some(({ unit }) => unit === 'money'),
  },
  {
    asked: /\b(how many|by what|what|exact|margin)\b.*\b(votes?|tally|majority)\b/i,
    given: (text) => /\bvote|\d+ (to|against) \d+/i.test(text),
  },
];

function isOfKind(question: string, texts: readonly string[]): boolean {
  return kinds.every(({ asked, given }) => !asked.test(question) || texts.some(given));
}

function namesYear(question: string, texts: readonly string[]): boolean {
  const years = question.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  return years.length === 0 || texts.some((text) => years.some((year) => text.includes(year)));
}

/** A figure that the question does not give itself. */
function hasNewFigure(question: string, texts: readonly string[]): boolean {
  const known = figuresIn(question).map(({ value }) => value);
  return texts.some((text) => figuresIn(text).some(({ value }) => !known.includes(value)));
}

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
  const texts = hits.slice(0, read).map(({ statement }) => statement.text);
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
    best: hits[0]?.relevance ?? 0,
    second: hits[1]?.relevance ?? 0,
    namesMissing: Math.min(1, best?.namesMissing ?? 1),
    unknown: best?.unknown ?? 1,
    kindMissing: isOfKind(question.standalone, texts) ? 0 : 1,
    yearMissing: namesYear(question.standalone, texts) ? 0 : 1,
    newFigure: question.wanted === 'figure' ? (hasNewFigure(question.standalone, texts) ? 1 : 0) : 0.5,
    isFigure: question.wanted === 'figure' ? 1 : 0,
    isYesNo: question.wanted === 'yes-no' ? 1 : 0,
  };
}
