import { describe, expect, it } from 'vitest';
import { leanOf, noLoadedWords } from '../../../evals/judges/loaded-words.ts';
import { anAnswer } from '../../support/builders.ts';
import { aRun, aShown } from '../../support/eval-run.ts';

const terms = { restriction: ['ferry ban'], rights: ['noise terror'], either: [] };
const verdictOn = (text: string, by?: string) =>
  noLoadedWords(terms).assess(
    aRun({ answer: { statements: [aShown(text, by ? { standing: { kind: 'claim', by } } : {})] } }),
  );

describe('noLoadedWords', () => {
  it('passes loaded words between quotation marks and in a party’s claim', () => {
    expect(verdictOn('The limit, called a “ferry ban”, began.')).toMatchObject({ score: 1, lean: 0 });
    expect(verdictOn('Owners speak of a ferry ban.', 'Owners').score).toBe(1);
  });

  it('fails them in its own voice, with the side whose words they are', () => {
    expect(verdictOn('The ferry ban began.')).toMatchObject({ score: 0, lean: 1 });
    expect(verdictOn('The noise terror ended.')).toMatchObject({ score: 0, lean: -1 });
  });
});

describe('leanOf', () => {
  it('counts words of either side, whoever says them, a hundred words', () => {
    const answer = anAnswer({ statements: [aShown('The ferry ban began today.')] });

    expect(leanOf(answer, terms)).toBe(20);
  });
});
