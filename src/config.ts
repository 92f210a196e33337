import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BotError } from './errors.ts';

/** The project's own folder: defaults hold wherever a command is started. */
export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ids as Slack gives them, with commas between. */
function idList(id: RegExp, what: string) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((ids) => ids.every((part) => id.test(part)), `takes ${what}`)
    .optional();
}

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
  SLACK_WORKSPACES: idList(/^T[A-Z0-9]+$/, 'ids of workspaces, T…, with commas'),
  SLACK_CHANNELS: idList(/^[CG][A-Z0-9]+$/, 'ids of channels, C… or G…, with commas'),
  SLACK_REVIEWERS: idList(/^[UW][A-Z0-9]+$/, 'ids of users, U… or W…, with commas'),
  SLACK_USER_PER_MINUTE: z.coerce.number('is no number of questions').int().min(0).optional(),
  SLACK_WORKSPACE_PER_MINUTE: z.coerce.number('is no number of questions').int().min(0).optional(),
  OPS_PORT: z.coerce.number('is no port number').int().min(0).max(65_535).optional(),
  OPS_HOST: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent')
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_FALLBACK_MODEL: z.string().optional(),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_TIMEOUT: z.coerce.number('is no number of seconds').positive().max(600).optional(),
  OPENAI_TOKENS_PER_DAY: z.coerce.number('is no number of tokens').int().min(1).optional(),
  OPENAI_FOLLOW_UP_TIMEOUT: z.coerce.number('is no number of seconds').min(0).max(60).optional(),
  OPENAI_INPUT_PRICE: z.coerce.number('is no price').nonnegative().optional(),
  OPENAI_OUTPUT_PRICE: z.coerce.number('is no price').nonnegative().optional(),
});

/** Every setting that the environment may hold. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** How to reach Slack: by a socket that the bot opens, or by requests that Slack sends to it. */
export type SlackConnection = {
  readonly botToken: string;
  /** Base of the Web API; Slack's own where undefined. */
  readonly apiUrl: string | undefined;
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
);

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
  /** For a follow-up to be completed; 0 where the model is not asked for that. */
  readonly followUpMs: number;
  readonly tokensPerDay: number;
  /** In U.S. dollars a million tokens; without both nothing is said of cost. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
};

/** Who may use the bot, and how much. */
export type SlackAccess = {
  /** Workspaces that are answered; without any, the one where the app is installed. */
  readonly workspaces: readonly string[];
  /** Channels that are answered; without any, all that the bot was invited to. Direct messages always are. */
  readonly channels: readonly string[];
  /** Users who see the reports of their workspace. */
  readonly reviewers: readonly string[];
  /** Questions a minute, so many at once too; 0 for no limit. */
  readonly userPerMinute: number;
  readonly workspacePerMinute: number;
};

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
  /** A PostgreSQL database for the ledger; without it a file in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Questions, answers and feedback are removed after so many days. */
  readonly ledgerDays: number;
  /** Without it the bot starts in the sandbox. */
  readonly slack: SlackConnection | undefined;
  readonly access: SlackAccess;
  /** Without it the usual one, or any that is free. */
  readonly sandboxPort: number | undefined;
  readonly manifestFile: string;
  /** Whether the environment names a proxy for requests to the world. */
  readonly proxied: boolean;
  /** Where `/live`, `/ready` and `/metrics` are; without a port nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
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
    encoder: env.AIDE_MEMOIRE_ENCODER,
    colour: env.NO_COLOR === undefined && process.stdout.isTTY === true,
    databaseUrl: env.DATABASE_URL,
    ledgerDays: env.AIDE_MEMOIRE_LEDGER_DAYS ?? settings.ledger.days,
    slack: slackConnection(env),
    access: slackAccess(env),
    sandboxPort: env.SANDBOX_PORT,
    manifestFile: path.join(home, 'manifest.yml'),
    proxied: (env.HTTPS_PROXY ?? env.https_proxy) !== undefined,
    ops:
      env.OPS_PORT === undefined
        ? undefined
        : { host: env.OPS_HOST ?? settings.ops.host, port: env.OPS_PORT },
    logLevel: env.LOG_LEVEL ?? 'info',
    openai: openaiConfig(env),
  };
}

/** What must never be printed, of all that was read. */
export function secretsOf({ slack, openai, databaseUrl }: Config): string[] {
  const ofSlack = slack && [slack.botToken, slack.mode === 'socket' ? slack.appToken : slack.signingSecret];
  const password = databaseUrl === undefined ? '' : new URL(databaseUrl).password;
  return [...(ofSlack ?? []), openai?.apiKey ?? '', password, decodeURIComponent(password)];
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
    followUpMs:
      env.OPENAI_FOLLOW_UP_TIMEOUT === undefined
        ? settings.openai.followUpMs
        : env.OPENAI_FOLLOW_UP_TIMEOUT * 1_000,
    tokensPerDay: env.OPENAI_TOKENS_PER_DAY ?? settings.openai.tokensPerDay,
    prices: input === undefined || output === undefined ? undefined : { input, output },
  };
}

