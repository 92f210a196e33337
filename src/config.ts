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
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  AIDE_MEMOIRE_LEDGER_DAYS: z.coerce.number('is no number of days').int().min(1).max(36_500).optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'is no bot token: those begin with xoxb- (“OAuth & Permissions” of the app)')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'is no app-level token: those begin with xapp- (“Basic Information” of the app)')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, 'is too short to be a signing secret').optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).optional(),
  SLACK_PORT: z.coerce.number('is no port number').int().min(1).max(65_535).optional(),
  HTTPS_PROXY: z.string().optional(),
  https_proxy: z.string().optional(),
  SANDBOX_PORT: z.coerce.number('is no port number').int().min(0).max(65_535).optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent')
    .optional(),
});

/** How to reach Slack: by a socket that the bot opens, or by requests that Slack sends to it. */
export type SlackConnection = {
  readonly botToken: string;
  /** Base of the Web API; Slack's own where undefined. */
  readonly apiUrl: string | undefined;
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
);

export type Config = {
  readonly corpusFolder: string;
  readonly dataFolder: string;
  /** A shared Chroma server; without it a local one is started from the npm package. */
  readonly chromaUrl: string | undefined;
  /** Port of the local Chroma server; without it any free one. */
  readonly chromaPort: number | undefined;
  readonly colour: boolean;
  /** A PostgreSQL database for the ledger; without it a file in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Questions, answers and feedback are removed after so many days. */
  readonly ledgerDays: number;
  /** Without it the bot starts in the sandbox. */
  readonly slack: SlackConnection | undefined;
  /** Without it the usual one, or any that is free. */
  readonly sandboxPort: number | undefined;
  readonly manifestFile: string;
  /** Whether the environment names a proxy for requests to the world. */
  readonly proxied: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
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
    databaseUrl: env.DATABASE_URL,
    ledgerDays: env.AIDE_MEMOIRE_LEDGER_DAYS ?? settings.ledger.days,
    slack: slackConnection(env),
    sandboxPort: env.SANDBOX_PORT,
    manifestFile: path.join(home, 'manifest.yml'),
    proxied: (env.HTTPS_PROXY ?? env.https_proxy) !== undefined,
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}

/** No token at all means the sandbox; half a set is a mistake and says what is missing. */
function slackConnection(env: z.infer<typeof environment>): SlackConnection | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined && appToken === undefined && signingSecret === undefined) return undefined;
  if (botToken === undefined) throw missing('SLACK_BOT_TOKEN', 'the xoxb- token under “OAuth & Permissions”');
  const common = { botToken, apiUrl: env.SLACK_API_URL };
  if (appToken !== undefined) return { ...common, mode: 'socket', appToken };
  if (signingSecret !== undefined)
    return { ...common, mode: 'http', signingSecret, port: env.SLACK_PORT ?? 3000 };
  throw missing(
    'SLACK_APP_TOKEN',
    'the xapp- token for Socket Mode under “Basic Information”, or SLACK_SIGNING_SECRET for HTTP',
  );
}

function missing(setting: string, what: string): BotError {
  return new BotError(`${setting} is not set: give ${what}, or unset every SLACK_ setting for the sandbox`, {
    code: 'bad-config',
  });
}

/** Every number that was tuned, with the reason where one is known. The dev split of `evals/` decides. */
export const settings = {
  ledger: {
    days: 365,
    turns: { most: 10, forMs: 7 * 24 * 3_600_000 },
  },
  slack: {
    /** One request to Slack; a post that is slower may still have arrived, and is not sent twice. */
    requestTimeoutMs: 20_000,
    requestsAtOnce: 20,
    retry: { attempts: 6, firstWaitMs: 400, longestWaitMs: 60_000 },
    /** Answers are worked out on one thread: more at once would only delay acknowledgements. */
    answersAtOnce: 1,
    /** Slack allows about 20 `chat.startStream` a minute and workspace; beyond, answers are posted whole. */
    streamsAMinute: 15,
    /** Slack allows about 50 `agents.sessions.setStatus` a minute; the status is a courtesy, the answer is not. */
    statusesAMinute: 40,
    questionsAThread: 20,
    /** Slack's last retry comes after about five minutes. */
    rememberEventsMs: 15 * 60_000,
    beatMs: 4_000,
    /** A process that has been silent for so long is dead, and its threads are told. */
    silentMs: 20_000,
    drainMs: 10_000,
    recentQuestions: 5,
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
      bias: -6.83,
      weights: {
        score: 1.52,
        byStatement: 0.62,
        byPassage: 0.95,
        bySource: 0.82,
        byQuestion: 0.6,
        similarity: 0.72,
        covered: 4.15,
        coveredByContext: 2.65,
        coveredByRelatives: 3.22,
        coveredByQuestions: 5.19,
        askedAlike: 0.32,
        askedSimilarity: 1.25,
        heaviestMissing: 1.25,
        namesMissing: -0.14,
        closeness: 0.57,
        focus: -1.35,
        shape: 0.67,
        country: 0.58,
        otherCountry: -0.99,
        topic: 0.59,
        sameYear: 0.35,
        otherYear: -0.53,
        party: 0.1,
        aboutTheCorpus: -0.11,
        sameSource: -0.13,
        shownBefore: -1.18,
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
        bias: -6.1,
        weights: {
          bestCovered: -0.01,
          mostCovered: 0.26,
          bestSimilarity: 2.07,
          mostSimilarity: 2,
          bestMissing: -0.19,
          leastMissing: -1.74,
          bestShape: 0.85,
          shortness: -3.4,
          best: 3.31,
          second: 1.07,
          namesMissing: -0.31,
          unknown: 0.61,
          kindMissing: -3.18,
          yearMissing: -2.91,
          newFigure: 1.82,
          isFigure: -1.59,
          isYesNo: 1.4,
        },
      },
      leastSufficiency: 0.35,
      nearBest: 0.4,
      sameness: 0.72,
      most: { one: 3, some: 5, all: 12 },
    },
  },
} as const;
