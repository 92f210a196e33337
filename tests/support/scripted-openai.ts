import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** What a model is shown of a statement, read back from the prompt. */
const shown = z.object({ label: z.string(), standing: z.string(), statement: z.string() });
const told = z.object({
  question: z.string().optional(),
  statements: z.array(shown),
  refused: z.object({ sentence: z.string(), because: z.string() }).optional(),
});
export type Told = z.infer<typeof told>;
export type Written = { readonly cites: readonly string[]; readonly text: string };

const chatRequest = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
  tools: z.array(z.unknown()).optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  max_tokens: z.number().optional(),
});
const embeddingRequest = z.object({ input: z.array(z.string()), encoding_format: z.string().optional() });

export type Mode = 'schema' | 'tool' | 'prompt';

/** What the server does with a request. */
type Reply =
  /** Says a text, in pieces of so many characters, and after each waits. */
  | { readonly say: string; readonly piece?: number; readonly everyMs?: number; readonly usage?: boolean }
  /** Says a text and cuts the connection. */
  | { readonly cut: string }
  /** Says a text, then nothing more, and keeps the connection. */
  | { readonly hang: string }
  /** Answers nothing at all. */
  | { readonly silent: true }
  /** Sends lines that are no events of a stream. */
  | { readonly garbage: string }
  /** Refuses as OpenAI's models do. */
  | { readonly refusal: string }
  | {
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      /** In seconds, or a date: what the header `Retry-After` says. */
      readonly retryAfter?: string;
    };

export type Asked = {
  readonly model: string;
  readonly mode: Mode;
  readonly key: string | undefined;
  readonly told: Told;
  readonly content: string;
  readonly mostTokens: number | undefined;
  /** Whether the other side hung up before the reply was whole. */
  cancelled: boolean;
};

export type Script = (asked: Asked, turn: number) => Reply;

export type ScriptedOpenAI = {
  readonly baseUrl: string;
  /** Every chat request, in order. */
  readonly asked: Asked[];
  /** Texts sent to be embedded, by request. */
  readonly embedded: string[][];
  script: Script;
  /** Modes that it does not know: a request in one is answered 400. */
  refusedModes: readonly Mode[];
  /** Set to answer every request to embed with it. */
  embeddingStatus?: number;
  close(): Promise<void>;
};

/** An OpenAI-compatible server on loopback that does what a script says, faults included. */
export async function startScriptedOpenAI(script: Script = honest): Promise<ScriptedOpenAI> {
  const scripted: Omit<ScriptedOpenAI, 'baseUrl' | 'close'> = {
    asked: [],
    embedded: [],
    script,
    refusedModes: [],
  };
  const stop = new AbortController();
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) =>
        request.url?.endsWith('/embeddings')
          ? embed(body, response, scripted)
          : chat(body, request, response, scripted, stop.signal),
      )
      .catch((error: unknown) => {
        if (!stop.signal.aborted) response.destroy(error instanceof Error ? error : undefined);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return Object.assign(scripted, {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    async close() {
      stop.abort();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

/** A reply that holds these statements, as the schema wants them. */
export function writing(statements: readonly Written[]): { readonly say: string } {
  return { say: JSON.stringify({ statements }) };
}

/** An honest reply: every statement as it stands. */
export function honest({ told }: Pick<Asked, 'told'>): { readonly say: string } {
  return writing(told.statements.map(({ label, statement }) => ({ cites: [label], text: statement })));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function chat(
  body: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  scripted: Pick<ScriptedOpenAI, 'asked' | 'script' | 'refusedModes'>,
  stop: AbortSignal,
): Promise<void> {
  const { model, messages, response_format, tools, stream_options, max_tokens } = chatRequest.parse(body);
  const mode = response_format?.type === 'json_schema' ? 'schema' : tools ? 'tool' : 'prompt';
  const content = messages.at(-1)?.content ?? '';
  const asked: Asked = {
    model,
    mode,
    key: request.headers.authorization?.replace(/^Bearer /, ''),
    told: told.safeParse(JSON.parse(content)).data ?? { statements: [] },
    content,
    mostTokens: max_tokens,
    cancelled: false,
  };
  scripted.asked.push(asked);
  response.on('close', () => {
    asked.cancelled = !response.writableFinished;
  });
  const reply: Reply = scripted.refusedModes.includes(mode)
    ? { status: 400, message: `${mode} is not supported` }
    : scripted.script(asked, scripted.asked.length - 1);
  await send(reply, mode, response, stream_options?.include_usage === true, stop);
}

async function send(
  reply: Reply,
  mode: Mode,
  response: ServerResponse,
  includeUsage: boolean,
  stop: AbortSignal,
): Promise<void> {
  if ('silent' in reply) return;
  if ('status' in reply) {
    const { status, code = null, message = `scripted ${status}`, retryAfter } = reply;
    const asks = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    response.writeHead(status, { 'content-type': 'application/json', ...asks });
    response.end(JSON.stringify({ error: { message, type: 'scripted', code } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if ('garbage' in reply) {
    response.end(reply.garbage);
    return;
  }
  const event = (data: object) =>
    response.write(
      `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', model: 'scripted', ...data })}\n\n`,
    );
  const delta = (part: object, finish: string | null = null) =>
    event({ choices: [{ index: 0, delta: part, finish_reason: finish }] });
  delta({ role: 'assistant', content: mode === 'tool' ? null : '' });
  if ('refusal' in reply) delta({ refusal: reply.refusal });
  const text = 'say' in reply ? reply.say : 'cut' in reply ? reply.cut : 'hang' in reply ? reply.hang : '';
  const { piece = 7, everyMs = 0 } = 'say' in reply ? reply : {};
  for (let at = 0; at < text.length && !response.destroyed; at += piece) {
    const said = text.slice(at, at + piece);
    delta(
      mode === 'tool'
        ? { tool_calls: [{ index: 0, id: 'call', function: { name: 'answer', arguments: said } }] }
        : { content: said },
    );
    if (everyMs > 0) await wait(everyMs, undefined, { signal: stop });
  }
  if ('hang' in reply) return;
  if ('cut' in reply) {
    await wait(20, undefined, { signal: stop });
    response.destroy();
    return;
  }
  delta({}, 'stop');
  if (includeUsage && !('usage' in reply && reply.usage === false))
    event({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } });
  response.end('data: [DONE]\n\n');
}

const vectorSize = 64;

function embed(
  body: unknown,
  response: ServerResponse,
  scripted: Pick<ScriptedOpenAI, 'embedded' | 'embeddingStatus'>,
): void {
  const { input, encoding_format } = embeddingRequest.parse(body);
  scripted.embedded.push(input);
  if (scripted.embeddingStatus !== undefined) {
    response.writeHead(scripted.embeddingStatus, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'scripted', type: 'scripted', code: null } }));
    return;
  }
  const data = input.map((text, index) => {
    const vector = countWords(text);
    const embedding =
      encoding_format === 'base64' ? Buffer.from(new Float32Array(vector).buffer).toString('base64') : vector;
    return { object: 'embedding', index, embedding };
  });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ object: 'list', model: 'scripted', data, usage: { prompt_tokens: 1, total_tokens: 1 } }),
  );
}

/** Texts that share words are near; the length is left to the reader. */
function countWords(text: string): number[] {
  const vector = Array.from({ length: vectorSize }, () => 0.01);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const place =
      [...word].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % vectorSize;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}
