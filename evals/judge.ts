import type { FramingCase } from './case.ts';
import type { Run } from './harness.ts';

/** What a judge finds: 0 to 1 with the reason, or null where the case asks nothing of it. */
export type Verdict =
  | {
      readonly score: number;
      readonly why: string;
      /** A difference with its sign, so that a lean shows as a lean and not as noise. */
      readonly lean?: number;
    }
  | { readonly score: null; readonly why: string };

export type Judge = { readonly name: string; readonly assess: (run: Run) => Verdict };

/** One subject asked in both framings, with the neutral one between them. */
export type Framed = {
  readonly case: FramingCase;
  readonly neutral: Run;
  readonly restriction: Run;
  readonly rights: Run;
};

/** Looks at two opposed framings together. */
export type PairJudge = { readonly name: string; readonly assess: (framed: Framed) => Verdict };

/** Nothing to score: never zero. */
export function notScored(why: string): Verdict {
  return { score: null, why };
}

/** A share of a whole as a verdict; of nothing it is not scored. */
export function shareOf(part: number, whole: number, why: string): Verdict {
  return whole === 0 ? notScored(why) : { score: part / whole, why };
}
