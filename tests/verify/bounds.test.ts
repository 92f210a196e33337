import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/text/figures.ts';
import { boundOf, isRounded, stepOf } from '../../src/verify/bounds.ts';

const figureOf = (text: string) => {
  const [figure] = figuresIn(text);
  if (!figure) throw new Error(`no figure in "${text}"`);
  return figure;
};

describe('boundOf', () => {
  it.each([
    ['at least 12 boats', 'lower'],
    ['more than 12 boats', 'lower'],
    ['12 boats or more', 'lower'],
    ['over 12 boats', 'lower'],
    ['at most 12 boats', 'upper'],
    ['no more than 12 boats', 'upper'],
    ['nearly 12 percent', 'upper'],
    ['under 12 boats', 'upper'],
    ['about 12 boats', 'about'],
    ['over 12 years the port grew', 'about'],
    ['it was over 12 days late', 'lower'],
    ['12 boats', 'none'],
  ])('reads "%s" as %s', (text, bound) => {
    expect(boundOf(text, figureOf(text))).toBe(bound);
  });
});

describe('stepOf', () => {
  it.each([
    ['It fell by 12 percent.', 'by'],
    ['It fell to about 12 percent.', 'to'],
    ['It is 12 percent.', undefined],
  ])('reads "%s" as %s', (text, step) => {
    expect(stepOf(text, figureOf(text))).toBe(step);
  });
});

describe('isRounded', () => {
  it.each([
    [36_000, 36_273, 'about', false],
    [36_000, 36_273, 'lower', false],
    [40_000, 39_500, 'upper', false],
    [0.5, 0.49, 'about', true],
  ] as const)('takes %d for %d as %s', (own, theirs, bound, isFraction) => {
    expect(isRounded(own, theirs, bound, isFraction)).toBe(true);
  });

  it.each([
    [36_000, 36_273, 'none', false],
    [37_000, 36_273, 'about', false],
    [37_000, 36_273, 'lower', false],
    [36_000, 36_273, 'upper', false],
    [1_530, 1_523, 'about', false],
    [0.5, 0.41, 'about', true],
  ] as const)('does not take %d for %d as %s', (own, theirs, bound, isFraction) => {
    expect(isRounded(own, theirs, bound, isFraction)).toBe(false);
  });
});
