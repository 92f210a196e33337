import { ChromaClient, type Collection } from 'chromadb';
import { z } from 'zod';
import { BotError, messageOf } from '../errors.ts';
import type { VectorIndex } from '../ports.ts';

/** Records a request: Chroma takes at most 5,461 in one, and answers reads of any size, but one at a time. */
/** A healthy server answers a heartbeat in milliseconds. */
const answerMs = 5_000;
const pageSize = 5_000;
const metadata = z.object({ fingerprint: z.string() });
const ofCollection = z.object({ encoder: z.string() });

/**
 * A collection of a Chroma server; made when it is not there. `name`: 3 to 512 of a-z, 0-9, dot, hyphen, underscore. One
 * that was made for another `encoder` is refused: vectors of two encoders say nothing about each other.
 */
export async function createChromaIndex(url: string, name: string, encoder?: string): Promise<VectorIndex> {
  const { hostname, port, protocol } = new URL(url);
  const ssl = protocol === 'https:';
  const client = new ChromaClient({
    host: hostname,
    port: port === '' ? (ssl ? 443 : 80) : Number(port),
    ssl,
  });

  const ask = async <T>(what: string, request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      throw new BotError(`Chroma at ${url} could not ${what}: ${reasonOf(error)}`, {
        code: 'index-unavailable',
        cause: error,
      });
    }
  };

  await ask('open the index', () => heartbeat(url));
  const collection: Collection = await ask('open the index', () =>
    client.getOrCreateCollection({
      name,
      embeddingFunction: null,
      ...(encoder !== undefined && { metadata: { encoder } }),
      configuration: { hnsw: { space: 'cosine' } },
    }),
  );

  const madeFor = ofCollection.safeParse(collection.metadata).data?.encoder ?? encoder;
  if (encoder !== undefined && madeFor !== encoder) {
    throw new BotError(
      `the index ${name} holds vectors of ${madeFor}, which cannot be mixed with those of ${encoder}; use another --data folder`,
      { code: 'index-unavailable' },
    );
  }

  return {
    async fingerprints() {
      const stored = new Map<string, string>();
      for (let offset = 0; ; offset += pageSize) {
        const page = await ask('list the index', () =>
          collection.get({ include: ['metadatas'], limit: pageSize, offset }),
        );
        page.ids.forEach((id, index) => {
          stored.set(id, metadata.safeParse(page.metadatas[index]).data?.fingerprint ?? '');
        });
        if (page.ids.length < pageSize) return stored;
      }
    },
    async upsert(records) {
      for (let start = 0; start < records.length; start += pageSize) {
        const page = records.slice(start, start + pageSize);
        await ask('store vectors', () =>
          collection.upsert({
            ids: page.map(({ id }) => id),
            embeddings: page.map(({ vector }) => [...vector]),
            metadatas: page.map(({ fingerprint }) => ({ fingerprint })),
          }),
        );
      }
    },
    async remove(ids) {
      for (let start = 0; start < ids.length; start += pageSize) {
        await ask('remove vectors', () => collection.delete({ ids: ids.slice(start, start + pageSize) }));
      }
    },
    count: () => ask('count its records', () => collection.count()),
    async nearest(vector, count) {
      if (count <= 0) return [];
      const found = await ask('search', () =>
        collection.query({ queryEmbeddings: [[...vector]], nResults: count, include: ['distances'] }),
      );
      const distances = found.distances[0] ?? [];
      return (found.ids[0] ?? []).map((id, index) => ({ id, similarity: 1 - (distances[index] ?? 1) }));
    },
  };
}

/** The vendor's message in one line, with what to do about it. */
function reasonOf(error: unknown): string {
  const message = messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
  if (/failed to connect|fetch failed|ECONNREFUSED|timeout/i.test(message))
    return 'it does not answer; start it, or mend CHROMA_URL';
  if (/hnsw|pickle|deserializ|segment reader/i.test(message))
    return 'its files are damaged; move its store (the folder chroma of the data folder) away, the index is built anew';
  if (/disk is full|no space/i.test(message))
    return 'the disk is full; free space and run again, nothing is lost';
  return `${message}; check the server and run again`;
}

/** A server that accepts and never answers would keep the client waiting for good. */
async function heartbeat(url: string): Promise<void> {
  const response = await fetch(new URL('/api/v2/heartbeat', url), { signal: AbortSignal.timeout(answerMs) });
  await response.arrayBuffer();
  if (!response.ok)
    throw new Error(`it answers ${response.status} to a heartbeat, so it is no Chroma server`);
}
