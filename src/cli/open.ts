import { createHash } from 'node:crypto';
import path from 'node:path';
import { searchPostings } from '../adapters/bm25-index.ts';
import { createBundledEmbedder } from '../adapters/bundled-embedder.ts';
import { createChromaIndex } from '../adapters/chroma-index.ts';
import { type ChromaServer, openChromaServer } from '../adapters/chroma-server.ts';
import { createEnglishWords } from '../adapters/english-words.ts';
import { withLock } from '../adapters/folder-lock.ts';
import { reopeningIndex } from '../adapters/reopening-index.ts';
import { createTransformersEmbedder } from '../adapters/transformers-embedder.ts';
import { type AnswerDeps, type Answerer, createAnswerer } from '../answer.ts';
import { type Checker, createChecker } from '../check/create-checker.ts';
import { type Config, settings } from '../config.ts';
import type { Corpus } from '../domain.ts';
import { buildIndex, type IndexReport, isUpToDate } from '../indexing/build-index.ts';
import { hasHoles } from '../indexing/has-holes.ts';
import type { Embedder, Meter, VectorIndex } from '../ports.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import { spellFrom } from '../text/speller.ts';
import { weighTerms } from '../text/vocabulary.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { createNeutraliser } from '../understand/variants.ts';
import { lexiconOf } from './lexicon.ts';
import { openCorpus } from './open-corpus.ts';
import { startProgress } from './progress.ts';

export type OpenIndex = {
  readonly corpus: Corpus;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  readonly report: IndexReport;
  /** Lets go of the local Chroma server. */
  close(): void;
};

type OpenOptions = {
  /** Is told when the index went away and was opened again. */
  readonly onReopened?: () => void;
  /** Also looks whether the vectors are there; it takes the encoder, for which a command would rather not wait. */
  readonly probe?: boolean;
};

/** Reads the corpus and brings its vector index up to date; progress goes to standard error. */
export async function openIndex(
  config: Config,
  { onReopened = () => undefined, probe = false }: OpenOptions = {},
): Promise<OpenIndex> {
  const starting = startServer(config);
  const corpus = await openCorpus(config).catch(async (error: unknown) => {
    await starting.then(({ release }) => release()).catch(() => undefined);
    throw error;
  });
  let server = await starting;
  const embedder = await openEmbedder(config);
  try {
    const name = collectionName(config.corpusFolder, embedder);
    const vectors = reopeningIndex(await createChromaIndex(server.url, name, embedder.id), {
      reopen: async () => {
        server.release();
        server = await startServer(config);
        return createChromaIndex(server.url, name, embedder.id);
      },
      onReopened,
    });
    const update = () => {
      const progress = startProgress('Indexing statements');
      return buildIndex(corpus, { embedder, vectors, progress });
    };
    const lockWait = {
      waitMs: 600_000,
      onWait: () => process.stderr.write('Another process is indexing; waiting for it.\n'),
    };
    if (probe && (await hasHoles({ embedder, vectors }))) {
      process.stderr.write('The index has lost vectors; it is built anew.\n');
      await vectors.remove([...(await vectors.fingerprints()).keys()]);
    }
    const report = (await isUpToDate(corpus, vectors))
      ? {
          embedded: 0,
          removed: 0,
          kept: corpus.sources.reduce((sum, { statements }) => sum + statements.length, 0),
        }
      : config.chromaUrl === undefined
        ? await withLock(config.dataFolder, update, lockWait)
        : await update();
    return { corpus, embedder, vectors, report, close: () => server.release() };
  } catch (error) {
    server.release();
    throw error;
  }
}

/** The server starts in its own process while this one reads the corpus. */
function startServer({ chromaUrl, dataFolder, chromaPort }: Config): Promise<ChromaServer> {
  const starting =
    chromaUrl === undefined
      ? openChromaServer(path.join(dataFolder, 'chroma'), { port: chromaPort })
      : Promise.resolve({ url: chromaUrl, release: () => undefined });
  starting.catch(() => undefined); // Met again where it is awaited.
  return starting;
}

/** Everything that understanding and retrieval need, over an open index. */
export function pipelineDeps({ corpus, embedder, vectors }: OpenIndex): RetrieveDeps & UnderstandDeps {
  const { postings, terms, words } = lexiconOf(corpus);
  return {
    corpus,
    embedder,
    vectors,
    statements: new Map(
      corpus.sources.flatMap((source) =>
        source.statements.map((statement) => [statement.id, { statement, source }]),
      ),
    ),
    lexical: {
      statement: searchPostings(postings.statement),
      passage: searchPostings(postings.passage),
      source: searchPostings(postings.source),
      question: searchPostings(postings.question),
    },
    vocabulary: weighTerms(terms),
    retrieval: settings.retrieval,
    neutralise: createNeutraliser(corpus.topics),
    spell: spellFrom(words, createEnglishWords()),
  };
}

type Extras = Pick<AnswerDeps, 'compose' | 'rephrase'> & { readonly meter?: Meter };

/** The answerer of design.md over an open index; what a model does comes from `openAssistance`, without one the corpus is copied. */
export function openAnswerer(index: OpenIndex, extras: Extras = {}): Answerer {
  const now = () => performance.now();
  return createAnswerer({ ...pipelineDeps(index), settings: settings.answer, ...extras, now });
}

/** The claim check over an open index. */
export function openChecker(index: OpenIndex): Checker {
  return createChecker({ ...pipelineDeps(index), settings: settings.check, now: () => performance.now() });
}

/** The encoder that is set, else the bundled one. LangChain takes half a second to load: only who has a key waits for it. */
export async function openEmbedder({ openai, encoder }: Config): Promise<Embedder> {
  if (encoder !== undefined) return createTransformersEmbedder(encoder);
  if (openai?.embeddingModel === undefined) return createBundledEmbedder();
  const { createOpenAIEmbedder } = await import('../adapters/openai-embedder.ts');
  return createOpenAIEmbedder(openai.embeddingModel, openai);
}

/** One collection a corpus folder and encoder, so that two corpora share a data folder without undoing each other. */
function collectionName(corpusFolder: string, embedder: Embedder): string {
  const folder = createHash('sha256').update(corpusFolder).digest('hex').slice(0, 12);
  return `statements-${embedder.id}-${folder}`;
}
