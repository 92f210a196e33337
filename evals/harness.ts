import path from 'node:path';
import type { Answerer } from '../src/answer.ts';
import { type OpenIndex, openAnswerer, openIndex } from '../src/cli/open.ts';
import { readConfig } from '../src/config.ts';
import type { Answer } from '../src/domain.ts';
import { type Case, questionsOf } from './case.ts';

export type Run = { readonly case: Case; readonly question: string; readonly answer: Answer };

export type Harness = {
  readonly index: OpenIndex;
  readonly ask: Answerer;
  /** One run a question of each case, in order; a pipeline that throws fails the suite, it is no low score. */
  run(cases: readonly Case[]): Promise<Run[]>;
};

/** The real pipeline over the shipped corpus, as a user runs it without keys. */
export async function openHarness(): Promise<Harness> {
  const index = await openIndex(readConfig({ data: path.join(import.meta.dirname, '..', '.data') }));
  const ask = openAnswerer(index);
  return {
    index,
    ask,
    async run(cases) {
      const runs: Run[] = [];
      for (const one of cases) {
        for (const { question, turns } of questionsOf(one))
          runs.push({ case: one, question, answer: await ask(question, turns) });
      }
      return runs;
    },
  };
}
