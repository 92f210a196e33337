import type { Question } from '../domain.ts';
import type { Candidate } from '../retrieve/relevance.ts';
import { withoutNumbers } from '../text/figures.ts';
import { chance, type LogisticModel } from '../text/logistic.ts';
import { nameWordsIn } from '../text/names.ts';
import { nationNamesOf } from '../text/nations.ts';
import { remembered } from '../text/remembered.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { relatedStems } from '../text/word-lists.ts';
import { stem, stopWords, terms, words } from '../text/words.ts';
import { plainSpeech } from './plain-speech.ts';

const likenessNames = [
  'held',
  'byQuestions',
  'byContext',
  'byRelatives',
  'heaviestMissing',
  'similarity',
  'askedSimilarity',
  'score',
  'closeness',
  'focus',
  'names',
] as const;
type LikenessName = (typeof likenessNames)[number];
/** Weights of a logistic model, fitted on the dev split of evals/claims. */
export type LikenessModel = LogisticModel<LikenessName>;
type Likeness = Readonly<Record<LikenessName, number>>;

/** The words of a claim that say what it is about: no figures and dates, which are compared by their values. */
export type Meaning = { readonly stems: readonly string[]; readonly names: readonly string[] };

/** A claim as it is written, and as it reads when each loaded word has become its topic's neutral name. */
export function meaningsOf(text: string, question: Pick<Question, 'neutral'>): Meaning[] {
  const plain = plainSpeech(text);
  const names = nameWordsIn(plain);
  const own = stemsOf(plain);
  const neutral = stemsOf(plainSpeech(question.neutral));
  const isSame = neutral.length === own.length && neutral.every((one) => own.includes(one));
  return [own, ...(isSame ? [] : [neutral])].map((stems) => ({ stems, names }));
}

function stemsOf(text: string): string[] {
  const meant = words(withoutNumbers(text, ' ')).filter(
    (word) => !stopWords.has(word) && !filler.has(word) && !saidOnly.has(word) && !/^\d/.test(word),
  );
  return [...new Set(meant.map(stem))];
}

/** Words that people add to a claim and that no document would hold. */
const filler: ReadonlySet<string> = new Set(
  'just actually really literally simply even already yet also too around roughly nearly almost about approximately only whole entire got thing percent figure number'.split(
    ' ',
  ),
);
const saidOnly: ReadonlySet<string> = new Set(
  'say says said saying state states stated according tell told report reports reported write wrote call calls called'.split(
    ' ',
  ),
);

const read = remembered((text: string) => {
  const inOrder = terms(plainSpeech(text));
  return { inOrder, stems: new Set(inOrder) };
});

/** A word that the corpus has never seen weighs as much as a rather common one: people have many words for a thing. */
const unseen = 3.5;

/** How much of what a claim is about a statement holds, whatever figures, dates and denials say. */
function likenessOf(meaning: Meaning, candidate: Candidate, vocabulary: Vocabulary): Likeness {
  const { statement, source, score, similarity, askedSimilarity, context } = candidate;
  const own = read(statement.text);
  const asked = statement.questions.map((text) => read(text).stems);
  const by = statement.standing.kind === 'claim' ? statement.standing.by : '';
  const origin = nationNamesOf(source.countries).join(' ');
  const around = read(`${context} ${source.publisher} ${by} ${origin}`).stems;
  const weigh = (one: string) => (vocabulary.has(one) ? vocabulary.weight(one) : unseen);
  const all = meaning.stems.reduce((sum, one) => sum + weigh(one), 0) || 1;
  const sums = { held: 0, byQuestions: 0, byContext: 0, byRelatives: 0 };
  let heaviestMissing = 0;
  for (const one of meaning.stems) {
    const weight = weigh(one);
    if (own.stems.has(one)) sums.held += weight;
    else if (asked.some((stems) => stems.has(one))) sums.byQuestions += weight;
    else if (around.has(one)) sums.byContext += weight;
    else if ((relatedStems.get(one) ?? []).some((other) => own.stems.has(other))) sums.byRelatives += weight;
    else heaviestMissing = Math.max(heaviestMissing, weight);
  }
  const names = meaning.names.flatMap(terms);
  const knows = (name: string) => own.stems.has(name) || around.has(name);
  const whole = [...own.stems].reduce((sum, one) => sum + weigh(one), 0) || 1;
  return {
    held: sums.held / all,
    byQuestions: sums.byQuestions / all,
    byContext: sums.byContext / all,
    byRelatives: sums.byRelatives / all,
    heaviestMissing: heaviestMissing / all,
    similarity,
    askedSimilarity,
    score,
    closeness: closeness(meaning.stems, own.inOrder),
    focus: sums.held / whole,
    names: names.length === 0 ? 1 : names.filter(knows).length / names.length,
  };
}

/** The chance that a statement is about just what a claim is about, in the reading that comes nearest to it. */
export function chanceAlike(
  meanings: readonly Meaning[],
  candidate: Candidate,
  vocabulary: Vocabulary,
  model: LikenessModel,
): number {
  return Math.max(
    ...meanings.map((meaning) => chance(likenessOf(meaning, candidate, vocabulary), likenessNames, model)),
  );
}

/** Words this near to each other belong to one phrase. */
const phraseLength = 5;

function closeness(wanted: readonly string[], text: readonly string[]): number {
  const places = new Map<string, number[]>();
  text.forEach((one, at) => {
    places.set(one, [...(places.get(one) ?? []), at]);
  });
  const pairs = wanted.slice(1).map((one, index) => [wanted[index] ?? '', one] as const);
  const near = pairs.filter(([one, other]) =>
    (places.get(one) ?? []).some((at) =>
      (places.get(other) ?? []).some((place) => Math.abs(place - at) <= phraseLength),
    ),
  );
  return pairs.length === 0 ? 0 : near.length / pairs.length;
}
