import { afterAll, describe, expect, it } from 'vitest';
import { answerData } from '../../src/present/answer-data.ts';
import { runScript } from '../support/processes.ts';
import { startScriptedOpenAI } from '../support/scripted-openai.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ask = new URL('../../src/cli/ask.ts', import.meta.url);
const watched = { NODE_OPTIONS: `--import ${new URL('../support/note-network.mjs', import.meta.url).href}` };
const question = 'How many night ferries did the port of Selmaa count in 2024?';

const corpus = await writeFiles(await temporaryFolder(afterAll), smallCorpus);
const args = [question, '--json', '--corpus', corpus, '--data', await temporaryFolder(afterAll)];
await runScript(ask, args);

const server = await startScriptedOpenAI();
afterAll(() => server.close());

describe('ask and the network', () => {
  it('connects to nothing outside the machine without a key', async () => {
    const { stdout, stderr } = await runScript(ask, args, {
      settings: { ...watched, OPENAI_MODEL: 'large' },
    });

    expect(stderr).toBe('');
    expect(answerData.parse(JSON.parse(stdout))).toMatchObject({ status: 'answered', composer: 'extract' });
  });

  it('tries to with one, and answers although that fails', async () => {
    const settings = { ...watched, OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'http://model.invalid/v1' };

    const { code, stdout, stderr } = await runScript(ask, args, { settings });

    expect(code).toBe(0);
    expect(stderr).toMatch(/^connects to model\.invalid$/m);
    expect(stderr).toMatch(/^ask: gpt-4\.1-mini at model\.invalid did not answer: .*; ask again later$/m);
    expect(answerData.parse(JSON.parse(stdout))).toMatchObject({
      status: 'answered',
      composer: 'extract',
      notice: 'model-unavailable',
    });
  });

  it('has a model word the answer when there is one', async () => {
    const settings = { OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: 'large' };

    const { stdout, stderr } = await runScript(ask, args, { settings });

    expect(stderr).toBe('');
    expect(answerData.parse(JSON.parse(stdout))).toMatchObject({
      composer: 'large',
      usage: { inputTokens: 100, outputTokens: 50 },
    });
  });
});
