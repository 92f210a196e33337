import type { Comparison } from '../compare.ts';
import type { Measured } from '../gate.ts';
import type { Estimate } from '../statistics.ts';
import { latencyAt, type Report } from './report.ts';

/** "0.912 [0.850, 0.950]". */
export function interval({ mean, low, high }: Estimate): string {
  return `${number(mean)} [${number(low)}, ${number(high)}]`;
}

function number(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3).replace(/^-(0\.000)$/, '$1') : '–';
}

export function wantedOf({ threshold }: Measured): string {
  return threshold.measure === 'mean' ? `at least ${threshold.least}` : 'no lean';
}

export function foundOf({ threshold, row }: Measured): string {
  if (row.items === 0) return 'nothing measured';
  if (threshold.measure === 'mean') return interval(row.score);
  return row.lean ? interval(row.lean) : 'nothing measured';
}

export function outcomeOf({ threshold, met }: Measured): 'met' | 'MISSED' | 'missed (goal)' {
  if (met) return 'met';
  return threshold.role === 'gates' ? 'MISSED' : 'missed (goal)';
}

export function verdictOf({ failures }: Report): string {
  if (failures.length === 0) return 'The gate is open.';
  return `The gate is shut: ${failures.length} ${failures.length === 1 ? 'reason' : 'reasons'}.`;
}

/** "1,206 cases, 1,480 answers in 95 s; p50 31 ms, p95 80 ms an answer; no model, no cost". */
export function extentOf(report: Report): string {
  const answers = report.results.reduce((sum, { runs }) => sum + runs.length, 0);
  const composers = new Set(report.results.flatMap(({ runs }) => runs.map(({ answer }) => answer.composer)));
  const cost = [...composers].every((composer) => composer === 'extract')
    ? 'no model, no cost'
    : `written by ${[...composers].join(', ')}; ${usageOf(report)}`;
  const time = (share: number) => `${latencyAt(report, share).toFixed(0)} ms`;
  return `${report.results.length} cases, ${answers} answers in ${report.seconds.toFixed(0)} s; p50 ${time(0.5)}, p95 ${time(0.95)} an answer; ${cost}`;
}

/** "12,000 tokens in, 3,000 out, 0.0012 dollars". */
function usageOf({ results }: Report): string {
  const used = results.flatMap(({ runs }) => runs.flatMap(({ answer }) => answer.usage ?? []));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const input = sum(used.map(({ inputTokens }) => inputTokens)).toLocaleString('en');
  const output = sum(used.map(({ outputTokens }) => outputTokens)).toLocaleString('en');
  const costs = used.flatMap(({ cost }) => cost ?? []);
  const paid = costs.length > 0 ? `${sum(costs).toFixed(4)} dollars` : 'no prices set, no cost told';
  return `${input} tokens in, ${output} out, ${paid}`;
}

export function provenanceLine({ provenance }: Report): string {
  const { commit, corpus, settings, prompt, cases, node } = provenance;
  return `commit ${commit} · corpus ${corpus} · settings ${settings} · prompt ${prompt} · cases ${cases} · Node ${node}`;
}

/** "0.912 → 0.930, +0.018 [0.001, 0.035]; 5 better, 1 worse of 219; sees drops from 6.6 points". */
export function changeOf(one: Comparison): string {
  if (one.items === 0) return 'nothing to compare with';
  const { difference } = one;
  const sign = number(difference.mean).startsWith('-') ? '' : '+';
  const moved = `${number(one.before)} → ${number(one.after)}, ${sign}${interval(difference)}`;
  const left = one.leftOut === 0 ? '' : `; ${one.leftOut} new or changed`;
  return `${moved}; ${one.better.length} better, ${one.worse.length} worse of ${one.items}${left}; sees drops from ${(100 * one.leastDrop).toFixed(1)} points`;
}
