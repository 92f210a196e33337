import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/text/speller.ts';
import { understand } from '../../src/understand/understand.ts';
import { createNeutraliser } from '../../src/understand/variants.ts';
import { aTopic } from '../support/builders.ts';

const topic = aTopic({ variants: [{ term: 'ferry ban', usedBy: 'shipowners', loaded: true }] });
const deps = {
  neutralise: createNeutraliser([topic]),
  spell: createSpeller(['ferry ferry counted counted']),
};

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

  it('takes country and topic of a follow-up from its thread, and what is wanted from itself', () => {
    const question = understand('When?', ['Who set the ferry ban in Finland?'], deps);

    expect(question).toMatchObject({ countries: ['FI'], topics: ['night-ferries'], wanted: 'date' });
  });

  it('declines what is only complete with its thread, and what hidden characters pull apart', () => {
    const declined = { status: 'declined', reason: 'opinion' };

    expect(understand('And do y\u200Bou thi\u00ADnk so?', [], deps).refusal).toEqual(declined);
    expect(understand('Why?', ['Do you support the ferry ban?'], deps).refusal).toEqual(declined);
  });
});
