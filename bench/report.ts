import type { ScaleResult } from './scale-job.ts';
import type { Lead, Scores } from './scores.ts';

/** Everything a run found: what the JSON file holds, and what table and chart are made of. */
export type Report = {
  readonly date: string;
  readonly machine: string;
  readonly corpus: { readonly version: string; readonly sources: number; readonly statements: number };
  readonly index: { readonly embedded: number; readonly seconds: number } | undefined;
  readonly sideBySide:
    | {
        readonly split: string;
        readonly questions: number;
        readonly cases: number;
        readonly rows: readonly {
          readonly name: string;
          readonly about: string;
          readonly scores: Scores;
          /** How far ours is ahead; undefined for ours itself. */
          readonly lead: Lead | undefined;
        }[];
      }
    | undefined;
  readonly scale: readonly ScaleResult[];
};

/** What design.md allows, in milliseconds and bytes. */
export const budgets = {
  shipped: { p50: 60, p95: 150 },
  large: { statements: 100_000, p95: 400, memory: 1.5e9 },
} as const;

/** The budgets that a size breaks, each in a few words; empty when it keeps them all or none is set for it. */
export function brokenBudgets(result: ScaleResult, shipped: number): string[] {
  const { answer, memory, statements } = result;
  const broken: string[] = [];
  if (statements === shipped && answer.p50 > budgets.shipped.p50)
    broken.push(`p50 over ${budgets.shipped.p50} ms`);
  if (statements === shipped && answer.p95 > budgets.shipped.p95)
    broken.push(`p95 over ${budgets.shipped.p95} ms`);
  if (statements >= budgets.large.statements) {
    if (answer.p95 > budgets.large.p95) broken.push(`p95 over ${budgets.large.p95} ms`);
    if (memory && memory.peak > budgets.large.memory) broken.push('memory over 1.5 GB');
  }
  return broken;
}
