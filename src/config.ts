import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BotError } from './errors.ts';

/** The project's own folder: defaults hold wherever a command is started. */
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const environment = z.object({
  CHROMA_URL: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).optional(),
  CHROMA_PORT: z.coerce.number('is no port number').int().min(1).max(65_535).optional(),
  AIDE_MEMOIRE_CORPUS: z.string().min(1).optional(),
  AIDE_MEMOIRE_DATA: z.string().min(1).optional(),
  NO_COLOR: z.string().optional(),
});

export type Config = {
  readonly corpusFolder: string;
  readonly dataFolder: string;
  /** A shared Chroma server; without it a local one is started from the npm package. */
  readonly chromaUrl: string | undefined;
  /** Port of the local Chroma server; without it any free one. */
  readonly chromaPort: number | undefined;
  readonly colour: boolean;
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
  };
}

/** Every number that was tuned, with the reason where one is known. The dev split of `evals/` decides. */
export const settings = {
  retrieval: {
    depth: 200,
    weights: { statement: 0.4, passage: 0.2, source: 0.1, meaning: 0.3 },
    judged: 60,
    relevance: {
      bias: -4.79,
      weights: {
        score: 4.73,
        similarity: -0.17,
        covered: 2.13,
        coveredByContext: 0.62,
        coveredByRelatives: 0.95,
        heaviestMissing: -1,
        closeness: 0.33,
        focus: 1.77,
        shape: 0.59,
        country: 0.13,
        otherCountry: -1.28,
        topic: 0.16,
        aboutTheCorpus: -0.17,
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
        bias: -1.97,
        weights: {
          bestCovered: 1,
          mostCovered: 1.41,
          bestSimilarity: 1.36,
          mostSimilarity: 1.72,
          bestMissing: -2.07,
          leastMissing: -2.54,
          bestShape: 1.28,
          shortness: -1.14,
        },
      },
      leastSufficiency: 0.3,
      nearBest: 0.4,
      sameness: 0.7,
      most: { one: 4, some: 6, all: 12 },
    },
  },
} as const;
