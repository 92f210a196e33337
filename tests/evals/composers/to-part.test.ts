import { describe, expect, it } from 'vitest';
import { type Compared, composersPart } from '../../../evals/composers/to-part.ts';
import type { Judge } from '../../../evals/judge.ts';
import { aRun, aShown } from '../../support/eval-run.ts';

const made = { corpus: 'c', settings: 's' };
const text = 'The port of Selmaa (in the north) counted 412 night ferries in 2024.';
const shown = aShown(text);
const copy = () => aRun({ answer: { statements: [shown] } });
const script = () =>
  aRun({
    answer: { composer: 'scripted', statements: [{ ...shown, text: text.replace(' (in the north)', '') }] },
  });
const judge = (score: (words: string) => number): Judge => ({
  name: 'citations',
  assess: ({ answer }) => ({ score: score(answer.statements[0]?.text ?? ''), why: 'said so' }),
});
const many = <One>(one: () => One, count = 50) => Array.from({ length: count }, one);

function compared(given: Partial<Compared> = {}): Compared {
  return {
    ...{ copied: many(copy), worded: many(script), promises: [judge(() => 1)], shortable: 60, failures: [] },
    ...given,
  };
}

describe('composersPart', () => {
  it('keeps its promises where a wording changes words only, and shows some', () => {
    const part = composersPart(compared(), made);

    expect(part.failures).toEqual([]);
    expect(part.rows).toContainEqual(
      expect.objectContaining({ name: 'answers with a wording of the script', found: '50 of 50' }),
    );
    expect(part.examples?.[0]).toEqual({
      copied: text,
      worded: 'The port of Selmaa counted 412 night ferries in 2024.',
    });
  });

  it.each<[string, Partial<Compared>, RegExp]>([
    ['too few were asked', { copied: many(copy, 3), worded: many(script, 3) }, /^questions: 3, /],
    [
      'an answer lost its statements',
      { worded: [...many(script, 49), aRun({ answer: { statements: [] } })] },
      /^same as copied: 49 of 50/,
    ],
    [
      'a wording changed a score',
      { promises: [judge((words) => (words === text ? 1 : 0))] },
      /^citations: 0 of 50/,
    ],
    ['a request failed', { failures: ['the model did not answer'] }, /^requests that failed: 1, /],
    ['nothing was worded', { worded: many(copy) }, /^shortened sentences shown: 0 of 60/],
  ])('stays shut when %s', (_what, given, words) => {
    expect(composersPart(compared(given), made).failures).toMatchObject([expect.stringMatching(words)]);
  });
});
