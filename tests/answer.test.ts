import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/answer.ts';
import { settings } from '../src/config.ts';
import { createVocabulary } from '../src/text/vocabulary.ts';
import { createNeutraliser } from '../src/understand/variants.ts';
import { aCorpus } from './support/builders.ts';

/** An answerer that notes what it looks at, and fails when it searches. */
function watched() {
  const looked: string[] = [];
  const neutralise = createNeutraliser([]);
  const unset = () => {
    throw new Error('not set');
  };
  const search = { search: unset };
  const ask = createAnswerer({
    corpus: aCorpus(),
    statements: new Map(),
    embedder: { id: 'none', embedDocuments: unset, embedQuery: unset },
    vectors: { fingerprints: unset, upsert: unset, remove: unset, nearest: unset },
    lexical: { statement: search, passage: search, source: search, question: search },
    vocabulary: createVocabulary([]),
    retrieval: settings.retrieval,
    neutralise: (text) => {
      looked.push(text);
      return neutralise(text);
    },
    spell: () => undefined,
    settings: { ...settings.answer, longestQuestion: 30 },
    now: () => 0,
  });
  return { ask, looked };
}

describe('createAnswerer', () => {
  it('looks at no word of a question that is too long, and shows it as it was asked', async () => {
    const { ask, looked } = watched();

    const answer = await ask('Why?'.padEnd(31, '?'), ['Do you agree?']);

    expect(answer).toMatchObject({ status: 'failed', reason: 'too-long', question: 'Why?'.padEnd(31, '?') });
    expect(looked.join('')).toBe('');
  });

  it('looks at no word of a turn that was too long', async () => {
    const { ask, looked } = watched();

    const answer = await ask('And do you think so?', ['Why?'.padEnd(31, '?'), 'Do you agree?']);

    expect(answer).toMatchObject({ status: 'declined', reason: 'opinion' });
    expect(Math.max(...looked.map((text) => text.length))).toBeLessThan(60);
    expect(looked.join(' ')).toContain('Do you agree?');
  });

  it('searches for nothing when it declines', async () => {
    const { ask } = watched();

    expect(await ask('Do you agree?')).toMatchObject({
      status: 'declined',
      sources: [],
      composer: 'extract',
    });
    await expect(ask('How loud are ferries?')).rejects.toThrow('not set');
  });
});
