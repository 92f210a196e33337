import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BotError } from './errors.ts';

/** The project's own folder: defaults hold wherever a command is started. */
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const environment = z.object({
  CHROMA_URL: z
    .url({ protocol: /^https?$/, error: 'is no http or https address' })
    .refine((url) => /^https?:\/\/[^/@?#]+\/?$/.test(url), 'takes scheme, host and port only')
    .optional(),
  CHROMA_PORT: z.coerce.number('is no port number').int().min(1).max(65_535).optional(),
  AIDE_MEMOIRE_CORPUS: z.string().min(1).optional(),
  AIDE_MEMOIRE_DATA: z.string().min(1).optional(),
  NO_COLOR: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_FALLBACK_MODEL: z.string().optional(),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_TIMEOUT: z.coerce.number('is no number of seconds').positive().max(600).optional(),
  OPENAI_TOKENS_PER_DAY: z.coerce.number('is no number of tokens').int().min(1).optional(),
  OPENAI_INPUT_PRICE: z.coerce.number('is no price').nonnegative().optional(),
  OPENAI_OUTPUT_PRICE: z.coerce.number('is no price').nonnegative().optional(),
});

/** A key was given: answers are worded by a model behind an OpenAI-compatible endpoint. */
export type OpenAIConfig = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Asked where the first one fails. */
  readonly fallbackModel: string | undefined;
  /** Encodes in the place of the bundled encoder, with an index of its own. */
  readonly embeddingModel: string | undefined;
  /** For one answer. */
  readonly timeoutMs: number;
  readonly tokensPerDay: number;
  /** In U.S. dollars a million tokens; without both nothing is said of cost. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
};

export type Config = {
  readonly corpusFolder: string;
  readonly dataFolder: string;
  /** A shared Chroma server; without it a local one is started from the npm package. */
  readonly chromaUrl: string | undefined;
  /** Port of the local Chroma server; without it any free one. */
  readonly chromaPort: number | undefined;
  readonly colour: boolean;
  /** Without a key there is none: no model is asked, and nothing leaves the machine. */
  readonly openai: OpenAIConfig | undefined;
};

/** The settings, from the environment and the flags `--corpus` and `--data`, which win. Reads the environment once. */
export function readConfig(flags: { corpus?: string | undefined; data?: string | undefined }): Config {
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BotError(`${issue?.path.join('.')} ${issue?.message}; mend or unset it`, {
      code: 'bad-config',
    });
  }
  const env = parsed.data;
  return {
    corpusFolder: path.resolve(flags.corpus ?? env.AIDE_MEMOIRE_CORPUS ?? path.join(home, 'corpus')),
    dataFolder: path.resolve(flags.data ?? env.AIDE_MEMOIRE_DATA ?? path.join(home, '.data')),
    chromaUrl: env.CHROMA_URL,
    chromaPort: env.CHROMA_PORT,
    colour: env.NO_COLOR === undefined && process.stdout.isTTY === true,
    openai: openaiConfig(env),
  };
}

function openaiConfig(env: z.infer<typeof environment>): OpenAIConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_INPUT_PRICE: input, OPENAI_OUTPUT_PRICE: output } = env;
  if (apiKey === undefined) {
    if (env.OPENAI_EMBEDDING_MODEL === undefined) return undefined;
    throw new BotError('OPENAI_EMBEDDING_MODEL needs OPENAI_API_KEY; set it, or unset the model', {
      code: 'bad-config',
    });
  }
  return {
    apiKey,
    baseUrl: env.OPENAI_BASE_URL ?? settings.openai.baseUrl,
    model: env.OPENAI_MODEL ?? settings.openai.model,
    fallbackModel: env.OPENAI_FALLBACK_MODEL,
    embeddingModel: env.OPENAI_EMBEDDING_MODEL,
    timeoutMs: env.OPENAI_TIMEOUT === undefined ? settings.openai.timeoutMs : env.OPENAI_TIMEOUT * 1_000,
    tokensPerDay: env.OPENAI_TOKENS_PER_DAY ?? settings.openai.tokensPerDay,
    prices: input === undefined || output === undefined ? undefined : { input, output },
  };
}

/** Every number that was tuned, with the reason where one is known. The dev split of `evals/` decides. */
export const settings = {
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4.1-mini',
    timeoutMs: 30_000,
    /** A guard against a runaway; some two thousand answers. */
    tokensPerDay: 5_000_000,
    /** Shares of the time for one answer that a silent model is waited for. */
    silence: { first: 0.5, between: 0.3 },
    retries: { times: 2, firstMs: 500, longestMs: 4_000 },
    breaker: { failures: 5, openMs: 60_000 },
    generate: { tokensAStatement: 120, repairs: 3, leastWorded: 0.5, cached: 500 },
  },
  retrieval: {
    depth: 200,
    weights: {
      statement: 0.3,
      passage: 0.15,
      source: 0.1,
      question: 0.2,
      meaning: 0.15,
      questionMeaning: 0.2,
    },
    judged: 60,
    relevance: {
      bias: -8.17,
      weights: {
        score: 1.99,
        byStatement: 0.85,
        byPassage: 1.22,
        bySource: 0.76,
        byQuestion: 0.58,
        similarity: 0.71,
        covered: 4.78,
        coveredByContext: 3.45,
        coveredByRelatives: 4.21,
        coveredByQuestions: 6.27,
        askedAlike: 0.51,
        askedSimilarity: 1.41,
        heaviestMissing: 2.17,
        namesMissing: -0.14,
        closeness: 0.7,
        focus: -1.5,
        shape: 0.8,
        country: 0.67,
        otherCountry: -1.16,
        topic: 0.69,
        sameYear: 0.42,
        otherYear: -0.59,
        party: 0.11,
        aboutTheCorpus: -0.1,
        sameSource: 0.42,
        shownBefore: -1.26,
      },
    },
    voiceFloor: 0.1,
    perSource: 7,
  },
  answer: {
    longestQuestion: 2_000,
    retrieved: 30,
    nearby: 3,
    extract: {
      sufficiency: {
        bias: -3.68,
        weights: {
          bestCovered: 0.26,
          mostCovered: 0.15,
          bestSimilarity: 1.2,
          mostSimilarity: 0.76,
          bestMissing: -0.79,
          leastMissing: -0.91,
          bestShape: 1.03,
          shortness: -0.56,
          best: 1.72,
          second: 1.07,
          namesMissing: -0.2,
          kindMissing: -2.16,
          yearMissing: -1.54,
          newFigure: 0.75,
          isFigure: -0.96,
          isYesNo: 1.41,
        },
      },
      leastSufficiency: 0.3,
      nearBest: 0.4,
      sameness: 0.72,
      most: { one: 4, some: 6, all: 12 },
    },
  },
} as const;
