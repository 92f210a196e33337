import { describe, expect, it } from 'vitest';
import { toPassages } from '../../src/indexing/to-passages.ts';
import { aSource, aStatement } from '../support/builders.ts';

describe('toPassages', () => {
  const under = (heading: string, text: string) => aStatement({ id: `a#${text}`, heading, text });

  it('puts neighbouring statements under one heading together, in order', () => {
    const source = aSource({
      id: 'a',
      statements: [under('Counts', 'One.'), under('Counts', 'Two.'), under('Reasons', 'Three.')],
    });

    const passages = toPassages(source);

    expect(
      passages.map(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)]),
    ).toEqual([
      ['Counts', 'One.', 'Two.'],
      ['Reasons', 'Three.'],
    ]);
    expect(passages.every(({ sourceId }) => sourceId === 'a')).toBe(true);
  });

  it('keeps two passages apart whose headings are alike but not neighbours', () => {
    const source = aSource({
      statements: [under('Counts', 'One.'), under('Reasons', 'Two.'), under('Counts', 'Three.')],
    });

    expect(toPassages(source).map(({ heading }) => heading)).toEqual(['Counts', 'Reasons', 'Counts']);
  });

  it('gives each passage an id of its own that stays when another passage changes', () => {
    const first = [under('Counts', 'One.'), under('Counts', 'Two.')];
    const before = toPassages(aSource({ statements: [...first, under('Reasons', 'Three.')] }));

    const after = toPassages(
      aSource({ statements: [under('New', 'Zero.'), ...first, under('Reasons', 'Drei.')] }),
    );

    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
    expect(after[1]?.id).toBe(before[0]?.id);
    expect(after[2]?.id).not.toBe(before[1]?.id);
  });

  it('gives a source without statements no passages', () => {
    expect(toPassages(aSource({ statements: [] }))).toEqual([]);
  });
});
