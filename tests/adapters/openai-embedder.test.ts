import { afterAll, describe, expect, it } from 'vitest';
import { createOpenAIEmbedder } from '../../src/adapters/openai-embedder.ts';
import { embedderContract } from '../contracts/embedder.ts';
import { startScriptedOpenAI } from '../support/scripted-openai.ts';

const server = await startScriptedOpenAI();
afterAll(() => server.close());
const endpoint = { apiKey: 'sk-scripted', baseUrl: server.baseUrl };

embedderContract('createOpenAIEmbedder', () => createOpenAIEmbedder('text-embedding-3-small', endpoint));

describe('createOpenAIEmbedder', () => {
  it('is named for its model, so that no two models share an index', () => {
    expect(createOpenAIEmbedder('nomic/embed:v1.5', endpoint).id).toBe('openai-nomic-embed-v1.5');
  });

  it('masks what is personal in a question, which leaves the machine here', async () => {
    const embedder = createOpenAIEmbedder('text-embedding-3-small', endpoint);

    const asked = await embedder.embedQuery('Ferries? Call +44 20 7946 0958.');
    const [masked, plain] = await embedder.embedDocuments([
      'Ferries? Call [phone].',
      'Ferries? Call +44 20 7946 0958.',
    ]);

    expect(asked).toEqual(masked);
    expect(asked).not.toEqual(plain);
  });

  it('says which setting to mend, and not the key', async () => {
    server.embeddingStatus = 401;

    const failure = createOpenAIEmbedder('none', endpoint).embedQuery('Night ferries');

    await expect(failure).rejects.toMatchObject({
      code: 'encoder-unavailable',
      message: `${new URL(server.baseUrl).host} refused the key (401); mend OPENAI_API_KEY`,
    });
  });
});
