import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeutraliser } from '../../src/understand/variants.ts';
import { aTopic } from '../support/builders.ts';

const variant = (term: string) => ({ term, usedBy: 'somebody', loaded: true });
const ferries = aTopic({
  names: ['Night Order', 'order'],
  variants: ['ban', 'ferry ban', 'right to quiet nights'].map(variant),
});
const harbours = aTopic({ id: 'harbour-fees', name: 'fees', variants: [variant('C++ (harbour) toll')] });
const neutralise = createNeutraliser([ferries, harbours]);

describe('createNeutraliser', () => {
  it('puts the neutral name in place of the wordings of either side', () => {
    const owners = neutralise('When did the ferry ban begin?');
    const residents = neutralise('When did the right to quiet nights begin?');

    expect(owners).toEqual(residents);
    expect(owners).toMatchObject({
      text: 'when did the limit on night ferries begin?',
      topics: ['night-ferries'],
      names: ['the limit on night ferries'],
      touched: [],
    });
    expect(owners.rest).toMatch(/^when did the\s+begin\?$/);
  });

  it('leaves names and set terms in the words that are searched', () => {
    expect(neutralise('What is in the Night Order?')).toEqual({
      text: 'what is in the night order?',
      rest: 'what is in the night order?',
      topics: ['night-ferries'],
      names: [],
      touched: ['the limit on night ferries'],
    });
  });

  it('knows a plural by its singular and a term with other gaps', () => {
    expect(neutralise('What fee is due?').topics).toEqual(['harbour-fees']);
    expect(neutralise('The ferry-bans').topics).toEqual(['night-ferries']);
  });

  it('knows a topic by its own name', () => {
    const { rest, topics, names } = neutralise('Why the limit on night ferries?');

    expect({ rest: rest.trim(), topics, names }).toEqual({
      rest: 'why  ?',
      topics: ['night-ferries'],
      names: ['the limit on night ferries'],
    });
  });

  it.each(['FERRY BAN', 'ferry-bans', 'Férry  ban', 'ban', 'bans'])('knows a variant as "%s"', (wording) => {
    expect(neutralise(`the ${wording}!`).text).toBe('the limit on night ferries!');
  });

  it('takes the longest wording where several fit, and no part of a word', () => {
    expect(neutralise('ferry ban').names).toEqual(['the limit on night ferries']);
    expect(neutralise('ferry ban').rest.trim()).toBe('');
    expect(neutralise('banned urban reorders')).toMatchObject({ text: 'banned urban reorders', topics: [] });
  });

  it('reads the signs of a wording as they stand', () => {
    expect(neutralise('the c++ (harbour) toll')).toMatchObject({
      text: 'the fees',
      topics: ['harbour-fees'],
    });
    expect(neutralise('the c harbour toll').topics).toEqual([]);
  });

  it('finds every topic that a question names', () => {
    expect(new Set(neutralise('Do the fees follow the ban?').topics)).toEqual(
      new Set(['night-ferries', 'harbour-fees']),
    );
  });

  it('treats any question alike under every wording of one topic', () => {
    const around = fc.string({ unit: fc.constantFrom(...'abcdefg ?,') });

    fc.assert(
      fc.property(around, around, (before, after) => {
        const [one, other] = ['ferry ban', 'right to quiet nights'].map((term) =>
          neutralise(`${before} ${term} ${after}`),
        );
        expect(one).toEqual(other);
      }),
    );
  });
});
