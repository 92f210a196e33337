import type { Evidence, Question, SearchTerm, Source, Statement } from '../domain.ts';
import { chance, type LogisticModel } from '../text/logistic.ts';
import { nationNamesOf } from '../text/nations.ts';
import { remembered } from '../text/remembered.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { relatedStems } from '../text/word-lists.ts';
import { terms } from '../text/words.ts';
import type { DossierFit } from './dossier-finder.ts';
import { type AskedAlike, heldIn } from './likeness.ts';
import { shapeFit } from './shape-fit.ts';

/** What is known of a candidate when its relevance is judged. */
export type Candidate = {
  readonly statement: Statement;
  readonly source: Source;
  /** 0 to 1, relative to the best candidate. */
  readonly score: number;
  /** The same in each ranking by words: of the statement, its passage, its source and its questions. */
  readonly ranked: Readonly<Record<'statement' | 'passage' | 'source' | 'question', number>>;
  /** Cosine similarity to the question, or 0 when it was not among the nearest. */
  readonly similarity: number;
  /** The same of question and the nearest of the readers' questions that the statement answers. */
  readonly askedSimilarity: number;
  /** How alike question and readers' questions are in words. */
  readonly asked: AskedAlike;
  /** Of the best dossier that holds it; see dossier-finder.ts. */
  readonly dossier: DossierFit;
  /** 0 to 1, 0 where the question does not ask for what is so now; see newness.ts. */
  readonly newness: number;
  /** Whether it holds a loaded wording of either side. */
  readonly isLoaded: boolean;
  /** Heading, title and topic names. */
  readonly context: string;
};

