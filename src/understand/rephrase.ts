import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Usage } from '../domain.ts';
import { BotError } from '../errors.ts';
import type { ChatModel, ChatRequest, ChatUsage } from '../ports.ts';
import { createCache } from '../text/cache.ts';
import { estimatedTokens } from '../text/estimated-tokens.ts';
import { mask } from '../text/mask.ts';
import { rephrasingPrompt, versionOf } from '../text/prompts.ts';
import { type Prices, toUsage } from '../usage.ts';
import { clean } from './clean.ts';
import { rephrasingFault, type Thread } from './rephrasing-fault.ts';

type RephraseSettings = {
  /** For one follow-up; then the rules' reading stands. */
  readonly totalMs: number;
  /** Questions of the thread, and statements of the answer, that the model is told. */
  readonly turns: number;
  readonly shown: number;
  /** A question of the thread that is longer is cut, in characters. */
  readonly longestTurn: number;
  readonly mostTokens: number;
  /** Replies kept for identical threads. */
  readonly cached: number;
};

type RephraseDeps = {
  readonly model: ChatModel;
  readonly settings: RephraseSettings;
  readonly prices?: Prices | undefined;
  /** Is told of a failure that the answer survived. */
  readonly onFailure?: (failure: BotError) => void;
};

/** A complete question where one was found that holds, and what asking for it cost. */
type Rephrased = { readonly question?: string | undefined; readonly usage?: Usage | undefined };

/** Asks for a follow-up as a question that stands without its thread. Only a bug or the asker's own signal makes it throw. */
export type Rephrase = (thread: Thread, signal?: AbortSignal) => Promise<Rephrased>;

const replySchema = {
  type: 'object',
  properties: { question: { type: 'string' } },
  required: ['question'],
  additionalProperties: false,
} as const;
const reply = z.object({ question: z.string() });

/** Has a chat model complete follow-ups. What it says is used only where every check holds; else the rules' reading stands. */
export function createRephrase({ model, settings, prices, onFailure }: RephraseDeps): Rephrase {
  const cache = createCache<Pick<Rephrased, 'question'>>(settings.cached);
  const version = versionOf(rephrasingPrompt);

  return async (thread, signal) => {
    const messages = promptFor(thread, settings);
    const key = createHash('sha256')
      .update(JSON.stringify([model.name, version, messages[1].content, thread]))
      .digest('hex');
    const kept = cache.get(key);
    if (kept) return kept;

    const late = AbortSignal.timeout(settings.totalMs);
    const either = signal ? AbortSignal.any([signal, late]) : late;
    const { mostTokens } = settings;
    const heard = await listen(model, { messages, schema: replySchema, mostTokens, signal: either });
    const usage = toUsage(heard, prices);
    if (heard.failed) {
      signal?.throwIfAborted();
      onFailure?.(failureOf(heard.failed.error, late.aborted, model.name));
      return { usage };
    }
    const question = read(heard.text);
    const held = question !== undefined && rephrasingFault(question, thread) === undefined;
    const found = { question: held ? question : undefined };
    cache.set(key, found);
    return { ...found, usage };
  };
}

type Heard = Omit<Usage, 'cost'> & { readonly text: string; readonly failed?: { readonly error: unknown } };

/** The whole reply, or how it failed; either way what it cost, estimated where nobody counted. */
async function listen(model: ChatModel, request: ChatRequest): Promise<Heard> {
  let name = model.name;
  let used: ChatUsage | undefined;
  let text = '';
  let failed: { readonly error: unknown } | undefined;
  try {
    for await (const piece of model.stream(request)) {
      name = piece.model;
      if ('usage' in piece) used = piece.usage;
      else text += piece.text;
    }
  } catch (error) {
    failed = { error };
  }
  const sent = text === '' ? [] : request.messages.map(({ content }) => content);
  return {
    model: name,
    text,
    inputTokens: used?.inputTokens ?? estimatedTokens(sent),
    outputTokens: used?.outputTokens ?? estimatedTokens([text]),
    ...(failed && { failed }),
  };
}

function failureOf(error: unknown, isLate: boolean, name: string): BotError {
  if (isLate) {
    const message = `${name} took too long to complete a follow-up; raise OPENAI_FOLLOW_UP_TIMEOUT, or set it to 0`;
    return new BotError(message, { code: 'model-unavailable', cause: error });
  }
  if (!(error instanceof BotError)) throw error;
  return error;
}

/** JSON keeps what is said in the thread apart from what is asked. */
function promptFor({ asked, turns, shown }: Thread, settings: RephraseSettings) {
  const data = {
    thread: turns.slice(-settings.turns).map((turn) => mask(turn).slice(0, settings.longestTurn)),
    statements: shown.slice(0, settings.shown),
    followUp: mask(asked),
  };
  return [
    { role: 'system', content: rephrasingPrompt },
    { role: 'user', content: JSON.stringify(data, null, 1) },
  ] as const;
}

/** The question of a reply, which may stand in a frame of other words. */
function read(text: string): string | undefined {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  try {
    return clean(reply.parse(JSON.parse(json)).question);
  } catch {
    return undefined;
  }
}
