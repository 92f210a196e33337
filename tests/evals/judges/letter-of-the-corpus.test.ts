import { describe, expect, it } from 'vitest';
import { figuresAreTheCorpuss } from '../../../evals/judges/figures.ts';
import { noAddedDoubt } from '../../../evals/judges/hedging.ts';
import { quotationMarksStay } from '../../../evals/judges/quotation-marks.ts';
import { quotedPhrasesAreReal } from '../../../evals/judges/quoted-phrases.ts';
import { aStatement } from '../../support/builders.ts';
import { aRun, aShown, asMap } from '../../support/eval-run.ts';

const counted = aStatement({ text: 'Selmaa counted 1,412 ferries, the port’s “quiet year”, in 2024.' });
const corpus = asMap([counted]);

const run = (text: string) => aRun({ answer: { statements: [aShown(text, { cites: [counted] })] } });

describe('figuresAreTheCorpuss', () => {
  it('passes numbers of what is cited, however their thousands are marked', () => {
    expect(figuresAreTheCorpuss(corpus).assess(run('In 2024 it counted 1412.')).score).toBe(1);
  });

  it('fails a number from elsewhere', () => {
    const { score, why } = figuresAreTheCorpuss(corpus).assess(run('In 2024 it counted 1,421.'));

    expect([score, why]).toEqual([0, 'not in what is cited: 1421 in “In 2024 it counted 1,421.”']);
  });

  it('scores nothing without a number', () => {
    expect(figuresAreTheCorpuss(corpus).assess(run('It counted.')).score).toBeNull();
  });
});

describe('quotedPhrasesAreReal', () => {
  it('passes a phrase as it is published', () => {
    expect(quotedPhrasesAreReal(corpus).assess(run('It was a “quiet year”.')).score).toBe(1);
  });

  it('fails an invented phrase', () => {
    expect(quotedPhrasesAreReal(corpus).assess(run('It was a "silent year".'))).toMatchObject({ score: 0 });
  });
});

describe('quotationMarksStay', () => {
  it('passes words between their marks, and other words in their place', () => {
    expect(quotationMarksStay(corpus).assess(run('It was a "quiet year".')).score).toBe(1);
    expect(quotationMarksStay(corpus).assess(run('In 2024 it counted 1,412.')).score).toBe(1);
  });

  it('fails words that have lost their marks', () => {
    expect(quotationMarksStay(corpus).assess(run('It was a quiet year.'))).toEqual({
      score: 0,
      why: 'without its marks: “quiet year”',
    });
  });

  it('scores neither what a party says nor what quotes nobody', () => {
    const plain = aStatement({ text: 'Selmaa counted ferries.' });
    const claimed = aShown('A quiet year, says the port.', {
      standing: { kind: 'claim', by: 'port' },
      cites: [counted],
    });

    for (const shown of [aShown(plain.text, { cites: [plain] }), claimed]) {
      const one = aRun({ answer: { statements: [shown] } });
      expect(quotationMarksStay(asMap([counted, plain])).assess(one).score).toBeNull();
    }
  });
});

describe('noAddedDoubt', () => {
  it('passes a statement as it stands', () => {
    expect(noAddedDoubt(corpus).assess(run(counted.text)).score).toBe(1);
  });

  it('fails a doubt that the source does not hold', () => {
    expect(noAddedDoubt(corpus).assess(run(`Reportedly, ${counted.text}`))).toEqual({
      score: 0,
      why: 'added: reportedly',
    });
  });

  it('passes a doubt that is the source’s own', () => {
    const doubted = aStatement({ text: 'The count of Selmaa is disputed.' });
    const shown = aShown(doubted.text, { cites: [doubted] });

    expect(noAddedDoubt(asMap([doubted])).assess(aRun({ answer: { statements: [shown] } })).score).toBe(1);
  });
});
