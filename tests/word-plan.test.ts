import { describe, expect, it } from 'vitest';
import type { Composer } from '../src/compose/composer.ts';
import type { DraftStatement } from '../src/domain.ts';
import { wordPlan } from '../src/word-plan.ts';
import { aDraftStatement, aHit, aQuestion, aStatement } from './support/builders.ts';

const other = aStatement({
  sourceId: 'fi-courier',
  text: 'The Selmaa Courier measured 71 decibels in 2024.',
});
const hits = [aHit({ statement: aStatement() }), aHit({ statement: other })];
const held = aDraftStatement();
const heldToo = aDraftStatement({ text: other.text, statementIds: [other.id] });
const lie = aDraftStatement({ text: 'The port of Selmaa counted 413 night ferries in 2024.' });

function run(statements: readonly DraftStatement[], signal?: AbortSignal) {
  const compose: Composer = async function* () {
    yield* statements;
    return { composer: 'careless' };
  };
  const plan = { composer: 'extract', complete: true, statements: [held] };
  const told: { text: string; n: number[]; sources: string[] }[] = [];
  const task = { question: aQuestion(), plan, hits, corpusVersion: '0', signal };
  const worded = wordPlan(task, compose, ({ text, citations }, sources) =>
    told.push({ text, n: citations.map(({ n }) => n), sources: sources.map(({ id }) => id) }),
  );
  return { worded, told };
}

describe('wordPlan', () => {
  it('passes on nothing that a composer writes and verify drops', async () => {
    const { worded, told } = run([held, lie, heldToo]);

    expect((await worded).verified.dropped.map(({ statement }) => statement)).toEqual([lie]);
    expect((await worded).verified.statements.map(({ text }) => text)).toEqual([held.text, heldToo.text]);
    expect(told.map(({ text }) => text)).toEqual([held.text, heldToo.text]);
  });

  it('numbers each source once, by its first statement', async () => {
    const { worded, told } = run([heldToo, held, heldToo]);

    expect((await worded).verified.sources.map(({ id }) => id)).toEqual([
      'fi-courier',
      'fi-selmaa-counts-2024',
    ]);
    expect(told).toEqual([
      { text: heldToo.text, n: [1], sources: ['fi-courier'] },
      { text: held.text, n: [2], sources: ['fi-courier', 'fi-selmaa-counts-2024'] },
      { text: heldToo.text, n: [1], sources: ['fi-courier', 'fi-selmaa-counts-2024'] },
    ]);
  });

  it('ends with the reason of the signal', async () => {
    const { worded, told } = run([held], AbortSignal.abort(new Error('the asker left')));

    await expect(worded).rejects.toThrow('the asker left');
    expect(told).toEqual([]);
  });
});
