import { describe, expect, it } from 'vitest';
import type { ClaimCase, Outcome } from '../../evals/claims/claim-case.ts';
import { falselyContradicted, macroF1, type Pair, scoreOf } from '../../evals/claims/claim-scores.ts';
import { type ClaimResult, runClaims } from '../../evals/claims/run-claims.ts';
import { claimsPart } from '../../evals/claims/to-part.ts';
import type { CheckedPiece } from '../../src/domain.ts';
import { anAnswer } from '../support/builders.ts';

const made = { corpus: 'c', settings: 's' };
const pair = (expected: Outcome, got: Outcome): Pair => ({ expected, got, case: `${expected}-${got}` });
const aCase = (given: Partial<ClaimCase> = {}): ClaimCase => ({
  ...{ id: 'ferries', kind: 'true', text: 'Selmaa counted 412 ferries.', split: 'test' },
  claims: [{ expect: 'supported', statements: [] }],
  ...given,
});
const results = (expect: Outcome, got: Outcome, count: number): ClaimResult[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ case: aCase({ id: `case-${at}` }), expected: { expect, statements: [] }, got, pieces: [] },
  }));
const piece = (text: string, given: Partial<CheckedPiece> = {}): CheckedPiece => ({
  ...{ text, kind: 'claim', verdict: 'supported', statementIds: [] },
  ...given,
});

describe('claimsPart', () => {
  it('opens where no true claim is called contradicted', () => {
    const part = claimsPart(
      [...results('supported', 'supported', 100), ...results('no-claim', 'no-claim', 60)],
      made,
    );

    expect(part.failures).toEqual([]);
    expect(part.rows.find(({ name }) => name === 'macro-F1')).toMatchObject({ met: true });
  });

  it('stays shut where true claims are called contradicted, and says which', () => {
    const part = claimsPart(
      [...results('supported', 'supported', 158), ...results('supported', 'contradicted', 2)],
      made,
    );

    expect(part.failures).toMatchObject([
      expect.stringMatching(/^true claims called contradicted: 2 of 160/),
    ]);
    expect(part.misses).toMatchObject([
      { what: 'supported, called contradicted' },
      { what: 'supported, called contradicted' },
    ]);
  });

  it('stays shut with too few claims', () => {
    expect(claimsPart(results('supported', 'supported', 149), made).failures).toEqual([
      'claims: 149, wanted at least 150',
    ]);
  });

  it('misses its goal, and says how far, where verdicts are mixed up', () => {
    const part = claimsPart(
      [...results('supported', 'supported', 100), ...results('contradicted', 'supported', 100)],
      made,
    );

    expect(part.failures).toEqual([]);
    expect(part.rows.find(({ name }) => name === 'macro-F1')).toMatchObject({
      met: false,
      away: expect.stringMatching(/points short; the target is above the interval/),
    });
  });
});

describe('scoreOf', () => {
  it('gives precision, recall and F1, and nothing for what was neither due nor given', () => {
    const pairs = [
      pair('supported', 'supported'),
      pair('supported', 'contested'),
      pair('contested', 'contested'),
    ];

    expect(scoreOf(pairs, 'supported')).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(scoreOf(pairs, 'contested')).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(scoreOf(pairs, 'no-claim')).toBeUndefined();
    expect(macroF1(pairs)).toBeCloseTo(2 / 3);
  });
});

describe('falselyContradicted', () => {
  it('counts true claims only', () => {
    expect(
      falselyContradicted([
        pair('supported', 'contradicted'),
        pair('supported', 'supported'),
        pair('contested', 'contradicted'),
      ]),
    ).toEqual({ wrong: 1, of: 2 });
  });
});

describe('runClaims', () => {
  it('takes the weakest of the pieces that a claim stands in, and no claim where none was read', async () => {
    const checked = [
      piece('Selmaa counted 412.'),
      piece('Selmaa counted 412 twice.', { verdict: 'contradicted' }),
    ];
    const one = aCase({
      text: 'Selmaa counted 412. Tea is nice.',
      claims: [
        { say: 'Selmaa counted', expect: 'supported', statements: [] },
        { say: 'Tea', expect: 'no-claim', statements: [] },
      ],
    });

    const found = await runClaims([one], async () => anAnswer({ checked }));

    expect(found.map(({ got }) => got)).toEqual(['contradicted', 'no-claim']);
  });
});
