import type { DraftStatement, Question, Standing } from '../domain.ts';
import type { Candidate } from '../retrieve/relevance.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { nationNames } from '../text/word-lists.ts';
import { fold, words } from '../text/words.ts';
import { countriesIn } from '../understand/places.ts';
import { attributionIsKept } from '../verify/attribution.ts';
import { certaintyIsKept } from '../verify/certainty.ts';
import type { Check, Cited } from '../verify/check.ts';
import { namesAreCited } from '../verify/names.ts';
import { partsFitWholes } from '../verify/order.ts';
import { placesAreKept } from '../verify/places.ts';
import { quantitiesAreCited, superlativesAreKept } from '../verify/quantities.ts';
import { speakersAreKept } from '../verify/speakers.ts';
import { compareDates, compareFigures, comparePlaces, type Facet } from './facets.ts';
import { isSpoken } from './kind-of-piece.ts';
import { chanceAlike, type LikenessModel, meaningsOf } from './likeness.ts';
import { plainSpeech } from './plain-speech.ts';
import { shareDenies, sweepsFurther } from './quantifiers.ts';
import { directionLost, doubtOf, otherSortIn, reversalOf } from './reversal.ts';

/** What a claim and one statement have in common, and where they part. */
export type Comparison = {
  readonly candidate: Candidate;
  /** 0 to 1: the chance that both are about the same, whatever they say of it. */
  readonly alike: number;
  readonly figures: Facet;
  readonly dates: Facet;
  readonly places: Facet;
  /** Why they say the opposite, or undefined. */
  readonly reversed: string | undefined;
  /** A name that the statement does not know. */
  readonly strange: string | undefined;
  /** Why the statement says less than the claim, or undefined. */
  readonly weaker: string | undefined;
  /** The claim says whose it is, as the statement does: it is about what somebody said. */
  readonly isAttributed: boolean;
};

export type CompareDeps = {
  readonly vocabulary: Vocabulary;
  readonly likeness: LikenessModel;
  readonly leastCompared: number;
};

/** A claim of fewer words of meaning may be about anything ("Norway had 312"): what is near is shown, and nothing concluded. */
const leastWords = 2;
const slight = 0.6;
/** "Leaving Ukrainians aside": a first word that only looks like part of a name. */
const firstWord = /^\p{Lu}\p{L}+ing(?= \p{Lu})/u;

/** A claim set beside each statement that may bear on it, the likeliest first. */
export function compareClaim(
  claim: string,
  question: Question,
  candidates: readonly Candidate[],
  deps: CompareDeps,
): Comparison[] {
  const meanings = meaningsOf(claim, question);
  const text = plainSpeech(claim).replace(firstWord, (word) => word.toLowerCase());
  const isSlight = (meanings[0]?.stems.length ?? 0) < leastWords;
  return candidates
    .map((candidate) => ({
      candidate,
      alike: Math.min(
        isSlight ? slight : 1,
        chanceAlike(meanings, candidate, deps.vocabulary, deps.likeness),
      ),
    }))
    .filter(({ alike }) => alike >= deps.leastCompared)
    .sort(
      (one, other) =>
        other.alike - one.alike || one.candidate.statement.id.localeCompare(other.candidate.statement.id),
    )
    .map(({ candidate, alike }) => ({ candidate, alike, ...partings(text, candidate) }));
}

const lessened: readonly Check[] = [quantitiesAreCited, superlativesAreKept, partsFitWholes];

function partings(text: string, candidate: Candidate): Omit<Comparison, 'candidate' | 'alike'> {
  const { statement: given, source } = candidate;
  const statement = { ...given, text: plainSpeech(given.text) };
  const draft: DraftStatement = {
    text,
    part: 'established',
    standing: given.standing,
    statementIds: [given.id],
  };
  const cited = [{ statement, source: { ...source, title: `${source.title} ${candidate.context}` } }];
  const isFact = given.standing.kind === 'fact';
  const first = (checks: readonly Check[]) => {
    for (const check of checks) {
      const fault = check(draft, cited);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  const sweeps = sweepsFurther(text, statement.text);
  return {
    figures: compareFigures(text, statement.text),
    dates: compareDates(text, { statement, source }),
    places: comparePlaces(text, { statement, source }),
    reversed: shareDenies(text, statement.text)
      ? 'the statement gives another share'
      : sweeps || unfoundIn(statement.text)
        ? undefined
        : reversalOf(text, statement.text),
    strange: strangeNameIn(draft, cited) ?? otherSortIn(text, statement.text),
    weaker:
      sweeps ??
      first(lessened) ??
      reversalOf(text, statement.text) ??
      doubtOf(text, statement.text) ??
      directionLost(text, statement.text) ??
      unfoundIn(statement.text) ??
      misplacedIn(draft, cited) ??
      (isFact ? certaintyIsKept(draft, cited) : undefined) ??
      (isSpoken(text)
        ? (speakersAreKept(draft, cited) ?? saidByOther(draft, cited, given.standing))
        : undefined),
    isAttributed: isSpoken(text) && isSaidBy(draft, cited, given.standing),
  };
}

/** What stands where the statement has something else; peoples and countries are compared by their figures. */
function misplacedIn(draft: DraftStatement, cited: readonly Cited[]): string | undefined {
  if (draft.standing.kind === 'contested') return undefined;
  const fault = placesAreKept(draft, cited);
  const word = /^"([^"]*)"/.exec(fault ?? '')?.[1] ?? '';
  return countriesIn(word).length > 0 || words(word).some((one) => peoples.has(one)) ? undefined : fault;
}

/** Statements about what the corpus lacks tell nothing of the world. */
function unfoundIn(statement: string): string | undefined {
  return /\bfound,? in the (?:sources|excerpts?)/.exec(statement)?.[0];
}

/** A name that the statement has in no form: "Japanese" is known where it says "Japan". */
function strangeNameIn(draft: DraftStatement, cited: readonly Cited[]): string | undefined {
  const fault = namesAreCited(draft, cited);
  const name = /"([^"]*)"/.exec(fault ?? '')?.[1] ?? '';
  const isOfPlace = cited.some(({ statement }) =>
    words(statement.text).some(
      (word) => word.length >= 5 && name.length >= 5 && name.startsWith(word.slice(0, -1)),
    ),
  );
  return isOfPlace ? undefined : fault;
}

const peoples = new Set(nationNames.values());

/** What one party says does not bear out that another said it. */
function saidByOther(draft: DraftStatement, cited: readonly Cited[], standing: Standing): string | undefined {
  if (standing.kind !== 'claim' || isSaidBy(draft, cited, standing)) return undefined;
  return `it is ${standing.by} who says so`;
}

/** The claim says who says so, and it is who says so in the statement; a surname is enough. */
function isSaidBy(draft: DraftStatement, cited: readonly Cited[], standing: Standing): boolean {
  if (standing.kind === 'fact') return false;
  if (standing.kind === 'contested') return speakersAreKept(draft, cited) === undefined;
  const surname = fold(standing.by).split(' ').at(-1) ?? '';
  const isNamed =
    /^\p{Lu}/u.test(standing.by) &&
    surname.length > 3 &&
    fold(draft.text)
      .split(/[^\p{L}]+/u)
      .includes(surname);
  return isNamed || attributionIsKept(draft, cited) === undefined;
}
