import { createHash } from 'node:crypto';
import { z } from 'zod';

const chatRequest = z.looseObject({
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(1),
  tools: z.array(z.unknown()).optional(),
});
/** What a request to word or to mend holds; one of another kind is known by its whole text only. */
const told = z.object({
  statements: z.array(z.object({ label: z.string(), statement: z.string() })).min(1),
  refused: z.object({ sentence: z.string() }).optional(),
});

/** A request to the model without what may change from run to run: no model name, no options, no labels of the corpus. */
export type AskedOf = {
  /** Hash of the system prompt: another prompt is another question. */
  readonly prompt: string;
  /** Hash of all that is asked. */
  readonly asked: string;
  /** Hash of each statement by its label. */
  readonly statements: Readonly<Record<string, string>>;
  /** Hash of the sentence that is to be mended. */
  readonly refused?: string | undefined;
};

export const exchangeSchema = z.strictObject({
  prompt: z.string(),
  asked: z.string(),
  statements: z.record(z.string(), z.string()),
  refused: z.string().optional(),
  /** The reply, whether it came as text or as the arguments of a tool. */
  said: z.string(),
  usage: z.strictObject({ input: z.number(), output: z.number() }).optional(),
});
/** A request with what the model said to it. */
export type Exchange = z.infer<typeof exchangeSchema>;

/** How a request was found among the recordings: the very one, one with statements of its own still in it, or none. */
export type Found =
  | { readonly how: 'same'; readonly exchange: Exchange }
  | { readonly how: 'carried'; readonly exchange: Exchange }
  | { readonly how: 'stale' };

/** Reads the body of a chat request; throws where it is none. */
export function askedOf(body: unknown): AskedOf & { readonly byTool: boolean } {
  const { messages, tools } = chatRequest.parse(body);
  const [system, ...rest] = messages;
  const content = rest.map((message) => message.content).join('\n');
  const { statements = [], refused } = told.safeParse(jsonIn(content)).data ?? {};
  return {
    prompt: hash(system?.content ?? ''),
    asked: hash(content),
    statements: Object.fromEntries(statements.map(({ label, statement }) => [label, hash(statement)])),
    ...(refused && { refused: hash(refused.sentence) }),
    byTool: tools !== undefined,
  };
}

/**
 * The recording for a request among those of its case. Where the corpus moved a little and the request is no longer the
 * same, or the prompt is another, what the model said about the statements that are still in it is carried over to their
 * new labels.
 */
export function find(request: AskedOf, known: readonly Exchange[]): Found {
  const same = known.find(({ asked, prompt }) => asked === request.asked && prompt === request.prompt);
  if (same) return { how: 'same', exchange: same };
  const [best] = known
    .filter(({ refused }) => refused === request.refused)
    .map((exchange) => ({ exchange, shared: sharedStatements(exchange, request) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared);
  return best
    ? { how: 'carried', exchange: { ...best.exchange, said: relabelled(best.exchange, request) } }
    : { how: 'stale' };
}

function sharedStatements(one: AskedOf, other: AskedOf): number {
  const known = new Set(Object.values(one.statements));
  return Object.values(other.statements).filter((statement) => known.has(statement)).length;
}

/** A label whose statement is gone becomes one that nobody knows: what was said about it is passed over. */
function relabelled({ said, statements }: Exchange, { statements: now }: AskedOf): string {
  const labels = new Map(Object.entries(now).map(([label, statement]) => [statement, label]));
  return said.replace(
    /"(s\d+)"/g,
    (_, label: string) => `"${labels.get(statements[label] ?? '') ?? 'gone'}"`,
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Eight letters of a hash: enough to tell apart what one case asks. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
