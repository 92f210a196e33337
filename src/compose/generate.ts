import { createHash } from 'node:crypto';
import type { ComposeNotice, DraftStatement } from '../domain.ts';
import { BotError } from '../errors.ts';
import type { ChatModel, ChatUsage } from '../ports.ts';
import { createCache } from '../text/cache.ts';
import { estimatedTokens } from '../text/estimated-tokens.ts';
import { type Prices, toUsage } from '../usage.ts';
import type { Composer, ComposeTask } from './composer.ts';
import { type Prompt, promptFor, promptVersion, repairPromptFor, replySchema } from './prompt.ts';
import { createStatementReader, type WrittenStatement } from './read-statements.ts';
import { createSlots, type Slot } from './slots.ts';
import { wordingFault } from './wording-fault.ts';

export type GenerateSettings = {
  /** For one answer, repairs included. */
  readonly totalMs: number;
  /** What a reply may cost at most; one that is longer is cut off there. */
  readonly tokensAStatement: number;
  /** The most wordings of one answer that are sent back with the reason. */
  readonly repairs: number;
  /** Where less than this share of the statements keeps a wording of the model, extract takes over, and the answer says so. */
  readonly leastWorded: number;
  /** Answers kept for identical questions. */
  readonly cached: number;
};

/** A wording as it is kept: the model's sentence for each statement of the plan, or undefined where it was copied. */
type Wording = { readonly composer: string; readonly texts: readonly (string | undefined)[] };

type GenerateDeps = {
  readonly model: ChatModel;
  readonly settings: GenerateSettings;
  readonly prices?: Prices | undefined;
  /** Is told of a failure that the answer survived. */
  readonly onFailure?: (failure: BotError) => void;
};

/** The work on one answer. */
type Job = {
  readonly task: ComposeTask;
  readonly slots: readonly Slot[];
  readonly signal: AbortSignal;
  readonly tally: { model: string; inputTokens: number; outputTokens: number; repairs: number };
};

/**
 * Has a chat model word the statements of a plan. Each sentence is checked as it arrives; one that does not hold is sent
 * back once with the reason, and where that does not help either, or the model skips a statement, the corpus is copied
 * in its place. So an answer holds what extract chose, no more and no less, whatever a model does.
 */
export function createGenerate(deps: GenerateDeps): Composer {
  const { model, settings } = deps;
  const cache = createCache<Wording>(settings.cached);

  return async function* (task) {
    const prompt = promptFor(task.question, task.plan.statements, task.hits);
    const key = keyOf([model.name, promptVersion, task.corpusVersion, prompt[1].content]);
    const slots = createSlots(task.plan.statements);
    const kept = cache.get(key);
    if (kept) {
      for (const [index, slot] of slots.entries()) fill(slot, kept.texts[index], task);
      for (const slot of slots) yield await slot.filled;
      return { composer: kept.composer };
    }

    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), settings.totalMs);
    const signal = task.signal ? AbortSignal.any([stop.signal, task.signal]) : stop.signal;
    const tally = { model: model.name, inputTokens: 0, outputTokens: 0, repairs: 0 };
    const job: Job = { task, slots, signal, tally };
    const writing = write(prompt, job, deps);
    writing.catch(() => undefined); // Met again where it is awaited.
    try {
      for (const slot of slots) yield await slot.filled;
      const notice = await writing;
      const texts = slots.map(({ state, filled }) => (state === 'worded' ? filled : undefined));
      const worded = await Promise.all(texts);
      const composer = worded.some((statement) => statement) ? tally.model : task.plan.composer;
      if (notice === undefined)
        cache.set(key, { composer, texts: worded.map((statement) => statement?.text) });
      const usage = toUsage(tally, deps.prices);
      return { composer, ...(notice && { notice }), ...(usage && { usage }) };
    } finally {
      clearTimeout(late);
      stop.abort();
    }
  };
}

/** Fills every slot; gives the reason when extract had to take over. Only a bug or the asker's own signal makes it throw. */
async function write(prompt: Prompt, job: Job, deps: GenerateDeps): Promise<ComposeNotice | undefined> {
  const { slots, task } = job;
  const { leastWorded } = deps.settings;
  const mending: Promise<void>[] = [];
  let notice: ComposeNotice | undefined;
  try {
    for await (const written of ask(prompt, slots.length, job, deps)) {
      const repair = place(written, job, deps);
      repair?.catch(() => undefined); // Met again where all are awaited.
      if (repair) mending.push(repair);
      if (countOf(slots, 'copied') > (1 - leastWorded) * slots.length) break;
    }
    await Promise.all(mending);
  } catch (error) {
    notice = noticeOf(error, job, deps);
  } finally {
    for (const slot of slots) slot.fill();
  }
  task.signal?.throwIfAborted();
  const worded = countOf(slots, 'worded');
  if (worded === slots.length) return undefined;
  return notice ?? (worded < leastWorded * slots.length ? 'model-unsound' : undefined);
}

