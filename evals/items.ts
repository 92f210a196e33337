import { hashOf, type Split, type Suite } from './case.ts';
import type { CaseResult } from './evaluate.ts';

/** What one judge makes of one case, over its framings: the row that statistics count. */
export type Item = {
  readonly caseId: string;
  /** Changes with the case. */
  readonly hash: string;
  readonly suite: Suite;
  readonly kind: string;
  readonly cluster: string;
  readonly split: Split;
  readonly judge: string;
  readonly score: number;
  readonly lean: number | undefined;
};

/** One item for each case and judge that scored it; of several framings the mean. */
export function itemsOf(results: readonly CaseResult[]): Item[] {
  return results.flatMap(({ case: one, split, findings }) => {
    const { id: caseId, suite, kind, topic: cluster } = one;
    const hash = hashOf(one);
    return [...new Set(findings.map(({ judge }) => judge))].flatMap((judge) => {
      const verdicts = findings.flatMap((finding) =>
        finding.judge === judge && finding.verdict.score !== null ? [finding.verdict] : [],
      );
      if (verdicts.length === 0) return [];
      const leans = verdicts.flatMap(({ lean }) => lean ?? []);
      return [
        {
          ...{ caseId, hash, suite, kind, cluster, split, judge },
          score: meanOf(verdicts.map(({ score }) => score)),
          lean: leans.length === 0 ? undefined : meanOf(leans),
        },
      ];
    });
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
