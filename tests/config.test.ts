import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig, settingNames, settings } from '../src/config.ts';

const names = [
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'OPENAI_FALLBACK_MODEL',
  'OPENAI_EMBEDDING_MODEL',
  'OPENAI_TIMEOUT',
  'OPENAI_TOKENS_PER_DAY',
  'OPENAI_FOLLOW_UP_TIMEOUT',
  'OPENAI_INPUT_PRICE',
  'OPENAI_OUTPUT_PRICE',
];

function configWith(given: Readonly<Record<string, string>>) {
  for (const name of names) vi.stubEnv(name, given[name]);
  return readConfig({}).openai;
}

afterEach(() => vi.unstubAllEnvs());

describe('readConfig', () => {
  it('has no model without a key, whatever else is set', () => {
    expect(configWith({})).toBeUndefined();
    expect(
      configWith({ OPENAI_API_KEY: '', OPENAI_MODEL: 'large', OPENAI_BASE_URL: 'http://127.0.0.1' }),
    ).toBeUndefined();
  });

  it('takes what is not set from the defaults', () => {
    expect(configWith({ OPENAI_API_KEY: 'sk-1' })).toEqual({
      apiKey: 'sk-1',
      baseUrl: settings.openai.baseUrl,
      model: settings.openai.model,
      fallbackModel: undefined,
      embeddingModel: undefined,
      timeoutMs: settings.openai.timeoutMs,
      followUpMs: settings.openai.followUpMs,
      tokensPerDay: settings.openai.tokensPerDay,
      prices: undefined,
    });
  });

  it('reads every setting', () => {
    const values = [
      'sk-1',
      'http://localhost:8080/v1',
      'large',
      'small',
      'encoder',
      '12.5',
      '1000',
      '0',
      '0.4',
      '1.6',
    ];

    expect(configWith(Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])))).toEqual({
      apiKey: 'sk-1',
      baseUrl: 'http://localhost:8080/v1',
      model: 'large',
      fallbackModel: 'small',
      embeddingModel: 'encoder',
      timeoutMs: 12_500,
      followUpMs: 0,
      tokensPerDay: 1_000,
      prices: { input: 0.4, output: 1.6 },
    });
  });

  it.each([
    [
      { OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'api.openai.com' },
      'OPENAI_BASE_URL is no http or https address',
    ],
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_TIMEOUT: 'soon' }, 'OPENAI_TIMEOUT is no number of seconds'],
    [
      { OPENAI_API_KEY: 'sk-1', OPENAI_TOKENS_PER_DAY: 'many' },
      'OPENAI_TOKENS_PER_DAY is no number of tokens',
    ],
    [{ OPENAI_EMBEDDING_MODEL: 'encoder' }, 'OPENAI_EMBEDDING_MODEL needs OPENAI_API_KEY'],
  ])('says what is wrong with %o', (given, message) => {
    expect(() => configWith(given)).toThrow(message);
  });
});

describe('settingNames', () => {
  it('stand each in the README or in docs', () => {
    const home = new URL('../', import.meta.url);
    const pages = readdirSync(new URL('docs/', home)).filter((name) => name.endsWith('.md'));
    const said = ['README.md', ...pages.map((name) => `docs/${name}`)]
      .map((name) => readFileSync(new URL(name, home), 'utf8'))
      .join('\n');

    expect(settingNames.length).toBeGreaterThan(20);
    expect(settingNames.filter((name) => !said.includes(`\`${name}\``))).toEqual([]);
  });
});
