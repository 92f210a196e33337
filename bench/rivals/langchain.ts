import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { z } from 'zod';
import type { Corpus, Source } from '../../src/domain.ts';
import type { Embedder, Progress } from '../../src/ports.ts';
import { type Rival, withTurns } from './rival.ts';

/** The splitter's own defaults, which its tutorials use too. */
const chunkSize = 1_000;
const chunkOverlap = 200;
const batchSize = 64;
const chunk = z.object({ id: z.string(), statements: z.array(z.string()) });

/** Stock LangChain over the corpus files: its splitter, its in-memory store, our encoder; the best `counts` chunks each. */
export async function createLangChain(
  corpus: Corpus,
  embedder: Embedder,
  counts: readonly number[],
  progress: Progress,
): Promise<{ rivals: Rival[]; chunks: number; indexMs: number }> {
  const start = performance.now();
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize, chunkOverlap });
  const documents: Document[] = [];
  for (const source of corpus.sources) {
    const text = await readFile(path.join(corpus.folder, source.file), 'utf8');
    const chunks = await splitter.createDocuments([text]);
    chunks.forEach(({ pageContent }, index) => {
      const metadata = { id: `${source.id}/${index}`, statements: heldBy(pageContent, source) };
      documents.push(new Document({ pageContent, metadata }));
    });
  }
  const store = new MemoryVectorStore(new EmbedderAsEmbeddings(embedder));
  progress(0, documents.length);
  for (let at = 0; at < documents.length; at += batchSize) {
    await store.addDocuments(documents.slice(at, at + batchSize));
    progress(Math.min(at + batchSize, documents.length), documents.length);
  }
  const rivals = counts.map((count) => ({
    name: `LangChain, top ${count}`,
    about: `RecursiveCharacterTextSplitter (${chunkSize} characters, ${chunkOverlap} shared), MemoryVectorStore, the same encoder`,
    search: async (question: Parameters<Rival['search']>[0]) =>
      (await store.similaritySearch(withTurns(question), count)).map((document) => ({
        ...chunk.parse(document.metadata),
        characters: document.pageContent.length,
      })),
  }));
  return { rivals, chunks: documents.length, indexMs: performance.now() - start };
}

/** A statement cut in two by the splitter stands in neither chunk. */
function heldBy(chunk: string, { statements }: Source): string[] {
  const flat = chunk.replace(/\s+/g, ' ');
  return statements.filter(({ text }) => flat.includes(text)).map(({ id }) => id);
}

class EmbedderAsEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#embedder.embedDocuments(texts);
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embedQuery(text);
  }
}
