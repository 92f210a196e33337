import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit, Voice } from '../../src/domain.ts';
import { fairShare } from '../../src/retrieve/fair-share.ts';
import { aHit, aStatement } from '../support/builders.ts';

/** Hits in order of relevance, from sources and voices in the order given. */
function hitsOf(given: readonly (readonly [sourceId: string, voice: Voice, relevance: number])[]): Hit[] {
  return given
    .map(([sourceId, voice, relevance], index) =>
      aHit({ statement: aStatement({ id: `${sourceId}#${index}`, sourceId, voice }), relevance }),
    )
    .sort((one, other) => other.relevance - one.relevance);
}

const idsOf = (hits: readonly Hit[]) => hits.map(({ statement }) => statement.id);

describe('fairShare', () => {
  const options = { count: 3, due: [], floor: 0.2, perSource: 2 };

  it('takes the best, no source over its share', () => {
    const hits = hitsOf([
      ['a', 'press', 0.9],
      ['a', 'press', 0.8],
      ['a', 'press', 0.7],
      ['b', 'press', 0.6],
      ['c', 'press', 0.5],
    ]);

    expect(idsOf(fairShare(hits, options))).toEqual(['a#0', 'a#1', 'b#3']);
  });

  it('keeps a place for the best hit of a voice that is due, in order of relevance', () => {
    const hits = hitsOf([
      ['a', 'press', 0.9],
      ['b', 'press', 0.8],
      ['c', 'press', 0.7],
      ['d', 'court', 0.4],
      ['e', 'court', 0.3],
    ]);

    expect(idsOf(fairShare(hits, { ...options, due: ['court'] }))).toEqual(['a#0', 'b#1', 'd#3']);
  });

  it('keeps no place for a voice that has nothing relevant to say, or is not due', () => {
    const hits = hitsOf([
      ['a', 'press', 0.9],
      ['b', 'press', 0.8],
      ['c', 'press', 0.7],
      ['d', 'academic', 0.5],
      ['e', 'court', 0.19],
    ]);

    expect(idsOf(fairShare(hits, { ...options, due: ['court', 'law'] }))).toEqual(['a#0', 'b#1', 'c#2']);
  });

  it('asks of a due voice what was judged of its hit, not the place that it was drawn to', () => {
    const hits = hitsOf([
      ['a', 'press', 0.9],
      ['b', 'press', 0.8],
      ['c', 'press', 0.7],
      ['d', 'court', 0.1],
      ['e', 'law', 0.1],
    ]).map((hit) =>
      hit.statement.voice === 'court' ? { ...hit, evidence: { ...hit.evidence, judged: 0.4 } } : hit,
    );

    expect(idsOf(fairShare(hits, { ...options, due: ['court', 'law'] }))).toEqual(['a#0', 'b#1', 'd#3']);
  });

  it('hears a voice that speaks only in a source with better hits of others', () => {
    const hits = hitsOf([
      ['a', 'press', 0.9],
      ['a', 'press', 0.8],
      ['a', 'court', 0.7],
      ['b', 'press', 0.6],
    ]);

    expect(idsOf(fairShare(hits, { ...options, due: ['court'] }))).toEqual(['a#0', 'a#2', 'b#3']);
  });

  it('hears every due voice above the floor, gives no source more than its share, and fills the places', () => {
    const hits = fc
      .array(
        fc.tuple(
          fc.constantFrom('a', 'b', 'c', 'd'),
          fc.constantFrom<Voice[]>('press', 'court', 'academic', 'law'),
          fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        ),
        { maxLength: 25 },
      )
      .map(hitsOf);
    const due = fc.subarray<Voice>(['court', 'academic', 'law']);
    const numbers = fc.record({
      count: fc.integer({ min: 3, max: 12 }),
      perSource: fc.integer({ min: 3, max: 5 }),
    });

    fc.assert(
      fc.property(hits, due, numbers, (given, voices, { count, perSource }) => {
        const chosen = fairShare(given, { count, perSource, due: voices, floor: 0.3 });

        const places = (sourceId: string, among: readonly Hit[]) =>
          among.filter(({ source }) => source.id === sourceId).length;
        for (const { source } of given) expect(places(source.id, chosen)).toBeLessThanOrEqual(perSource);
        for (const voice of voices) {
          const best = given.find(({ statement }) => statement.voice === voice);
          if (best && best.relevance >= 0.3) {
            expect(chosen.map(({ statement }) => statement.voice)).toContain(voice);
          }
        }
        expect(chosen).toEqual(given.filter((hit) => chosen.includes(hit)));
        const open = ['a', 'b', 'c', 'd'].reduce(
          (sum, id) => sum + Math.min(perSource, places(id, given)),
          0,
        );
        expect(chosen).toHaveLength(Math.min(count, open));
      }),
    );
  });
});
