import { createHash } from 'node:crypto';
import path from 'node:path';
import { type ChromaServer, openChromaServer } from '../adapters/chroma-server.ts';
import { withLock } from '../adapters/folder-lock.ts';
import { reopeningIndex } from '../adapters/reopening-index.ts';
import type { Config } from '../config.ts';
import type { Corpus } from '../domain.ts';
import { buildIndex, type IndexReport, isUpToDate } from '../indexing/build-index.ts';
import { hasHoles } from '../indexing/has-holes.ts';
import type { Embedder, VectorIndex } from '../ports.ts';
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
  /** Loads the encoder at once, for whoever asks as soon as the index is open. */
  readonly warm?: boolean;
};

/**
 * Reads the corpus and brings its vector index up to date; progress goes to standard error. The server starts first, in its
 * own process: what takes long to load is loaded meanwhile.
 */
export async function openIndex(
  config: Config,
  { onReopened = () => undefined, probe = false, warm = false }: OpenOptions = {},
): Promise<OpenIndex> {
  const starting = startServer(config);
  const [corpus, embedder, { createChromaIndex }] = await Promise.all([
    openCorpus(config),
    openEmbedder(config),
    import('../adapters/chroma-index.ts'),
  ]).catch(async (error: unknown) => {
    await starting.then(({ release }) => release()).catch(() => undefined);
    throw error;
  });
  let server = await starting;
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
    const checking = isUpToDate(corpus, vectors);
    // Chroma takes a while to read its store when it is asked first.
    if (warm) embedder.warm?.();
    const report = (await checking)
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

function startServer({ chromaUrl, dataFolder, chromaPort }: Config): Promise<ChromaServer> {
  const starting =
    chromaUrl === undefined
      ? openChromaServer(path.join(dataFolder, 'chroma'), { port: chromaPort })
      : Promise.resolve({ url: chromaUrl, release: () => undefined });
  starting.catch(() => undefined); // Met again where it is awaited.
  return starting;
}

/** The encoder that is set, else the bundled one; no other is loaded. LangChain alone takes half a second. */
export async function openEmbedder({ openai, encoder }: Config): Promise<Embedder> {
  if (encoder !== undefined) {
    const { createTransformersEmbedder } = await import('../adapters/transformers-embedder.ts');
    return createTransformersEmbedder(encoder);
  }
  if (openai?.embeddingModel === undefined) {
    const { createBundledEmbedder } = await import('../adapters/bundled-embedder.ts');
    return createBundledEmbedder();
  }
  const { createOpenAIEmbedder } = await import('../adapters/openai-embedder.ts');
  return createOpenAIEmbedder(openai.embeddingModel, openai);
}

/** One collection a corpus folder and encoder, so that two corpora share a data folder without undoing each other. */
function collectionName(corpusFolder: string, embedder: Embedder): string {
  const folder = createHash('sha256').update(corpusFolder).digest('hex').slice(0, 12);
  return `statements-${embedder.id}-${folder}`;
}
