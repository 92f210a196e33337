import { describe, expect, it } from 'vitest';
import { settings } from '../../src/config.ts';
import type { Question, Source, Voice } from '../../src/domain.ts';
import { findCandidates, type RetrieveDeps, retrieve } from '../../src/retrieve/retrieve.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';
import { aCorpus, aQuestion, aSource, aStatement, aTopic } from '../support/builders.ts';

function sourceOf(id: string, voice: Voice, text: string): Source {
  return aSource({ id, voice, statements: [aStatement({ id, sourceId: id, voice, text })] });
}

/** Deps that find the sources' one statement each by words, in the order given, and by meaning what `nearest` says. */
function depsOf(
  sources: readonly Source[],
  given: {
    readonly nearest?: readonly string[];
    readonly contested?: boolean;
    readonly byQuestion?: readonly string[];
    readonly byWords?: boolean;
  } = {},
): RetrieveDeps {
  const { nearest = [], contested = true, byQuestion = [], byWords = true } = given;
  const ranking = sources.map(({ id }, index) => ({ id, score: sources.length - index }));
  const unset = () => {
    throw new Error('not set');
  };
  return {
    corpus: aCorpus({ sources, topics: [aTopic({ contested, voices: ['court'] })] }),
    statements: new Map(
      sources.flatMap((source) =>
        source.statements.map((statement) => [statement.id, { statement, source }] as const),
      ),
    ),
    embedder: { id: 'none', embedDocuments: unset, embedQuery: async () => [1] },
    vectors: {
      fingerprints: unset,
      count: unset,
      upsert: unset,
      remove: unset,
      nearest: async () => nearest.map((id) => ({ id, similarity: 0.9 })),
    },
    lexical: {
      statement: { search: () => (byWords ? ranking : []) },
      passage: { search: () => [] },
      source: { search: () => [] },
      question: { search: () => byQuestion.map((id, index) => ({ id, score: byQuestion.length - index })) },
    },
    vocabulary: createVocabulary(['ferries']),
    dossiers: () => new Map(),
    gaps: () => 0,
    wording: () => 0,
    retrieval: { ...settings.retrieval, voiceFloor: 0 },
  };
}

const press = ['a', 'b', 'c'].map((id) => sourceOf(id, 'press', `The ferries of quay ${id} are loud.`));
const court = sourceOf('d', 'court', 'Ferries are loud.');
const about = aQuestion({ asked: 'How loud are ferries?', topics: ['night-ferries'] });

describe('retrieve', () => {
  it('finds nothing where nothing shares a word or a sense', async () => {
    expect(await retrieve(about, 3, depsOf([]))).toEqual([]);
  });

  it('passes over what the index knows and the corpus does not', async () => {
    const hits = await retrieve(about, 3, depsOf([court], { nearest: ['gone', 'd'] }));

    expect(hits.map(({ statement }) => statement.id)).toEqual(['d']);
    expect(hits[0]?.evidence.similarity).toBe(0.9);
  });

  it('tells how new a candidate is only where the question wants the newest', async () => {
    const dated = [
      { ...sourceOf('old', 'press', 'Ferries were loud.'), published: '2024-01' },
      { ...sourceOf('new', 'press', 'Ferries are loud.'), published: '2025-06' },
    ];
    const newnessOf = async (asked: string) =>
      (await findCandidates(aQuestion({ asked }), depsOf(dated))).map(({ newness }) => newness);

    expect(await newnessOf('Which ferries are loud now?')).toEqual([0, 1]);
    expect(await newnessOf('Which ferries are loud?')).toEqual([0, 0]);
  });

  it('hears the voices due on a contested topic, and on no other', async () => {
    const contested = await retrieve(about, 2, depsOf([...press, court]));
    const settled = await retrieve(about, 2, depsOf([...press, court], { contested: false }));

    expect(contested.map(({ statement }) => statement.id)).toEqual(['a', 'd']);
    expect(settled.map(({ statement }) => statement.id)).toEqual(['a', 'b']);
  });

  it('finds a statement by the readers’ questions that it answers, in words or in sense', async () => {
    const inWords = await retrieve(
      about,
      3,
      depsOf([court], { byWords: false, byQuestion: ['d?1', 'gone?0'] }),
    );
    const inSense = await retrieve(about, 3, depsOf([court], { byWords: false, nearest: ['d?2', 'gone?0'] }));

    expect(inWords.map(({ statement }) => statement.id)).toEqual(['d']);
    expect(inSense.map(({ statement }) => statement.id)).toEqual(['d']);
    expect(inSense[0]?.evidence.similarity).toBe(0.9);
  });

  it('gives a statement once, however many of its questions are near', async () => {
    const nearest = ['d', 'd?0', 'd?1', 'a?0'];

    const hits = await retrieve(about, 3, depsOf([...press, court], { nearest, byQuestion: ['d?0', 'd?1'] }));

    expect(hits.map(({ statement }) => statement.id).sort()).toEqual(
      [...new Set(hits.map(({ statement }) => statement.id))].sort(),
    );
    expect(hits[0]?.statement.id).toBe('d');
  });

  it('ranks a statement as high as the part of a question that it answers best', async () => {
    const asking = (asked: string) => {
      const searched = terms(asked).map((stem) => ({ stem, weight: 1 }));
      return aQuestion({ asked, terms: searched });
    };
    const owls = sourceOf('e', 'press', 'Owls hunt at dusk.');
    const parts = [asking('How loud are ferries?'), asking('When do owls hunt?')];
    const whole = { ...asking('How loud are ferries, and when do owls hunt?'), parts };

    const relevanceOf = async (question: Question) =>
      (await retrieve(question, 3, depsOf([court, owls]))).find(({ statement }) => statement.id === 'e')
        ?.relevance;

    const [apart, alone, together] = [
      await relevanceOf({ ...whole, parts: [] }),
      await relevanceOf(asking('When do owls hunt?')),
      await relevanceOf(whole),
    ];
    expect(alone).toBeGreaterThan(apart ?? 1);
    expect(together).toBe(alone);
  });
});
