import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/domain.ts';
import { attributionIsKept, factsAreNotHedged } from '../../src/verify/attribution.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

const fact: Standing = { kind: 'fact' };
const contested: Standing = { kind: 'contested', with: [] };

function claimOf(by: string): Standing {
  return { kind: 'claim', by };
}

describe('attributionIsKept', () => {
  const claimed = 'Baroness Casey says that the police failed girls.';
  const check = (text: string, standing: Standing, statement: string, theirs: Standing) =>
    attributionIsKept(aDraftStatement({ text, standing }), [aCited(statement, theirs)]);

  it.each([
    ['word for word', claimed, 'Baroness Casey', claimed],
    ['by a part of the name', 'Casey said that girls were failed by police.', 'Baroness Casey', claimed],
    ['by "according to"', 'According to Baroness Casey, police failed girls.', 'Baroness Casey', claimed],
    [
      'after who they are',
      'Casey, who led the National Audit of group-based abuse in 2025, argues that police failed girls.',
      'Baroness Casey',
      claimed,
    ],
    [
      'with the nation left out',
      'The State Department says it reports.',
      'U.S. State Department',
      'The U.S. State Department says that it will report.',
    ],
    [
      'in another form',
      'The Conservatives call it late.',
      'Conservative Party',
      'The Conservative Party calls it late.',
    ],
  ])('passes a claim whose party is named %s', (_how, text, by, statement) => {
    expect(check(text, claimOf(by), statement, claimOf(by))).toBeUndefined();
  });

  it('faults a claim told as fact', () => {
    expect(check(claimed, fact, claimed, claimOf('Baroness Casey'))).toBe(
      'it states a claim of Baroness Casey as fact',
    );
  });

  it.each([
    ['no party', 'The police failed girls.', 'Baroness Casey', claimed],
    [
      'a word that many parties share',
      'The Department of Health says that it will report.',
      'U.S. State Department',
      'The U.S. State Department says that it will report.',
    ],
    [
      'the nation alone',
      'Sweden says that it was a mistake.',
      'Swedish police',
      'The Swedish police say that it was a mistake.',
    ],
    [
      'the office without its nation',
      'The police say that it was a mistake.',
      'Swedish police',
      'The Swedish police say that it was a mistake.',
    ],
    [
      'the subject alone',
      'Migration is said to rise.',
      'Migration Observatory',
      'The Migration Observatory says that migration rises.',
    ],
    [
      'one of two parties',
      'Amnesty says that it is wrong.',
      'Amnesty International and PICUM',
      'Amnesty International and PICUM say that it is wrong.',
    ],
  ])('faults a claim that names %s', (_what, text, by, statement) => {
    expect(check(text, claimOf(by), statement, claimOf(by))).toBe(
      `it does not name ${by}, whose claim it is`,
    );
  });

  it('faults a claim that names its party but not that it says so', () => {
    expect(
      check(
        'Police failed girls, Baroness Casey.',
        claimOf('Baroness Casey'),
        claimed,
        claimOf('Baroness Casey'),
      ),
    ).toBe('it does not say that Baroness Casey says so');
  });

  it('does not take the State Department for a verb', () => {
    expect(
      check(
        'Amnesty, the State Department guidance harms women.',
        claimOf('Amnesty'),
        'Amnesty says that the State Department guidance harms women.',
        claimOf('Amnesty'),
      ),
    ).toBe('it does not say that Amnesty says so');
  });

  it('faults a claim given to a party that it is not of', () => {
    expect(check('The police failed girls.', claimOf('Yle'), 'The police failed girls.', fact)).toBe(
      'nothing it cites is a claim of Yle',
    );
  });

  it('faults what is contested told as fact, and passes it as contested', () => {
    const statement = 'One source says 9, another says 11.';

    expect(check(statement, fact, statement, contested)).toBe('it states what is contested as fact');
    expect(check(statement, contested, statement, contested)).toBeUndefined();
  });
});

describe('factsAreNotHedged', () => {
  const check = (text: string, statement: string, standing: Standing = fact) =>
    factsAreNotHedged(aDraftStatement({ text, standing }), [aCited(statement)]);

  it('faults a doubt that is nowhere in what it cites', () => {
    expect(check('The court allegedly ruled.', 'The court ruled.')).toMatch(/^"allegedly" is a doubt/);
  });

  it('passes a doubt that what it cites holds', () => {
    expect(check('The court allegedly ruled.', 'The court has allegedly ruled.')).toBeUndefined();
  });

  it('faults one fact called contested', () => {
    expect(check('The court ruled.', 'The court ruled.', contested)).toBe('it calls a fact contested');
  });

  it('lets two facts be called contested that differ', () => {
    const draft = aDraftStatement({ text: 'One says 9, another 11.', standing: contested });

    expect(factsAreNotHedged(draft, [aCited('One says 9.'), aCited('Another says 11.')])).toBeUndefined();
  });
});
