import { describe, expect, it } from 'vitest';
import { citationPrecision } from '../../../evals/judges/citation-precision.ts';
import { citationRecall } from '../../../evals/judges/citation-recall.ts';
import { aStatement } from '../../support/builders.ts';
import { aRun, aShown, asMap } from '../../support/eval-run.ts';

const counted = aStatement({ text: 'The port of Selmaa counted 412 night ferries in 2024.' });
const again = aStatement({ text: 'In 2024 Selmaa saw 412 ferries at night, a newspaper says.' });
const other = aStatement({ text: 'Gulls nest on the lighthouse every spring.' });
const corpus = asMap([counted, again, other]);

const verdictOf = (judge: typeof citationRecall, text: string, cites: (typeof counted)[]) =>
  judge(corpus).assess(aRun({ answer: { statements: [aShown(text, { cites })] } }));

describe('citationRecall', () => {
  it('passes a statement that its citations bear out, word for word or reworded', () => {
    expect(verdictOf(citationRecall, counted.text, [counted]).score).toBe(1);
    expect(verdictOf(citationRecall, 'In 2024 the port counted 412 night ferries.', [counted]).score).toBe(1);
  });

  it('fails a statement that says what its citations do not', () => {
    expect(verdictOf(citationRecall, 'Residents protested against noise in June.', [counted])).toEqual({
      score: 0,
      why: 'not borne out: Residents protested against noise in June.',
    });
  });
});

describe('citationPrecision', () => {
  it('passes citations that each speak to the statement', () => {
    expect(verdictOf(citationPrecision, counted.text, [counted, again]).score).toBe(1);
  });

  it('fails the one that is there for show', () => {
    expect(verdictOf(citationPrecision, counted.text, [counted, other])).toMatchObject({
      score: 0.5,
      why: expect.stringContaining(other.id),
    });
  });

  it('scores nothing where nothing is shown', () => {
    expect(citationPrecision(corpus).assess(aRun({ answer: { statements: [] } })).score).toBeNull();
  });
});