export const featureNames = [
  'score',
  'byStatement',
  'byPassage',
  'bySource',
  'byQuestion',
  'similarity',
  'covered',
  'coveredByContext',
  'coveredByRelatives',
  'coveredByQuestions',
  'askedAlike',
  'askedOften',
  'askedCovered',
  'askedSimilarity',
  'heaviestMissing',
  'namesMissing',
  'closeness',
  'focus',
  'shape',
  'country',
  'otherCountry',
  'topic',
  'sameYear',
  'otherYear',
  'party',
  'aboutTheCorpus',
  'dossierMatch',
  'dossierPlace',
  'dossierLead',
  'dossierLeadOfOne',
  'sameSource',
  'shownBefore',
  'current',
  'loaded',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Weights of a logistic model, fitted on the dev split by `npm run fit`. */
export type RelevanceModel = LogisticModel<FeatureName>;

/** What a candidate's features come to for the next stage: its relevance and the evidence for it. */
export function judge(
  found: Features,
  { unknown, gap, wording }: Pick<Evidence, 'unknown' | 'gap' | 'wording'>,
  model: RelevanceModel,
): { relevance: number; evidence: Evidence } {
  const { covered, coveredByContext, coveredByRelatives, similarity, heaviestMissing, shape } = found;
  const relevance = chance(found, featureNames, model);
  return {
    relevance,
    evidence: {
      judged: relevance,
      covered:
        covered +
        found.coveredByQuestions +
        contextShare * coveredByContext +
        relativeShare * coveredByRelatives,
      similarity: Math.max(similarity, found.askedSimilarity),
      askedAlike: found.askedAlike,
      party: found.party,
      otherYear: found.otherYear,
      dossier: found.dossierLead,
      heaviestMissing,
      namesMissing: found.namesMissing,
      unknown,
      gap,
      wording,
      shape,
    },
  };
}

/** 0 to 1: the share of a question's meaning, by weight, in words that the corpus does not know. */
export function unknownShare({ terms: wanted }: Question, vocabulary: Vocabulary): number {
  const weigh = ({ stem, weight }: SearchTerm) => weight * vocabulary.weight(stem);
  const sum = (some: readonly SearchTerm[]) => some.reduce((total, term) => total + weigh(term), 0);
  return sum(wanted.filter((term) => !heldIn(term, vocabulary))) / (sum(wanted) || 1);
}

/** These ask for one thing; what belongs together matters less to them. */
const asksForOne: readonly Question['wanted'][] = ['figure', 'date', 'who'];
/** A word with less weight stands for something that the question did not say itself. */
const leastSaid = 0.9;
/** A word of the heading or title, or a relative of the word asked for, counts this much of the word itself. */
const contextShare = 0.6;
const relativeShare = 0.4;

/** The stems of a text; a candidate of one question is often one of the next. */
const read = remembered((text: string) => {
  const inOrder = terms(text);
  return { inOrder, stems: new Set(inOrder) };
});

/** What tells a statement that answers from one that shares words. The coverages are shares of the question's weight. */
export function features(question: Question, candidate: Candidate, vocabulary: Vocabulary): Features {
  const {
    statement,
    source,
    score,
    ranked,
    similarity,
    askedSimilarity,
    asked: alike,
    dossier,
    newness,
    isLoaded,
    context,
  } = candidate;
  const { inOrder, stems: own } = read(statement.text);
  const asked = statement.questions.map(stemsOf);
  const around = stemsOf(context);
  const weigh = ({ stem, weight }: SearchTerm) => weight * vocabulary.weight(stem);
  const sum = (some: readonly SearchTerm[]) => some.reduce((total, term) => total + weigh(term), 0);
  const all = sum(question.terms) || 1;
  const isMissing = ({ stem, weight, same }: SearchTerm) =>
    weight >= leastSaid &&
    (vocabulary.isName(stem) || !vocabulary.has(stem)) &&
    ![own, around, origin, ...asked].some((stems) => heldIn({ stem, same }, stems));
  const isRelated = ({ stem, near = [] }: SearchTerm) =>
    [...near, ...(relatedStems.get(stem) ?? [])].some((other) => own.has(other));
  let covered = 0;
  let byQuestions = 0;
  let byContext = 0;
  let byRelatives = 0;
  let heaviestMissing = 0;
  let namesMissing = 0;
  const origin = new Set([...terms(source.publisher), ...nationNamesOf(source.countries).flatMap(terms)]);
  for (const term of question.terms) {
    const weight = weigh(term);
    if (heldIn(term, own)) covered += weight;
    else if (asked.some((stems) => heldIn(term, stems))) byQuestions += weight;
    else if (heldIn(term, around)) byContext += weight;
    else if (isRelated(term)) byRelatives += weight;
    else heaviestMissing = Math.max(heaviestMissing, weight);
    if (isMissing(term)) namesMissing += 1;
  }
  const { countries, topics } = question;
  const wantsOne = asksForOne.includes(question.wanted);
  const inCountry = countries.some((country) => source.countries.includes(country));
  const years = compareYears(question.standalone, statement.text);
  const speaker = new Set(
    terms(`${statement.standing.kind === 'claim' ? statement.standing.by : ''} ${source.publisher}`),
  );
  return {
    score,
    byStatement: ranked.statement,
    byPassage: ranked.passage,
    bySource: ranked.source,
    byQuestion: ranked.question,
    similarity,
    covered: covered / all,
    coveredByQuestions: byQuestions / all,
    askedAlike: alike.nearest,
    askedOften: alike.often,
    askedCovered:
      Math.max(
        covered,
        ...asked.map((stems) =>
          sum(question.terms.filter((term) => heldIn(term, own) || heldIn(term, stems))),
        ),
      ) / all,
    askedSimilarity,
    coveredByContext: byContext / all,
    coveredByRelatives: byRelatives / all,
    heaviestMissing: heaviestMissing / all,
    closeness: closeness(question.terms, inOrder),
    namesMissing: Math.min(2, namesMissing),
    focus: covered / ([...own].reduce((sum, stem) => sum + vocabulary.weight(stem), 0) || 1),
    shape: shapeFit(statement, question),
    country: inCountry ? 1 : 0,
    otherCountry: countries.length > 0 && source.countries.length > 0 && !inCountry ? 1 : 0,
    topic: topics.some((topic) => source.topics.includes(topic)) ? 1 : 0,
    sameYear: years.same,
    otherYear: years.other,
    party: question.terms.some(({ stem }) => speaker.has(stem)) ? 1 : 0,
    aboutTheCorpus: /\b(this|the) corpus\b/i.test(statement.text) ? 1 : 0,
    dossierMatch: dossier.match,
    dossierPlace: dossier.place,
    dossierLead: wantsOne ? 0 : dossier.lead,
    dossierLeadOfOne: wantsOne ? dossier.lead : 0,
    sameSource: question.shown.some(({ sourceId }) => sourceId === source.id) ? 1 : 0,
    shownBefore: question.shown.some(({ id }) => id === statement.id) ? 1 : 0,
    loaded: isLoaded ? 1 : 0,
    current: newness,
  };
}

/** Whether a statement names a year that the question names, or only others. */
function compareYears(question: string, text: string): { readonly same: 0 | 1; readonly other: 0 | 1 } {
  const asked = yearsIn(question);
  const given = yearsIn(text);
  const same = asked.some((year) => given.includes(year));
  return { same: same ? 1 : 0, other: !same && asked.length > 0 && given.length > 0 ? 1 : 0 };
}

function yearsIn(text: string): string[] {
  return text.match(/\b(?:19|20)\d{2}\b/g) ?? [];
}

/** Words this near to each other belong to one phrase. */
const phraseLength = 4;

/** The share, 0 to 1, of neighbouring pairs of the question's stems that stand near each other in a text. */
function closeness(wanted: readonly SearchTerm[], text: readonly string[]): number {
  const places = new Map<string, number[]>();
  text.forEach((stem, at) => {
    places.set(stem, [...(places.get(stem) ?? []), at]);
  });
  const pairs = wanted.slice(1).map(({ stem }, index) => [wanted[index]?.stem ?? '', stem] as const);
  const near = pairs.filter(([one, other]) =>
    (places.get(one) ?? []).some((at) =>
      (places.get(other) ?? []).some((place) => Math.abs(place - at) <= phraseLength),
    ),
  );
  return pairs.length === 0 ? 0 : near.length / pairs.length;
}
