import type { Question } from '../domain.ts';
import type { Candidate } from '../retrieve/relevance.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { chanceAlike, type LikenessModel, meaningsOf } from './likeness.ts';
import { type Parting, partingsOf } from './partings.ts';
import { plainSpeech } from './plain-speech.ts';

/** What a claim and one statement have in common, and where they part. */
export type Comparison = Parting & {
  readonly candidate: Candidate;
  /** 0 to 1: the chance that both are about the same, whatever they say of it. */
  readonly alike: number;
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
    .map(({ candidate, alike }) => ({ candidate, alike, ...partingsOf(text, candidate) }));
}
