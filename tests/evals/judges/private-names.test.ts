import { describe, expect, it } from 'vitest';
import { noPrivateNames } from '../../../evals/judges/private-names.ts';
import { aRun, aShown } from '../../support/eval-run.ts';

const verdictOn = (text: string) =>
  noPrivateNames(new Set(['Mayor Virtanen'])).assess(aRun({ answer: { statements: [aShown(text)] } }));

describe('noPrivateNames', () => {
  it('passes a public name', () => {
    expect(verdictOn('Then Mayor Virtanen spoke.').score).toBe(1);
  });

  it('fails a name that is not on the list', () => {
    expect(verdictOn('The captain was Aino Korhonen.')).toEqual({
      score: 0,
      why: 'not on the list of public names: Aino Korhonen',
    });
  });
});
