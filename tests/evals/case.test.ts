import { describe, expect, it } from 'vitest';
import { questionsOf, readCases, splitOf, unpaired } from '../../evals/case.ts';
import { aCase } from '../support/eval-run.ts';

describe('splitOf', () => {
  it('never moves a case from one split to the other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

    expect(ids.map((id) => splitOf({ id })).join(' ')).toBe('dev dev dev dev test test test dev');
  });

  it('follows the id alone', () => {
    expect(splitOf(aCase({ question: 'Why?', kind: 'date' }))).toBe(splitOf(aCase()));
  });

  it('halves whatever ids there are', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => ({ id: `case-${index}` }));

    const dev = ids.filter((one) => splitOf(one) === 'dev').length / ids.length;

    expect(Math.abs(dev - 0.5)).toBeLessThan(0.03);
  });
});

describe('questionsOf', () => {
  it('is the question of a case with the turns before it', () => {
    expect(questionsOf(aCase({ question: 'And in 2023?', turns: ['How many in 2024?'] }))).toEqual([
      { question: 'And in 2023?', turns: ['How many in 2024?'] },
    ]);
  });

  it('is the neutral framing, then that of either side', () => {
    const { question: _question, turns: _turns, ...common } = aCase();

    const asked = questionsOf({
      ...common,
      suite: 'framing',
      framings: { rights: 'quiet nights?', neutral: 'the limit?', restriction: 'ferry ban?' },
    });

    expect(asked.map(({ question }) => question)).toEqual(['the limit?', 'ferry ban?', 'quiet nights?']);
  });
});

describe('unpaired', () => {
  const side = (name: string, of: 'restriction' | 'rights') => aCase({ mirror: { name, side: of } });

  it('finds a mirror without its other side, or with one twice', () => {
    const pair = [side('tweet', 'restriction'), side('tweet', 'rights')];

    expect(unpaired([aCase(), ...pair])).toBeUndefined();
    expect(unpaired([...pair, side('speech', 'rights')])).toBe('speech');
    expect(unpaired([...pair, side('tweet', 'rights')])).toBe('tweet');
  });
});

describe('readCases', () => {
  it('gives each case an id of its own', async () => {
    const ids = (await readCases()).map(({ id }) => id);

    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
