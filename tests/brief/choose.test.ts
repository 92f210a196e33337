import { describe, expect, it } from 'vitest';
import { ofSubstance } from '../../src/brief/of-substance.ts';
import { pick } from '../../src/brief/pick.ts';
import { choosePositions } from '../../src/brief/positions.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Standing } from '../../src/domain.ts';
import { aWeighed } from '../support/weighed.ts';

const says = (sourceId: string, text: string, weight: number) =>
  aWeighed({ sourceId, text, standing: { kind: 'claim', by: sourceId }, weight });

describe('choosePositions', () => {
  const room = {
    each: 1,
    ratio: 2,
    parties: new Map([
      ['Ida Berg', 'Coast Party'],
      ['Nils Dahl', 'Coast Party'],
      ['Olga Lind', 'Town Party'],
    ]),
  };
  const first = says('Harbour Post', 'The Harbour Post calls the limit on ferries a blow to the coast.', 3);
  const second = says('Island News', 'Island News thinks that the islands will lose their visitors.', 2);
  const opponent = says('Night Gazette', 'The Night Gazette finds that the noise had to stop.', 1.8);
  const dispute = (text: string) =>
    aWeighed({ sourceId: 'Night Gazette', text, standing: { kind: 'contested', with: ['Harbour Post'] } });

  it('hears newspapers where they differ from each other, not the two that are quoted most', () => {
    const differ = dispute(
      'The Night Gazette finds that the noise had to stop, while the Harbour Post calls the limit a blow to the coast.',
    );

    const held = choosePositions([first, second, opponent, differ], room, []);

    expect(held[0]?.chosen.map(({ source }) => source.id)).toEqual(['Harbour Post', 'Night Gazette']);
  });

  it.each([
    'The Night Gazette counted four letters, while the Harbour Post counted five.',
    'The Night Gazette differs from the ministry on the noise.',
    'The Night Gazette and the Harbour Post give other names of the captain.',
  ])('leaves newspapers out where they differ on nothing of substance: %s', (text) => {
    expect(choosePositions([first, second, opponent, dispute(text)], room, [])).toEqual([]);
  });

  const member = (by: string, text: string, weight: number) =>
    aWeighed({ sourceId: by, text, standing: { kind: 'claim', by }, voice: 'political-party', weight });

  it('hears another party before a second member of one', () => {
    const held = choosePositions(
      [
        member('Ida Berg', 'Ida Berg calls the ferries a lifeline of the islands.', 3),
        member('Nils Dahl', 'Nils Dahl wants more boats in winter and lower fares.', 2.5),
        member('Olga Lind', 'Olga Lind asks for sleep in the harbour town.', 1),
      ],
      room,
      [],
    );

    expect(held[0]?.chosen.map(({ source }) => source.id)).toEqual(['Ida Berg', 'Olga Lind']);
  });

  it('hears one author once, whoever wrote with them', () => {
    const author = (by: string, text: string, weight: number) =>
      aWeighed({ sourceId: text, text, standing: { kind: 'claim', by }, voice: 'academic', weight });

    const held = choosePositions(
      [
        author('E. Holm', 'E. Holm argues that noise harms the sleep of children.', 3),
        author('E. Holm and W. Aalto', 'E. Holm and W. Aalto want quieter engines on every route.', 2),
      ],
      room,
      [],
    );

    expect(held[0]?.chosen).toHaveLength(1);
  });
});

describe('choosePositions of one voice', () => {
  const room = { each: 1, ratio: 2, parties: new Map() };
  const minister = (by: string, text: string, weight: number, relevance = 0.5) =>
    aWeighed({
      sourceId: text,
      text,
      standing: { kind: 'claim', by },
      voice: 'host-government',
      weight,
      relevance,
    });
  const chosenOf = (some: readonly Weighed[], shown: readonly Weighed[]) =>
    choosePositions(some, room, [...shown])[0]?.chosen.map(({ statement }) => statement.text);

  it('lets another minister speak where one stands above', () => {
    const above = minister('Ida Berg', 'Ida Berg calls the coast strong.', 3);
    const again = minister('Ida Berg', 'Ida Berg wants fewer boats at night.', 2);
    const other = minister('Olga Lind', 'Olga Lind asks for higher fees.', 1.9);

    expect(chosenOf([again, other], [])).toEqual([again.statement.text]);
    expect(chosenOf([above, again, other], [above])).toEqual([other.statement.text]);
  });

  it('does not repeat bare what a dispute above answers', () => {
    const bare = minister('Ida Berg', 'Ida Berg calls the night boats a danger to sleep.', 2);
    const other = minister('Olga Lind', 'Olga Lind asks for higher fees.', 1.5);
    const answer = aWeighed({
      sourceId: bare.source.id,
      text: 'Ida Berg sees boats as a danger, while the port says that nobody wakes.',
      standing: { kind: 'contested', with: ['port'] },
    });

    expect(chosenOf([bare, other], [])).toEqual([bare.statement.text]);
    expect(chosenOf([bare, other], [answer])).toEqual([other.statement.text]);
  });

  it('takes what is said of several countries at once only where the voice does not stand above', () => {
    const ofMany = { ...minister('Ida Berg', 'Ida Berg calls Finland and Norway loud.', 2), focus: 0.5 };
    const above = minister('Olga Lind', 'Olga Lind asks for higher fees.', 1.5);

    expect(chosenOf([ofMany], [])).toEqual([ofMany.statement.text]);
    expect(chosenOf([ofMany], [above])).toBeUndefined();
  });

  it('takes an advocate’s share with what it is measured by before a bare one', () => {
    const league = (text: string, weight: number) =>
      aWeighed({
        sourceId: text,
        text,
        standing: { kind: 'claim', by: 'League' },
        voice: 'restriction-advocacy',
        weight,
      });
    const bare = league('The League says that sailors were 15 percent of those fined.', 1.4);
    const measured = league('The League sets 14 percent of fines against 9 percent of the population.', 1);

    expect(chosenOf([bare, measured], [])).toEqual([measured.statement.text]);
  });

  it('takes what is on the subject before what the retriever hardly saw a reason for', () => {
    const aside = minister('Ida Berg', 'Ida Berg names a new lighthouse.', 1.3, 0.1);
    const near = minister('Olga Lind', 'Olga Lind asks for higher fees.', 1);

    expect(chosenOf([aside, near], [])).toEqual([near.statement.text]);
    expect(chosenOf([{ ...aside, relevance: 0.2 }, near], [])).toEqual([aside.statement.text]);
  });
});

describe('pick', () => {
  const standing: Standing = { kind: 'contested', with: ['ministry'] };
  const one = aWeighed({
    sourceId: 'a',
    text: 'The ministry spoke of 400 loud ferries in May 2024, while the port recorded mostly quiet barges.',
    standing,
  });
  const other = aWeighed({
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

describe('ofSubstance', () => {
  const tells = (text: string) =>
    aWeighed({ sourceId: 'log', text, standing: { kind: 'contested', with: ['port'] } });

  it('puts accounts that can both be true after those that contradict each other', () => {
    const corpus = {
      folder: '',
      sources: [],
      topics: [],
      dossiers: [],
      acronyms: [],
      everyday: [],
      gaps: [],
      version: '',
    };
    const both = tells('The embassy says that some captains slept; the log gives beds for eight captains.');
    const against = tells('The embassy says that no captain slept, while the log gives beds for eight.');

    expect(ofSubstance([both, against], corpus)[0]?.statement.text).toBe(against.statement.text);
  });
});
