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
  AIDE_MEMOIRE_ENCODER: z.string().min(1).optional(),
  NO_COLOR: z.string().optional(),
});

export type Config = {
  readonly corpusFolder: string;
  readonly dataFolder: string;
  /** A shared Chroma server; without it a local one is started from the npm package. */
  readonly chromaUrl: string | undefined;
  /** Port of the local Chroma server; without it any free one. */
  readonly chromaPort: number | undefined;
  /** Folder or name of another sentence encoder than the bundled one; needs the package @huggingface/transformers. */
  readonly encoder: string | undefined;
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
    encoder: env.AIDE_MEMOIRE_ENCODER,
    colour: env.NO_COLOR === undefined && process.stdout.isTTY === true,
  };
}

/** Every number that was tuned, with the reason where one is known. The dev split of `evals/` decides. */
export const settings = {
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
      bias: -8.34,
      weights: {
        score: 1.98,
        byStatement: 0.82,
        byPassage: 1.24,
        bySource: 0.79,
        byQuestion: 0.59,
        similarity: 0.72,
        covered: 4.93,
        coveredByContext: 3.61,
        coveredByRelatives: 4.32,
        coveredByQuestions: 6.41,
        askedAlike: 0.52,
        askedSimilarity: 1.41,
        heaviestMissing: 2.17,
        closeness: 0.73,
        focus: -1.51,
        shape: 0.8,
        country: 0.67,
        otherCountry: -1.2,
        topic: 0.71,
        sameYear: 0.39,
        otherYear: -0.58,
        party: 0.12,
        aboutTheCorpus: -0.09,
        sameSource: -0.27,
        shownBefore: -1.04,
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
        bias: -3.4,
        weights: {
          bestCovered: 1.19,
          mostCovered: 1.13,
          bestSimilarity: 1.85,
          mostSimilarity: 1.05,
          bestMissing: -0.64,
          leastMissing: -0.79,
          bestShape: 1.4,
          shortness: -0.74,
        },
      },
      leastSufficiency: 0.35,
      nearBest: 0.4,
      sameness: 0.72,
      most: { one: 4, some: 6, all: 12 },
    },
  },
} as const;