function countOf(slots: readonly Slot[], wanted: Slot['state']): number {
  return slots.filter(({ state }) => state === wanted).length;
}

/** Puts a sentence in its slot, or has it mended. The slots before it that the model passed over are copied: order is kept. */
function place(written: WrittenStatement, job: Job, deps: GenerateDeps): Promise<void> | undefined {
  const { slots, tally, task } = job;
  const cited = slots.filter(({ label, state }) => state === 'open' && written.cites.includes(label));
  const [first] = cited;
  if (!first) return undefined;
  const stray = written.cites.find((label) => !slots.some((slot) => slot.label === label));
  const fault = stray === undefined ? fill(first, written.text, task) : `"${stray}" is no label it was given`;
  const other = fault !== undefined && stray === undefined ? cited.slice(1) : [];
  const slot = other.find((another) => fill(another, written.text, task) === undefined) ?? first;
  for (const before of slots.slice(0, slots.indexOf(slot))) if (before.state === 'open') before.fill();
  if (fault === undefined || slot.state !== 'open') return undefined;
  if (tally.repairs >= deps.settings.repairs) {
    slot.fill();
    return undefined;
  }
  tally.repairs += 1;
  slot.state = 'mending';
  return mend(slot, written.text, fault, job, deps);
}

/** Asks once more for one sentence, with the reason why the first was refused. */
async function mend(slot: Slot, text: string, fault: string, job: Job, deps: GenerateDeps): Promise<void> {
  try {
    const prompt = repairPromptFor(slot.planned, slot.label, text, fault);
    for await (const written of ask(prompt, 1, job, deps)) {
      if (written.cites.every((label) => label === slot.label)) fill(slot, written.text, job.task);
      return;
    }
  } finally {
    slot.fill();
  }
}

/** Fills a slot with a sentence that holds; else gives the reason, and leaves it. */
function fill(slot: Slot, text: string | undefined, { faultOf }: ComposeTask): string | undefined {
  if (text === undefined) {
    slot.fill();
    return undefined;
  }
  const worded = { ...slot.planned, text: text.replace(/\s+/g, ' ') };
  const alone: DraftStatement = { ...worded, statementIds: worded.statementIds.slice(0, 1) };
  // The statement itself must bear it out; its witnesses are cited where they do too.
  const fault = wordingFault(worded.text, slot.planned) ?? faultOf(alone);
  if (fault === undefined) slot.fill(faultOf(worded) === undefined ? worded : alone);
  return fault;
}

/** The statements of a reply as they arrive. What a reply cost that was cut off, or is not told, is estimated. */
async function* ask(messages: Prompt, count: number, { signal, tally }: Job, deps: GenerateDeps) {
  const read = createStatementReader();
  const mostTokens = 100 + count * deps.settings.tokensAStatement;
  const reply: string[] = [];
  let used: ChatUsage | undefined;
  try {
    for await (const piece of deps.model.stream({ messages, schema: replySchema, mostTokens, signal })) {
      tally.model = piece.model;
      if ('usage' in piece) used = piece.usage;
      else {
        reply.push(piece.text);
        yield* read(piece.text);
      }
    }
  } finally {
    const sent = reply.length === 0 ? [] : messages.map(({ content }) => content);
    tally.inputTokens += used?.inputTokens ?? estimatedTokens(sent);
    tally.outputTokens += used?.outputTokens ?? estimatedTokens(reply);
  }
}

/** A failure of the model, as the answer tells it; the asker's own signal and bugs are thrown on. */
function noticeOf(error: unknown, { task, signal }: Job, { onFailure, model }: GenerateDeps): ComposeNotice {
  task.signal?.throwIfAborted();
  const failure = signal.aborted
    ? new BotError(`${model.name} took too long for one answer`, { code: 'model-unavailable', cause: error })
    : error;
  if (!(failure instanceof BotError)) throw failure;
  onFailure?.(failure);
  return failure.code === 'model-over-budget' ? 'over-budget' : 'model-unavailable';
}

function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
