import type { Run } from './harness.ts';

/** What a judge finds: 0 to 1 with the reason, or null where the case asks nothing of it. */
export type Verdict =
  | { readonly score: number; readonly why: string }
  | { readonly score: null; readonly why: string };

export type Judge = { readonly name: string; readonly assess: (run: Run) => Verdict };

/** Nothing to score: never zero. */
export function notScored(why: string): Verdict {
  return { score: null, why };
}
