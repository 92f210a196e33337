import type { Hit, Question } from '../domain.ts';
import { figuresIn } from '../text/figures.ts';
import { chance, type LogisticModel } from '../text/logistic.ts';
import { nameWordsIn } from '../text/names.ts';
import { stemsOf } from '../text/stems-of.ts';
import { terms } from '../text/words.ts';
import { isElsewhere } from './elsewhere.ts';

export const sufficiencyNames = [
  'bestCovered',
  'mostCovered',
  'bestSimilarity',
  'mostSimilarity',
  'bestMissing',
  'leastMissing',
  'bestShape',
  'best',
  'second',
  'namesMissing',
  'unknown',
  'kindMissing',
  'yearMissing',
  'newFigure',
  'isFigure',
  'isYesNo',
  'nameMissing',
  'misshaped',
  'topicShare',
  'offTopic',
  'dossier',
  'elsewhere',
  'gap',
  'gapLead',
  'wording',
  'length',
  'isDate',
  'isBroad',
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

/** A figure that the question does not give itself. */
function hasNewFigure(question: string, texts: readonly string[]): boolean {
  const known = figuresIn(question).map(({ value }) => value);
  return texts.some((text) => figuresIn(text).some(({ value }) => !known.includes(value)));
}

/** Below this the figure or date of a hit is of something else (see shape-fit.ts). */
const wellShaped = 0.5;
/** Of a question that names no topic. */
const usualShare = 0.7;

/** The share of the hits looked at that are from sources on the topics of the question. */
function onTopicShare({ topics }: Question, hits: readonly Hit[]): number {
  if (topics.length === 0) return usualShare;
  const on = hits.filter(({ source }) => topics.some((topic) => source.topics.includes(topic)));
  return on.length / looked;
}

/** A question of so many words that mean something says all that it wants; a word with less weight is not its own. */
const manyTerms = 10;
const leastSaid = 0.5;

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
    best: hits[0]?.relevance ?? 0,
    second: hits[1]?.relevance ?? 0,
    namesMissing: Math.min(1, best?.namesMissing ?? 1),
    unknown: best?.unknown ?? 1,
    kindMissing: isOfKind(question.standalone, texts) ? 0 : 1,
    newFigure: question.wanted === 'figure' ? (hasNewFigure(question.standalone, texts) ? 1 : 0) : 0.5,
    isFigure: question.wanted === 'figure' ? 1 : 0,
    isYesNo: question.wanted === 'yes-no' ? 1 : 0,
    ...missingOf(question, hits.slice(0, read)),
    misshaped: needsShape && (best?.shape ?? -1) < wellShaped ? 1 : 0,
    topicShare: onTopicShare(question, hits.slice(0, looked)),
    offTopic: question.wanted === 'figure' && onTopicShare(question, hits.slice(0, looked)) === 0 ? 1 : 0,
    dossier: Math.max(0, ...evidence.map(({ dossier }) => dossier)),
    gap: best?.gap ?? 0,
    gapLead: Math.max(0, (best?.gap ?? 0) - Math.max(0, ...evidence.map(({ askedAlike }) => askedAlike))),
    wording: best?.wording ?? 0,
    length: Math.min(1, question.terms.filter(({ weight }) => weight >= leastSaid).length / manyTerms),
    isDate: question.wanted === 'date' ? 1 : 0,
    isBroad: question.wanted === 'overview' || question.wanted === 'comparison' ? 1 : 0,
    elsewhere: hits[0] && isElsewhere(question, hits[0]) ? 1 : 0,
  };
}

/** Shares, 0 to 1, of a question's years and of its names that the best hits do not speak of. */
function missingOf(
  { asked, standalone }: Question,
  hits: readonly Hit[],
): Readonly<Record<'yearMissing' | 'nameMissing', number>> {
  const own = hits.map(({ statement }) => [statement.text, ...statement.questions].map(stemsOf));
  const around = hits.flatMap(({ statement, source }) =>
    [statement.heading, source.title, source.publisher].map(stemsOf),
  );
  const years = [...new Set(asked.match(/\b(?:19|20)\d{2}\b/g) ?? [])];
  const dated = hits
    .map(({ statement, source }) => [statement.text, source.published, ...statement.questions].join(' '))
    .join(' ');
  const names = [...new Set(nameWordsIn(standalone).flatMap((name) => terms(name.toUpperCase())))];
  const known = [...own.flat(), ...around];
  return {
    yearMissing: mean(years.map((year) => (dated.includes(year) ? 0 : 1))),
    nameMissing: mean(names.map((name) => (known.some((set) => set.has(name)) ? 0 : 1))),
  };
}

/** Of nothing 0. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
