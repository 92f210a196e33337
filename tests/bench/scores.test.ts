import { describe, expect, it } from 'vitest';
import { bootstrap, percentile } from '../../bench/intervals.ts';
import type { BenchQuestion } from '../../bench/questions.ts';
import { type Found, lead, type Outcome, score } from '../../bench/scores.ts';

describe('score', () => {
  it('counts a fact as found by any of the statements that bear it out', () => {
    const outcome = anOutcome({ needed: [['a', 'b'], ['c']], found: [holding('x'), holding('b')] });

    const { recall, allNeeded } = score([outcome]);

    expect(recall.mean).toBe(0.5);
    expect(allNeeded.mean).toBe(0);
  });

  it('gives full nDCG to needed statements in front, less when they come later, once a fact', () => {
    const needed = [['a'], ['b']];
    const first = score([anOutcome({ needed, found: [holding('a'), holding('b')] })]);
    const late = score([anOutcome({ needed, found: [holding('x'), holding('a'), holding('b')] })]);
    const twice = score([anOutcome({ needed: [['a', 'b'], ['c']], found: [holding('a'), holding('b')] })]);

    expect(first.ndcg.mean).toBe(1);
    expect(late.ndcg.mean).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)), 9);
    expect(twice.ndcg.mean).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 9);
  });

  it('counts a chunk with several needed statements as all of them, and no more than full', () => {
    const { recall, ndcg } = score([anOutcome({ needed: [['a'], ['b']], found: [holding('a', 'b')] })]);

    expect(recall.mean).toBe(1);
    expect(ndcg.mean).toBe(1);
  });

  it('compares what the two opposed framings of a case find, and leaves the neutral one out', () => {
    const framed = (framing: BenchQuestion['framing'], ...ids: string[]) =>
      anOutcome({ framing, needed: [['a']], found: ids.map((id) => holding(id)) });

    const { overlap } = score([
      framed('neutral', 'z'),
      framed('restriction', 'a', 'b', 'c', 'd'),
      framed('rights', 'a', 'b', 'c'),
    ]);

    expect(overlap.mean).toBe(0.75);
  });
});

describe('lead', () => {
  it('is the difference on the same questions', () => {
    const needed = [['a']];
    const ours = [anOutcome({ needed, found: [holding('a')], milliseconds: 10 })];
    const theirs = [anOutcome({ needed, found: [holding('x')], milliseconds: 40 })];

    expect(lead(ours, theirs)).toMatchObject({ recall: { mean: 1, low: 1, high: 1 }, times: 4 });
  });
});

describe('bootstrap', () => {
  it('holds the mean, is the same each time, and is wider where values of a group hang together', () => {
    const values = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 1 : 0));
    const apart = bootstrap(values.map((value) => [value]));
    const together = bootstrap(
      values.flatMap((value, index) => (index % 3 === 0 ? [[value, value, value]] : [])),
    );

    expect(apart.mean).toBe(0.5);
    expect(apart).toEqual(bootstrap(values.map((value) => [value])));
    expect(apart.low).toBeLessThan(0.5);
    expect(together.high - together.low).toBeGreaterThan(apart.high - apart.low);
  });

  it('has no mean of nothing', () => {
    expect(bootstrap([[], []]).mean).toBeNaN();
  });
});

describe('percentile', () => {
  it('takes the value under which that share lies', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);

    expect(percentile(values, 0.5)).toBe(51);
    expect(percentile(values, 0.95)).toBe(96);
  });
});

type Given = {
  readonly needed: string[][];
  readonly found: Found[];
  readonly framing?: BenchQuestion['framing'];
  readonly milliseconds?: number;
};

function anOutcome({ needed, found, framing, milliseconds = 1 }: Given): Outcome {
  const question = {
    caseId: 'case',
    suite: 'accuracy',
    framing,
    question: 'What?',
    turns: [],
    needed,
  } as const;
  return { question, found, milliseconds };
}

function holding(...statements: string[]): Found {
  return { id: statements.join('+'), statements, characters: 10 };
}
