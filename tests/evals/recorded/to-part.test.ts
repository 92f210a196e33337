import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../evals/evaluate.ts';
import type { Judge } from '../../../evals/judge.ts';
import type { Replayed } from '../../../evals/recorded/run-recorded.ts';
import { recordedPart } from '../../../evals/recorded/to-part.ts';
import { aRun, aShown } from '../../support/eval-run.ts';

const copied = 'The port of Selmaa counted 412 night ferries in 2024.';
const plain = aRun({ answer: { statements: [aShown(copied)] } });
const worded = () =>
  aRun({
    answer: { composer: 'small', statements: [{ ...aShown(copied), text: 'Selmaa counted 412 in 2024.' }] },
  });
const figures = (score: number): Judge => ({ name: 'figures', assess: () => ({ score, why: 'said so' }) });
const made = { corpus: 'c', settings: 's' };

function replayed(
  given: Partial<Replayed['tally']> = {},
  judge = figures(1),
  run = worded,
  answers = 50,
): Replayed {
  return {
    recording: {
      ...{ model: 'small', servedBy: 'a script', recorded: '2026-01-01', corpus: 'c', prompt: 'p' },
      cases: { 'ferries-counted': [] },
    },
    results: evaluate(Array.from({ length: answers }, run), { single: [judge], pair: [] }),
    plain: Array.from({ length: answers }, () => plain),
    tally: {
      same: 8,
      carried: 1,
      stale: 1,
      olderPrompt: 0,
      mendings: 2,
      staleCases: new Set(['ferries-counted']),
      ...given,
    },
  };
}

describe('recordedPart', () => {
  it('opens for a model whose wordings keep the promises, and counts them', () => {
    const part = recordedPart(replayed(), made);

    expect(part.failures).toEqual([]);
    expect(part.rows.find(({ name }) => name === 'statements reworded')).toMatchObject({ found: '50 of 50' });
    expect(part.about).not.toContain('record anew');
  });

  it.each([
    ['nothing was replayed', replayed({ same: 0, carried: 0, stale: 10 })],
    ['nothing was asked', replayed({ same: 0, carried: 0, stale: 0 })],
    ['most of it is stale', replayed({ same: 3, carried: 1, stale: 6 })],
  ])('stays shut when %s', (_what, input) => {
    expect(recordedPart(input, made).failures).toMatchObject([expect.stringContaining('met by a recording')]);
  });

  it('stays shut on one hard break, and says where', () => {
    const part = recordedPart(replayed({}, figures(0)), made);

    expect(part.failures).toEqual(['figures: 0 of 50, wanted all']);
    expect(part.misses).toContainEqual({ id: 'ferries-counted', what: 'figures: said so' });
  });

  it('stays shut when a judge crashed', () => {
    const crash: Judge = {
      name: 'figures',
      assess: () => {
        throw new Error('no corpus');
      },
    };

    expect(recordedPart(replayed({}, crash), made).failures).toContain(
      'figures crashed on ferries-counted: crashed: no corpus',
    );
  });

  it('stays shut when a model changed what is answered and not only its words', () => {
    const other = () => aRun({ answer: { composer: 'small', statements: [] } });

    expect(recordedPart(replayed({}, figures(1), other), made).failures).toEqual([
      'same as without a model: 0 of 50, wanted all',
    ]);
  });

  it('says so too where the prompt is another than when it was recorded', () => {
    const part = recordedPart(replayed({ olderPrompt: 9, stale: 0 }), made);

    expect(part.failures).toEqual([]);
    expect(part.about).toContain('9 of 9 requests');
  });

  it('stays shut when few cases are left', () => {
    expect(recordedPart(replayed({}, figures(1), worded, 5), made).failures).toEqual([
      'answers: 5, wanted at least 50',
    ]);
  });

  it('says how to record anew where many requests are stale', () => {
    expect(recordedPart(replayed({ same: 6, carried: 1, stale: 3 }), made).about).toContain(
      '3 of 10 requests are stale or answered from another prompt: set OPENAI_API_KEY',
    );
  });
});