/** In the sandbox nobody has to be kept from asking too much, unless a limit is to be tried. */
function slackAccess(env: z.infer<typeof environment>): SlackAccess {
  const usual = slackConnection(env) === undefined ? settings.slack.noLimits : settings.slack.limits;
  return {
    workspaces: env.SLACK_WORKSPACES ?? [],
    channels: env.SLACK_CHANNELS ?? [],
    reviewers: env.SLACK_REVIEWERS ?? [],
    userPerMinute: env.SLACK_USER_PER_MINUTE ?? usual.userPerMinute,
    workspacePerMinute: env.SLACK_WORKSPACE_PER_MINUTE ?? usual.workspacePerMinute,
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
  ops: {
    host: '127.0.0.1',
    /** A part that is silent for so long is taken for broken. */
    longestCheckMs: 2_000,
    /** How often somebody's change of the corpus folder is looked for. */
    corpusLookMs: 60_000,
  },
  slack: {
    /** One request to Slack; a post that is slower may still have arrived, and is not sent twice. */
    requestTimeoutMs: 20_000,
    requestsAtOnce: 20,
    /** Slack's own requests arrive within a blink, and are acknowledged within three seconds. */
    takeInMs: 5_000,
    /** Slack gives up on a command after three seconds. */
    acknowledgeMs: 2_000,
    /** For so long a message waits for a ledger that is away; then Slack sends it again. */
    keepTryingMs: 60_000,
    retry: { attempts: 6, firstWaitMs: 400, longestWaitMs: 60_000 },
    /** Answers are worked out on one thread: more at once would only delay acknowledgements. */
    answersAtOnce: 1,
    /** Slack allows about 20 `chat.startStream` a minute and workspace; beyond, answers are posted whole. */
    streamsAMinute: 15,
    /** Slack allows about 50 `agents.sessions.setStatus` a minute; the status is a courtesy, the answer is not. */
    statusesAMinute: 40,
    questionsAThread: 20,
    /** More than a person asks, less than a script does. */
    limits: { userPerMinute: 20, workspacePerMinute: 300 },
    noLimits: { userPerMinute: 0, workspacePerMinute: 0 },
    /** Slack's last retry comes after about five minutes. */
    rememberEventsMs: 15 * 60_000,
    beatMs: 4_000,
    /** A process that has been silent for so long is dead, and its threads are told. */
    silentMs: 20_000,
    /** How often a process looks what another has left in the ledger for its runs. */
    lookMs: 400,
    /** Longer than it takes to notice that the process before is dead. */
    turnMs: 45_000,
    drainMs: 10_000,
    recentQuestions: 5,
  },
  openai: {
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4.1-mini',
    timeoutMs: 30_000,
    followUpMs: 1_500,
    /** A guard against a runaway; some two thousand answers. */
    tokensPerDay: 5_000_000,
    /** Shares of the time for one answer that a silent model is waited for. */
    silence: { first: 0.5, between: 0.3 },
    retries: { times: 2, firstMs: 500, longestMs: 4_000 },
    breaker: { failures: 5, openMs: 60_000 },
    generate: { tokensAStatement: 120, repairs: 3, leastWorded: 0.5, cached: 500 },
    rephrase: { turns: 4, shown: 3, longestTurn: 500, mostTokens: 150, cached: 500 },
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
    besides: { count: 3, read: 5 },
    relevance: {
      bias: -6.02,
      weights: {
        score: 0.47,
        byStatement: -0.03,
        byPassage: 0.39,
        bySource: 0.83,
        byQuestion: 0.64,
        similarity: 0.81,
        covered: 2.73,
        coveredByContext: 2.62,
        coveredByRelatives: 2.09,
        coveredByQuestions: 3.43,
        askedAlike: -0.23,
        askedOften: 2.7,
        askedCovered: 0.83,
        askedSimilarity: 0.75,
        heaviestMissing: 1.14,
        namesMissing: -0.07,
        closeness: 0.59,
        focus: 0.07,
        shape: 0.64,
        country: 0.38,
        otherCountry: -0.59,
        topic: 0.56,
        sameYear: 0.56,
        otherYear: -0.31,
        party: 0,
        aboutTheCorpus: -0.12,
        /** The four of dossiers by the facts shown on dev: the fit looks at single statements only. */
        dossierMatch: 1.2,
        dossierPlace: 0.4,
        dossierLead: 8,
        dossierLeadOfOne: 1,
        sameSource: -0.38,
        shownBefore: -0.6,
        /** By hand: too few questions of dev ask for what is so now. */
        current: 3,
        /** By hand: of two statements that fit alike, the one in neither side’s words is shown. */
        loaded: -0.6,
      },
    },
    gather: { share: 0.6, count: 2, read: 5, power: 2, last: 0.7, firm: 2 },
    voiceFloor: 0.02,
    perSource: 7,
  },
  answer: {
    longestQuestion: 2_000,
    retrieved: 60,
    nearby: 3,
    steady: { share: 0.3, best: 10, power: 2, firm: 1, kept: 30 },
    extract: {
      sufficiency: {
        bias: -7.13,
        weights: {
          bestCovered: 0.39,
          mostCovered: 2.39,
          bestSimilarity: 0.58,
          mostSimilarity: 5.4,
          bestMissing: 0,
          leastMissing: -2.31,
          bestShape: 0.65,
          best: 2.29,
          second: 0.24,
          namesMissing: 0,
          unknown: 0,
          kindMissing: -0.54,
          yearMissing: -3.39,
          newFigure: 1.82,
          isFigure: -0.46,
          isYesNo: 0.27,
          nameMissing: -1.1,
          misshaped: -0.29,
          topicShare: 0.84,
          offTopic: 0,
          dossier: 2.53,
          elsewhere: -1.56,
          gap: -4.75,
          gapLead: -7.99,
          wording: 0.88,
          length: 1.65,
          isDate: -0.89,
          isBroad: 1.34,
        },
      },
      leastSufficiency: 0.3,
      nearBest: 0.4,
      farthest: 3,
      sameness: 0.72,
      leastLead: 0.15,
      most: { one: 4, some: 5, whole: 5, all: 12 },
    },
  },
  check: {
    longestMessage: 4_000,
    /** Pieces of one message that are read. */
    mostPieces: 20,
    leastCompared: 0.15,
    /** Fitted on the dev split of evals/claims. */
    likeness: {
      bias: -6.59,
      weights: {
        held: 4.75,
        byQuestions: 1.34,
        byContext: 1.95,
        byRelatives: 0,
        heaviestMissing: -4.24,
        similarity: 0,
        askedSimilarity: 0,
        score: 6,
        closeness: 1.55,
        focus: 1.7,
        names: 0,
      },
    },
    judge: {
      leastSupport: 0.7,
      leastContradiction: 0.85,
      contestedLead: 0.03,
      factLead: 0.2,
      contestedOverClaim: 0.15,
      contraryLead: 0.05,
      nearby: 2,
      leastNearby: 0.5,
    },
  },
} as const;
