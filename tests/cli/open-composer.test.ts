import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openAnswerer } from '../../src/cli/open.ts';
import { composerLine, openAssistance } from '../../src/cli/open-composer.ts';
import type { OpenAIConfig } from '../../src/config.ts';
import { openModelPipeline } from '../support/model-pipeline.ts';
import { honest } from '../support/scripted-openai.ts';

const question = 'Why is there a limit on night ferries?';
const { index, server, extract } = await openModelPipeline();
const failures: string[] = [];
const realFetch = globalThis.fetch;
const fetched: string[] = [];
globalThis.fetch = (input, init) => {
  fetched.push(input instanceof Request ? input.url : String(input));
  return realFetch(input, init);
};
afterAll(() => {
  globalThis.fetch = realFetch;
});

beforeEach(() => {
  server.script = honest;
  for (const list of [server.asked, failures, fetched]) list.length = 0;
});

async function open(given: Partial<OpenAIConfig> = {}) {
  const openai: OpenAIConfig = {
    apiKey: 'sk-scripted',
    baseUrl: server.baseUrl,
    model: 'large',
    fallbackModel: undefined,
    embeddingModel: undefined,
    timeoutMs: 5_000,
    followUpMs: 1_500,
    tokensPerDay: 10_000,
    prices: undefined,
    ...given,
  };
  return openAnswerer(index, await openAssistance({ openai }, ({ message }) => failures.push(message)));
}

describe('composerLine', () => {
  const openai = {
    apiKey: 'sk-scripted',
    baseUrl: 'https://models.example/v1',
    model: 'large',
    fallbackModel: undefined,
    embeddingModel: undefined,
    timeoutMs: 5_000,
    followUpMs: 1_500,
    tokensPerDay: 10_000,
    prices: undefined,
  };

  it.each([
    ['no key', undefined, 'Answers are copied from the corpus; no model is asked.'],
    [
      'a key',
      openai,
      'Answers are worded by large at models.example, and copied where that fails. It also completes follow-up questions.',
    ],
    [
      'follow-ups left to the rules',
      { ...openai, followUpMs: 0 },
      'Answers are worded by large at models.example, and copied where that fails.',
    ],
    [
      'a second model',
      { ...openai, fallbackModel: 'small' },
      'Answers are worded by large or else small at models.example, and copied where that fails. It also completes follow-up questions.',
    ],
  ])('says who words the answers with %s', (_what, given, line) => {
    expect(composerLine({ openai: given })).toBe(line);
  });
});

describe('openAssistance', () => {
  it('asks nobody anything without a key', async () => {
    const assistance = await openAssistance({ openai: undefined }, () => undefined);

    const answer = await openAnswerer(index, assistance)(question);

    expect(assistance).toEqual({});
    expect(fetched).toEqual([]);
    expect(server.asked).toEqual([]);
    expect({ ...answer, id: '', timings: {} }).toEqual({ ...(await extract(question)), id: '', timings: {} });
  });

  it('asks nobody about a follow-up without a key', async () => {
    const assistance = await openAssistance({ openai: undefined }, () => undefined);

    const answer = await openAnswerer(index, assistance)('And who said that?', [question]);

    expect(fetched).toEqual([]);
    expect(answer).toMatchObject({ usage: undefined, composer: 'extract' });
  });

  it('asks the endpoint of the settings, with the key, and nobody else', async () => {
    expect((await (await open())(question)).composer).toBe('large');

    expect(fetched).toEqual([`${server.baseUrl}/chat/completions`]);
    expect(server.asked).toMatchObject([{ model: 'large', key: 'sk-scripted', mode: 'schema' }]);
  });

  it('asks the second model where the first fails, and says which one wrote', async () => {
    server.script = (asked) => (asked.model === 'large' ? { status: 404 } : honest(asked));

    const answer = await (await open({ fallbackModel: 'small' }))(question);

    expect(server.asked.map(({ model }) => model)).toEqual(['large', 'small']);
    expect(answer).toMatchObject({ composer: 'small', notice: undefined });
    expect(failures).toEqual([]);
  });

  it('says which setting is at fault', async () => {
    server.script = () => ({ status: 401, message: 'Incorrect API key provided: sk-scripted' });

    await (await open())(question);

    expect(failures).toEqual([`${new URL(server.baseUrl).host} refused the key (401); mend OPENAI_API_KEY`]);
  });

  it('counts what an answer cost, and stops where the tokens of the day are used up', async () => {
    const ask = await open({ tokensPerDay: 150, prices: { input: 2, output: 10 } });

    expect((await ask(question)).usage).toEqual({
      model: 'large',
      inputTokens: 100,
      outputTokens: 50,
      cost: 0.0007,
    });
    expect(await ask('How many night ferries did the port of Selmaa count in 2024?')).toMatchObject({
      status: 'answered',
      composer: 'extract',
      notice: 'over-budget',
      usage: undefined,
    });
    expect(server.asked).toHaveLength(1);
  });

  it('leaves an endpoint alone that keeps failing, so that answers come at once', async () => {
    server.script = () => ({ status: 401 });
    const ask = await open();

    for (let turn = 0; turn < 8; turn += 1) expect((await ask(question)).status).toBe('answered');

    expect(server.asked).toHaveLength(5);
    expect(failures.at(-1)).toContain('left alone');
  });
});
