import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBySense, witnessesOf } from '../../src/compose/same-fact.ts';
import type { Hit, Standing } from '../../src/domain.ts';
import { aHit, aStatement } from '../support/builders.ts';

const fact: Standing = { kind: 'fact' };
const claimOf = (by: string): Standing => ({ kind: 'claim', by });
const against = (...ids: readonly string[]): Standing => ({ kind: 'contested', with: ids });

function from(sourceId: string, text: string, standing: Standing = fact): Hit {
  return aHit({ statement: aStatement({ sourceId, text, standing }) });
}

/** The sources of each group, the best first. */
function groupsOf(...hits: readonly Hit[]): string[][] {
  return groupBySense(hits, 0.7).map(({ best, others }) =>
    [best, ...others].map(({ statement }) => statement.sourceId),
  );
}

/** The sources that bear out the first of the hits, all of which are taken to say the same. */
function witnessesTo(best: Hit, ...others: readonly Hit[]): string[] {
  return witnessesOf({ best, others }, 2).map(({ source }) => source.id);
}

const counted = 'The port of Selmaa counted 412 night ferries in 2024.';

describe('groupBySense', () => {
  it('puts with a statement what another source says alike', () => {
    const again = from('b', 'In 2024 the port of Selmaa counted 412 ferries by night.');

    expect(groupsOf(from('a', counted), again, from('c', 'Gulls cry.'))).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps apart what one source says, however alike', () => {
    expect(groupsOf(from('a', counted), from('a', `${counted.slice(0, -1)} at its quay.`))).toEqual([
      ['a'],
      ['a'],
    ]);
  });

  it.each([
    ['figure', 'The port of Selmaa counted 655 night ferries in 2024.'],
    ['date', 'The port of Selmaa counted 412 night ferries in 2023.'],
    ['name', 'The port of Norrholm counted 412 night ferries in 2024.'],
  ])('keeps apart what two sources say of another %s', (_what, other) => {
    expect(groupsOf(from('a', counted), from('b', other))).toEqual([['a'], ['b']]);
  });

  it('keeps apart what says more than the statement before it', () => {
    const more = 'The port of Selmaa counted 412 night ferries in 2024, as Aino Berg noted.';

    expect(groupsOf(from('a', counted), from('b', more))).toEqual([['a'], ['b']]);
  });

  it('puts together the two accounts of one disagreement', () => {
    const one = from('a', 'The port counts 412 ferries, while the ministry counts 390.', against('b'));
    const other = from(
      'b',
      'The ministry counts 390 ferries and finds the 412 of the port a stretch of its rules.',
      against('a'),
    );

    expect(groupsOf(one, other)).toEqual([['a', 'b']]);
  });

  it.each([
    ['only one names the other', against('b'), against('c')],
    ['only one is contested', against('b'), fact],
  ])('keeps two accounts apart when %s', (_what, ofOne, ofOther) => {
    const one = from('a', 'The port counts 412 ferries, while the ministry counts 390.', ofOne);
    const other = from(
      'b',
      'The ministry counts 390 ferries and finds the 412 of the port a stretch of its rules.',
      ofOther,
    );

    expect(groupsOf(one, other)).toEqual([['a'], ['b']]);
  });

  it('keeps two disagreements of the same two sources apart', () => {
    const counts = from('a', 'The port counts 412 ferries, while the ministry counts 390.', against('b'));
    const noise = from('b', 'The ministry heard 71 decibels at the quay and the league 80.', against('a'));

    expect(groupsOf(counts, noise)).toEqual([['a'], ['b']]);
  });

  it('keeps every hit once, in order, and no two of one source in one group with its best', () => {
    const hit = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.array(fc.constantFrom('gulls', 'nets', 'tides', 'Selmaa', '412'), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(fact, claimOf('League'), against('a', 'b')),
      )
      .map(([sourceId, said, standing]) => from(sourceId, said.join(' '), standing));

    fc.assert(
      fc.property(fc.array(hit), fc.double({ min: 0, max: 1, noNaN: true }), (hits, sameness) => {
        const groups = groupBySense(hits, sameness);

        expect(new Set(groups.flatMap(({ best, others }) => [best, ...others]))).toEqual(new Set(hits));
        expect(groups.reduce((sum, { others }) => sum + 1 + others.length, 0)).toBe(hits.length);
        expect(groups.map(({ best }) => hits.indexOf(best))).toEqual(
          groups.map(({ best }) => hits.indexOf(best)).sort((one, other) => one - other),
        );
        for (const { best, others } of groups) {
          for (const other of others) {
            expect(other.statement.sourceId).not.toBe(best.statement.sourceId);
            expect(hits.indexOf(other)).toBeGreaterThan(hits.indexOf(best));
          }
        }
      }),
    );
  });
});

describe('witnessesOf', () => {
  const again = (sourceId: string, standing?: Standing) => from(sourceId, counted, standing);

  it('finds the other sources that bear a statement out, each once, at most so many', () => {
    expect(witnessesTo(again('a'), again('b'), again('b'), again('a'), again('c'), again('d'))).toEqual([
      'b',
      'c',
    ]);
    expect(witnessesTo(again('a'))).toEqual([]);
  });

  it.each([
    ['lacks a figure of it', 'The port of Selmaa counted night ferries in 2024.'],
    ['lacks its date', 'The port of Selmaa counted 412 night ferries.'],
    ['lacks a name of it', 'The port counted 412 night ferries in 2024.'],
    ['says little of it', 'At Selmaa 412 gulls nested in 2024.'],
  ])('takes none for a witness that %s', (_what, text) => {
    expect(witnessesTo(again('a'), from('b', text))).toEqual([]);
  });

  it('takes none for a witness that speaks in another standing, or for another party', () => {
    expect(witnessesTo(again('a'), again('b', claimOf('League')), again('c', against('a')))).toEqual([]);
    expect(
      witnessesTo(again('a', claimOf('League')), again('b', claimOf('Port')), again('c', claimOf('League'))),
    ).toEqual(['c']);
  });
});
