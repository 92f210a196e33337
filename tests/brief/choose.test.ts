import { describe, expect, it } from 'vitest';
import { pick } from '../../src/brief/pick.ts';
import { choosePositions } from '../../src/brief/positions.ts';
import { stemsOf } from '../../src/brief/stems-of.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Standing, Voice } from '../../src/domain.ts';
import { aSource, aStatement } from '../support/builders.ts';

type Given = { sourceId: string; text: string; standing: Standing; voice?: Voice; weight?: number };

function weighed({ sourceId, text, standing, voice = 'press', weight = 1 }: Given): Weighed {
  return {
    statement: aStatement({ sourceId, text, standing, voice }),
    source: aSource({ id: sourceId, publisher: sourceId, voice }),
    own: true,
    focus: 1,
    weight,
    relevance: 0.5,
    dated: false,
    telling: stemsOf(text),
    topic: 'night-ferries',
  };
}

const says = (sourceId: string, text: string, weight: number) =>
  weighed({ sourceId, text, standing: { kind: 'claim', by: sourceId }, weight });

describe('choosePositions', () => {
  const room = { each: 1, ratio: 2 };
  const first = says('Harbour Post', 'The Harbour Post calls the limit on ferries a blow to the coast.', 3);
  const second = says('Island News', 'Island News thinks that the islands will lose their visitors.', 2);
  const opponent = says('Night Gazette', 'The Night Gazette finds that the noise had to stop.', 1.8);
  const dispute = weighed({
    sourceId: 'Night Gazette',
    text: 'The Night Gazette and the Harbour Post disagree on the noise.',
    standing: { kind: 'contested', with: ['Harbour Post'] },
  });

  it('lets who disputes the first speak before who agrees', () => {
    const held = choosePositions([first, second, opponent, dispute], room, []);

    expect(held[0]?.chosen.map(({ source }) => source.id)).toEqual(['Harbour Post', 'Night Gazette']);
  });

  it('does not let one newspaper stand for two sides', () => {
    const again = weighed({
      sourceId: 'Harbour Post',
      text: 'A columnist expects that no ferry comes back.',
      standing: { kind: 'claim', by: 'a columnist' },
      weight: 2.5,
    });

    const held = choosePositions([first, again, second], room, []);

    expect(held[0]?.chosen.map(({ source }) => source.id)).toEqual(['Harbour Post', 'Island News']);
  });
});

describe('pick', () => {
  const standing: Standing = { kind: 'contested', with: ['ministry'] };
  const one = weighed({
    sourceId: 'a',
    text: 'The ministry spoke of 400 loud ferries in May 2024, while the port recorded mostly quiet barges.',
    standing,
  });
  const other = weighed({
    sourceId: 'b',
    text: 'The ministry spoke of loud ferries in June 2024, whereas the port recorded mostly 20 quiet barges and buoys.',
    standing,
  });

  it('gives a dispute once, whatever figures its accounts add', () => {
    expect(pick([one, other], 2, [])).toHaveLength(1);
  });

  it('gives two facts that differ by their figures', () => {
    const facts = [one, other].map((same): Weighed => {
      return { ...same, statement: { ...same.statement, standing: { kind: 'fact' } } };
    });

    expect(pick(facts, 2, [])).toHaveLength(2);
  });
});
