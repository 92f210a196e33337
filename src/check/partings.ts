import type { DraftStatement, Standing } from '../domain.ts';
import type { Candidate } from '../retrieve/relevance.ts';
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
import { plainSpeech } from './plain-speech.ts';
import { shareDenies, sweepsFurther } from './quantifiers.ts';
import { directionLost, doubtOf, otherSortIn, reversalOf } from './reversal.ts';

/** Where a claim and a statement part. */
export type Parting = {
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

const lessened: readonly Check[] = [quantitiesAreCited, superlativesAreKept, partsFitWholes];

/** Where a claim, in plain speech, parts from a statement. */
export function partingsOf(text: string, candidate: Candidate): Parting {
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
