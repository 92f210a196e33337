import { messageOf } from '../src/errors.ts';
import { type Case, type Framing, type Split, splitOf } from './case.ts';
import type { Run } from './harness.ts';
import type { Framed, Verdict } from './judge.ts';
import type { Judges } from './judges/all.ts';
import { mirrored } from './judges/mirror.ts';

/** One judge's verdict on one run of a case, or on its framings together. */
export type Finding = {
  readonly judge: string;
  readonly framing: Framing | undefined;
  readonly verdict: Verdict;
  /** The judge threw: that is neither a high score nor a low one. */
  readonly crashed: boolean;
};

export type CaseResult = {
  readonly case: Case;
  readonly split: Split;
  readonly runs: readonly Run[];
  readonly findings: readonly Finding[];
};

/** Every judge on every run; all of them look at the same runs. */
export function evaluate(runs: readonly Run[], judges: Judges): CaseResult[] {
  const byCase = new Map<Case, Run[]>();
  for (const run of runs) byCase.set(run.case, [...(byCase.get(run.case) ?? []), run]);
  return [...byCase].map(([one, own]) => ({
    case: one,
    split: splitOf(one),
    runs: own,
    findings: [...singleFindings(own, judges), ...pairFindings(own, judges), ...mirrorFindings(own, runs)],
  }));
}

function singleFindings(runs: readonly Run[], { single }: Judges): Finding[] {
  return runs.flatMap((run) => single.map((judge) => find(judge.name, run.framing, () => judge.assess(run))));
}

function pairFindings(runs: readonly Run[], { pair }: Judges): Finding[] {
  const framed = framedOf(runs);
  return framed ? pair.map((judge) => find(judge.name, undefined, () => judge.assess(framed))) : [];
}

function framedOf(runs: readonly Run[]): Framed | undefined {
  const as = (framing: Framing) => runs.find((run) => run.framing === framing);
  const [neutral, restriction, rights] = [as('neutral'), as('restriction'), as('rights')];
  const one = neutral?.case;
  if (!neutral || !restriction || !rights || one?.suite !== 'framing') return undefined;
  return { case: one, neutral, restriction, rights };
}

/** A mirror is judged once, at its restriction side. */
function mirrorFindings([run]: readonly Run[], all: readonly Run[]): Finding[] {
  const mirror = run && mirrorOf(run);
  if (!run || mirror?.side !== 'restriction') return [];
  const other = all.find((one) => mirrorOf(one)?.name === mirror.name && mirrorOf(one)?.side === 'rights');
  return other ? [find('mirror', undefined, () => mirrored(run, other))] : [];
}

function mirrorOf({ case: one }: Run) {
  return one.suite === 'framing' ? undefined : one.mirror;
}

function find(judge: string, framing: Framing | undefined, assess: () => Verdict): Finding {
  try {
    return { judge, framing, verdict: assess(), crashed: false };
  } catch (error) {
    return { judge, framing, verdict: { score: null, why: `crashed: ${messageOf(error)}` }, crashed: true };
  }
}
