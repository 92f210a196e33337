import { OpenAIEmbeddings } from '@langchain/openai';
import { BotError } from '../errors.ts';
import type { Embedder } from '../ports.ts';
import { mask } from '../text/mask.ts';
import type { OpenAIEndpoint } from './openai-chat.ts';
import { toFailure } from './openai-failure.ts';

/** OpenAI takes no empty text. */
const nothing = ' ';

/**
 * An encoder behind an OpenAI-compatible endpoint, through LangChain. Its id names the model, so that it gets an index of
 * its own. The models of relevance in `config.ts` were fitted on the bundled encoder: `npm run fit` after a change.
 */
export function createOpenAIEmbedder(model: string, { apiKey, baseUrl }: OpenAIEndpoint): Embedder {
  const embeddings = new OpenAIEmbeddings({
    model,
    apiKey,
    configuration: { baseURL: baseUrl },
    maxRetries: 2,
    stripNewLines: true,
  });

  const encode = async (texts: readonly string[]): Promise<number[][]> => {
    if (texts.length === 0) return [];
    try {
      const vectors = await embeddings.embedDocuments(texts.map((text) => text.trim() || nothing));
      return vectors.map(toUnitLength);
    } catch (error) {
      throw new BotError(toFailure(error, model, { baseUrl }).message, {
        code: 'encoder-unavailable',
        cause: error,
      });
    }
  };

  return {
    id: `openai-${model.replace(/[^A-Za-z0-9.]+/g, '-')}`,
    embedDocuments: encode,
    async embedQuery(text) {
      // A question leaves the machine here: what is personal in it does not.
      const [vector = []] = await encode([mask(text)]);
      return vector;
    },
  };
}

function toUnitLength(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
