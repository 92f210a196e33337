import { describe, expect, it } from 'vitest';
import { parseTopics } from '../../src/corpus/topics.ts';

const card = `
- id: night-ferries
  name: the limit on night ferries
  definition: The limit of May 2024.
  contested: true
  voices: [court, press]
  variants:
    - { term: ferry ban, used_by: shipowners, loaded: true }
    - { term: the limit, used_by: press }
`;

describe('parseTopics', () => {
  it('reads cards with their variants', () => {
    expect(parseTopics('topics.yml', card)).toEqual([
      {
        id: 'night-ferries',
        name: 'the limit on night ferries',
        definition: 'The limit of May 2024.',
        contested: true,
        voices: ['court', 'press'],
        names: [],
        variants: [
          { term: 'ferry ban', usedBy: 'shipowners', loaded: true },
          { term: 'the limit', usedBy: 'press', loaded: false },
        ],
      },
    ]);
  });

  it('reads an empty file as no topics', () => {
    expect(parseTopics('topics.yml', '# none yet\n')).toEqual([]);
  });

  it.each([
    ['text that is no YAML', '- id: [', /topics\.yml: is no valid YAML/],
    ['a list that is none', 'id: night-ferries', /topics\.yml: /],
    ['an unknown voice', card.replace('court', 'choir'), /topics\.yml: 0\.voices\.0: /],
    ['a card without a definition', card.replace(/ {2}definition.*\n/, ''), /topics\.yml: 0\.definition: /],
    ['a misspelt key', card.replace('used_by', 'usedBy'), /topics\.yml: 0\.variants\.0/],
    ['the same topic twice', card + card, /topics\.yml: topic "night-ferries" stands there twice/],
  ])('refuses %s and says where', (_what, text, message) => {
    expect(() => parseTopics('topics.yml', text)).toThrow(
      expect.objectContaining({ code: 'corpus-invalid', message: expect.stringMatching(message) }),
    );
  });
});
