import { evaluate } from '../../evals/evaluate.ts';
import { measure } from '../../evals/gate.ts';
import { itemsOf } from '../../evals/items.ts';
import { rightAnswer } from '../../evals/judges/right-answer.ts';
import { statusAsExpected } from '../../evals/judges/status.ts';
import type { Report } from '../../evals/report/report.ts';
import { allRows } from '../../evals/summary.ts';
import { thresholds } from '../../evals/thresholds.ts';
import { aRun } from './eval-run.ts';

const runs = [
  aRun({ case: { id: 'right' } }),
  aRun({
    case: { id: 'wrong', question: 'Is <b>it</b> "so" & so?', expect: ['not-covered'] },
    answer: { timings: { totalMs: 90 } },
  }),
];
const results = evaluate(runs, { single: [statusAsExpected, rightAnswer], pair: [] });
const items = itemsOf(results);
/** What a run of a right and a wrong answer comes to; its gate is shut. */
export function anEvalReport(given: Partial<Report> = {}): Report {
  return {
    provenance: { commit: 'c0ffee', corpus: 'a', settings: 'b', prompt: 'p', cases: 'd', node: 'v20' },
    seconds: 2,
    ...{ results, items, rows: allRows(items), comparisons: undefined },
    measured: thresholds.map((threshold) => measure(items, threshold)),
    parts: [],
    failures: [{ rule: 'threshold', what: 'accuracy: 0.5 < 0.92' }],
    ...given,
  };
}
