import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain.ts';
import { createSpeller } from '../../src/text/speller.ts';
import { terms } from '../../src/text/words.ts';
import { createEveryday } from '../../src/understand/everyday.ts';
import { createSpellOut } from '../../src/understand/spell-out.ts';
import { understand } from '../../src/understand/understand.ts';
import { createNeutraliser } from '../../src/understand/variants.ts';
import { aStatement, aTopic } from '../support/builders.ts';

const topic = aTopic({ variants: [{ term: 'ferry ban', usedBy: 'shipowners', loaded: true }] });
const deps = {
  neutralise: createNeutraliser([topic]),
  spell: createSpeller(['ferry ferry counted counted']),
  everyday: createEveryday([{ said: 'chuck … off', formal: 'banned' }], () => false),
  spellOut: createSpellOut([{ short: 'FBO', full: 'ferry board office', anyCase: true }]),
};

function weightsOf(question: Question | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries((question?.terms ?? []).map(({ stem, weight }) => [stem, weight]));
}

describe('understand', () => {
  it('finds what is asked behind slips, framing and hidden characters', () => {
    const question = understand(' When was the ferrry\u200B ban coutned in Helsinki? ', [], deps);

    expect(question).toMatchObject({
      asked: 'When was the ferrry ban coutned in Helsinki?',
      standalone: 'When was the ferrry ban coutned in Helsinki?',
      neutral: expect.stringContaining('the limit on night ferries counted'),
      countries: ['FI'],
      topics: ['night-ferries'],
      wanted: 'date',
      refusal: undefined,
    });
    expect(question.terms.map(({ stem }) => stem)).not.toContain('ban');
  });

  it('searches the full name where a short one was typed, and shows what was typed', () => {
    const question = understand('What did the FBO count?', [], deps);

    expect(question).toMatchObject({
      asked: 'What did the FBO count?',
      standalone: 'What did the ferry board office count?',
      followsUp: false,
    });
  });

  it('takes country and topic of a follow-up from its thread, and what is wanted from itself', () => {
    const question = understand('When?', ['Who set the ferry ban in Finland?'], deps);

    expect(question).toMatchObject({
      countries: ['FI'],
      topics: ['night-ferries'],
      wanted: 'date',
      followsUp: true,
    });
  });

  it('declines what is only complete with its thread, and what hidden characters pull apart', () => {
    const declined = { status: 'declined', reason: 'opinion' };

    expect(understand('And do y\u200Bou thi\u00ADnk so?', [], deps).refusal).toEqual(declined);
    expect(understand('Why?', ['Do you support the ferry ban?'], deps).refusal).toEqual(declined);
  });

  it('knows in a follow-up what was shown before, and in no other question', () => {
    const shown = [aStatement()];
    const turns = ['How many ferries were counted in Finland?'];

    expect(understand('And why?', turns, deps, shown).shown).toBe(shown);
    expect(understand('Which lighthouse did Aino Berg build in 1912?', turns, deps, shown).shown).toEqual([]);
    expect(understand('Why?', [], deps).shown).toEqual([]);
  });

  it('gives the words that ask more weight than those beside them, and those the more than the thread', () => {
    const beside = understand('The harbour is loud. How many lighthouses were built?', [], deps);
    const followed = understand('And in Norway?', ['How many lighthouses were built?'], deps);

    expect(weightsOf(beside)).toMatchObject({ lighthous: 1, built: 1, harbour: 0.5, loud: 0.5 });
    expect(weightsOf(followed)).toMatchObject({ lighthous: 0.5, built: 0.5 });
  });

  it('searches the words of the corpus for everyday ones, and counts the everyday ones as the same', () => {
    const { terms: searched, related } = understand('Which pilots were chucked right off?', [], deps);

    expect(searched).toMatchObject([{ stem: 'pilot' }, { stem: 'ban', same: ['chuck'] }]);
    expect(related.map(({ stem }) => stem)).toContain('chuck');
  });

  it.each([
    ['Finland', [], 'overview'],
    ['Finland, please', [], 'overview'],
    ['And Norway?', ['Finland'], 'overview'],
    ['Ferries in Finland', [], 'fact'],
    ['When was it, in Finland?', [], 'date'],
    ['ferries', [], 'fact'],
  ] as const)('takes "%s" after %j for a question for a %s', (asked, turns, wanted) => {
    expect(understand(asked, turns, deps).wanted).toBe(wanted);
  });

  it('searches no word of stance, and so the same for either side', () => {
    const one = understand('Why the shameful ferry ban on lighthouses?', [], deps);
    const other = understand('Why the heroic ferry ban on lighthouses?', [], deps);

    expect(one.terms).toEqual(other.terms);
    expect(one.terms.map(({ stem }) => stem)).toContain('lighthous');
  });

  it('makes each thing that a question asks for a question of its own, complete with what only the rest says', () => {
    const question = understand(
      'How many ferries did Aino Berg count in Finland, and when was the ferry ban set?',
      [],
      deps,
    );

    expect(question.parts).toMatchObject([
      { asked: 'How many ferries did Aino Berg count in Finland', wanted: 'figure', countries: ['FI'] },
      {
        asked: 'when was the ferry ban set?',
        standalone: 'when was the ferry ban set? (aino berg finland)',
        wanted: 'date',
        countries: ['FI'],
        topics: ['night-ferries'],
      },
    ]);
    for (const part of question.parts) expect(part).toMatchObject({ parts: [], refusal: undefined });
    const [, when] = question.parts;
    expect(weightsOf(when)).toMatchObject({ set: 1, berg: 0.35 });
  });

  it.each([
    ['Sweden', 'Finland'],
    ['Sweden', 'Germany'],
    ['France', 'Italy'],
    ['Norway', 'the Netherlands'],
  ])('keeps the other country out of a part that names its own: %s, %s', (one, other) => {
    const { parts } = understand(`Compare the ferry counts of ${one} and ${other}`, [], deps);

    const searched = parts.map(({ terms: held }) => held.map(({ stem }) => stem));
    const names = [one, other].flatMap(terms);
    expect(searched.map((stems) => names.filter((name) => stems.includes(name)))).toEqual(
      names.map((name) => [name]),
    );
  });

  it('declines the whole of a question that in part is declined', () => {
    const { refusal } = understand('How many ferries were counted, and do you think that is fair?', [], deps);

    expect(refusal).toEqual({ status: 'declined', reason: 'opinion' });
  });

  it('reads any text, and weighs each stem once, between 0 and 1', { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'how many ferries',
        'and when',
        'ferry ban',
        'Sweden',
        'versus',
        'Finland',
        '?',
        '. ',
        'Why',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' '));

    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 2 }), (asked, turns) => {
        const question = understand(asked, turns, deps);

        for (const { terms: held } of [question, ...question.parts]) {
          expect(new Set(held.map(({ stem }) => stem)).size).toBe(held.length);
          for (const { weight } of held) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
