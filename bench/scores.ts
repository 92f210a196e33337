import { bootstrap, type Interval, percentile } from './intervals.ts';
import type { BenchQuestion } from './questions.ts';

/** One thing found, at its rank: what it is called, the statements it holds, and how much there is to read in it. */
export type Found = {
  readonly id: string;
  readonly statements: readonly string[];
  readonly characters: number;
};

export type Outcome = {
  readonly question: BenchQuestion;
  readonly found: readonly Found[];
  readonly milliseconds: number;
};

export type Scores = {
  readonly questions: number;
  readonly recall: Interval;
  readonly allNeeded: Interval;
  readonly ndcg: Interval;
  /** Share of what two opposed framings find that both find. */
  readonly overlap: Interval;
  /** Mean characters a question of what was found. */
  readonly characters: number;
  readonly p50: number;
  readonly p95: number;
};

/** Share of the needed facts that some statement found bears out. */
function recall({ question, found }: Outcome): number {
  const ids = new Set(found.flatMap(({ statements }) => statements));
  return question.needed.filter((any) => any.some((id) => ids.has(id))).length / question.needed.length;
}

/**
 * Discounted gain: what is found at rank r counts 1 / log2(r + 1) for every fact that nothing before it bore out, of what
 * one fact a rank from the top would give. At most 1, though a chunk may hold several facts at once.
 */
function ndcg({ question, found }: Outcome): number {
  const open = new Set(question.needed);
  let gain = 0;
  found.forEach(({ statements }, index) => {
    for (const any of open) {
      if (!any.some((id) => statements.includes(id))) continue;
      open.delete(any);
      gain += 1 / Math.log2(index + 2);
    }
  });
  const ideal = question.needed.reduce((sum, _, index) => sum + 1 / Math.log2(index + 2), 0);
  return Math.min(1, gain / ideal);
}

/** What two searches found, as the share of the longer list that stands in both. */
function overlap(one: readonly Found[], other: readonly Found[]): number {
  const ids = new Set(other.map(({ id }) => id));
  return one.filter(({ id }) => ids.has(id)).length / Math.max(1, one.length, other.length);
}

/** Everything that is reported of one way to search. */
export function score(outcomes: readonly Outcome[]): Scores {
  const perCase = (value: (outcome: Outcome) => number) => byCase(outcomes).map((group) => group.map(value));
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  const read = outcomes.map(({ found }) => found.reduce((sum, { characters }) => sum + characters, 0));
  return {
    questions: outcomes.length,
    recall: bootstrap(perCase(recall)),
    allNeeded: bootstrap(perCase((outcome) => (recall(outcome) === 1 ? 1 : 0))),
    ndcg: bootstrap(perCase(ndcg)),
    overlap: bootstrap(overlaps(outcomes)),
    characters: read.reduce((sum, value) => sum + value, 0) / Math.max(1, read.length),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** How far one way to search is ahead of another on the same questions: each interval is of the differences. */
export function lead(ours: readonly Outcome[], theirs: readonly Outcome[]) {
  const difference = (value: (outcome: Outcome) => number) =>
    pairByCase(ours, theirs).map((group) => group.map(([one, other]) => value(one) - value(other)));
  const [own, other] = [overlaps(ours), overlaps(theirs)];
  return {
    recall: bootstrap(difference(recall)),
    allNeeded: bootstrap(difference((outcome) => (recall(outcome) === 1 ? 1 : 0))),
    ndcg: bootstrap(difference(ndcg)),
    overlap: bootstrap(
      own.map((group, at) => group.map((value, index) => value - (other[at]?.[index] ?? 0))),
    ),
    /** Their median time as a multiple of ours: over 1 means that ours is quicker. */
    times: percentile(
      ours.map(({ milliseconds }, index) => (theirs[index]?.milliseconds ?? 0) / milliseconds),
      0.5,
    ),
  };
}
export type Lead = ReturnType<typeof lead>;

function byCase(outcomes: readonly Outcome[]): Outcome[][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { caseId } = outcome.question;
    groups.set(caseId, [...(groups.get(caseId) ?? []), outcome]);
  }
  return [...groups.values()];
}

function pairByCase(ours: readonly Outcome[], theirs: readonly Outcome[]): (readonly [Outcome, Outcome])[][] {
  const others = byCase(theirs);
  return byCase(ours).map((group, at) =>
    group.flatMap((one, index) => {
      const other = others[at]?.[index];
      return other ? [[one, other] as const] : [];
    }),
  );
}

function overlaps(outcomes: readonly Outcome[]): number[][] {
  return byCase(outcomes).map((group) => {
    const [one, other] = ['restriction', 'rights'].map((wording) =>
      group.find(({ question }) => question.framing === wording),
    );
    return one && other ? [overlap(one.found, other.found)] : [];
  });
}
