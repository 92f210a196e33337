import { describe, expect, it } from 'vitest';
import { type AnswerDeps, createAnswerer, understandInThread } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { settings } from '../src/config.ts';
import { createVocabulary } from '../src/text/vocabulary.ts';
import { createNeutraliser } from '../src/understand/variants.ts';
import { aCorpus } from './support/builders.ts';
import { openSmallIndex } from './support/small-answerer.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

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
    vectors: { fingerprints: unset, count: unset, upsert: unset, remove: unset, nearest: unset },
    lexical: { statement: search, passage: search, source: search, question: search },
    vocabulary: createVocabulary([]),
    dossiers: unset,
    gaps: unset,
    wording: unset,
    retrieval: settings.retrieval,
    neutralise: (text) => {
      looked.push(text);
      return neutralise(text);
    },
    spell: () => undefined,
    spellOut: (text) => text,
    everyday: (text) => ({ text, same: new Map(), near: new Map() }),
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

describe('the workings of an answer', () => {
  it('are how the question was read and all that its statements were chosen from', async () => {
    const ask = createAnswerer(await smallDeps());

    const { workings, statements } = await ask(
      'How many night ferries did the port of Selmaa count in 2024?',
    );

    expect(workings).toMatchObject({
      wanted: 'figure',
      leastSufficiency: settings.answer.extract.leastSufficiency,
    });
    const [look, ...more] = workings?.looks ?? [];
    expect(more).toEqual([]);
    expect(look?.sufficiency).toBeGreaterThanOrEqual(0.35);
    const retrieved = look?.hits.map(({ statementId }) => statementId) ?? [];
    const cited = statements.flatMap(({ citations }) => citations.map(({ statementId }) => statementId));
    expect(cited.filter((id) => !retrieved.includes(id))).toEqual([]);
    expect(retrieved.length).toBeGreaterThan(cited.length);
  });

  it('hold a look for each thing that a compound question asks', async () => {
    const ask = createAnswerer(await smallDeps());

    const { workings } = await ask(
      'How many night ferries were counted in 2024, and what did the Selmaa Courier measure in June 2024?',
    );

    expect(workings?.looks).toHaveLength(2);
  });

  it('hold no look of a question that is declined, and there are none of one that is not read', async () => {
    const { ask } = watched();

    expect((await ask('Do you agree?')).workings).toMatchObject({ looks: [] });
    expect((await ask('?')).workings).toBeUndefined();
  });
});

describe('understandInThread', () => {
  it('knows in a follow-up what the question before it was answered with', async () => {
    const deps = await smallDeps();
    const turns = ['How many night ferries did the port of Selmaa count in 2024?'];

    const { shown, standalone } = await understandInThread('And why?', turns, deps);

    expect(shown[0]?.text).toBe('The port of Selmaa counted 412 night ferries in 2024.');
    expect(standalone).toContain('port of Selmaa');
  });

  it.each([
    ['declined', 'Do you agree with the limit?'],
    ['too long', 'How many?'.padEnd(2001, '?')],
    ['empty', '?'],
  ])('knows of nothing shown after a question that was %s', async (_what, turn) => {
    expect((await understandInThread('And why?', [turn], await smallDeps())).shown).toEqual([]);
  });

  it('looks for nothing before a question that stands by itself', async () => {
    const unset = () => {
      throw new Error('not set');
    };
    const deps = {
      ...(await smallDeps()),
      embedder: { id: 'none', embedDocuments: unset, embedQuery: unset },
    };
    const turns = ['How many night ferries did the port of Selmaa count in 2024?'];
    const alone = 'How many decibels did the Selmaa Courier measure in June 2024?';

    expect((await understandInThread(alone, turns, deps)).shown).toEqual([]);
    await expect(understandInThread('And why?', turns, deps)).rejects.toThrow('not set');
  });
});

/** What an answerer over the small corpus is given. */
async function smallDeps(): Promise<AnswerDeps> {
  const index = await openSmallIndex(await temporaryFolder());
  return { ...pipelineDeps(index), settings: settings.answer, now: () => 0 };
}
