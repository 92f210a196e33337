import { describe, expect, it } from 'vitest';
import { noOpposites } from '../../src/verify/opposites.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('noOpposites', () => {
  const check = (text: string, statement: string) =>
    noOpposites(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    ['It rose.', 'It fell.', 'rose', 'fell'],
    ['More than a few came.', 'Fewer than a few came.', 'more', 'fewer'],
    ['Suspects were counted.', 'Convicts were counted.', 'suspects', 'convicts'],
    ['Immigrants without illegal status.', 'Immigrants without legal status.', 'illegal', 'legal'],
    ['Men and women were hurt.', 'Women were hurt.', 'men', 'women'],
    ['He was acquitted.', 'He was convicted.', 'acquitted', 'convicted'],
    ['The court agreed to hear it.', 'The court refused to hear it.', 'agreed', 'refused'],
    ['It will close.', 'It may close.', 'will', 'may'],
    ['He was there illegally.', 'He was there legally.', 'illegally', 'legally'],
    ['Boys were hurt.', 'Girls were hurt.', 'boys', 'girls'],
    ['It came before the vote.', 'It came after the vote.', 'before', 'after'],
  ])('faults "%s" beside "%s"', (draft, statement, said, meant) => {
    expect(check(draft, statement)).toBe(`it says "${said}" where what it cites says "${meant}"`);
  });

  it.each([
    ['It increased.', 'It rose.'],
    ['It rose and then fell.', 'It first rose and fell later.'],
    ['The court did not grant it.', 'The court refused it.'],
    ['Over 40 years, it met.', 'The meeting under the bridge took place for 40 years.'],
    ['It closed.', 'It closed in May, before the vote.'],
  ])('passes "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBeUndefined();
  });
});
