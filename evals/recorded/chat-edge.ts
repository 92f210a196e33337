import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { messageOf } from '../../src/errors.ts';
import type { Exchange } from './exchange.ts';

/** A request for a chat completion, of the case whose id stands in its address. */
export type EdgeRequest = {
  readonly caseId: string;
  readonly body: unknown;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

export type ChatEdge = {
  /** Where the model of a case is asked: each case has an address of its own, so that its requests can be told apart. */
  baseUrlOf(caseId: string): string;
  close(): Promise<void>;
};

/** An OpenAI-compatible endpoint on loopback, in the place of a vendor's. */
export async function startChatEdge(handle: (asked: EdgeRequest) => Promise<void>): Promise<ChatEdge> {
  const server = createServer((request, response) => {
    const [, caseId = ''] = request.url?.split('/') ?? [];
    bodyOf(request)
      .then((body) => handle({ caseId, body, request, response }))
      .catch((error: unknown) => refuse(response, 500, messageOf(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the endpoint has no port');
  return {
    baseUrlOf: (caseId) => `http://127.0.0.1:${address.port}/${caseId}/v1`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An error as OpenAI gives it. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { message, type: 'recorded', code: null } }));
}

const piece = 40;

/** Says a recorded reply as a stream, in whichever mode it is asked for. */
export function sayAgain(response: ServerResponse, { said, usage }: Exchange, byTool: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (data: object) =>
    response.write(
      `data: ${JSON.stringify({ id: 'recorded', object: 'chat.completion.chunk', model: 'recorded', ...data })}\n\n`,
    );
  const delta = (part: object, finish: string | null = null) =>
    event({ choices: [{ index: 0, delta: part, finish_reason: finish }] });
  delta({ role: 'assistant', content: byTool ? null : '' });
  for (let at = 0; at < said.length; at += piece) {
    const text = said.slice(at, at + piece);
    delta(
      byTool
        ? { tool_calls: [{ index: 0, id: 'call', function: { name: 'answer', arguments: text } }] }
        : { content: text },
    );
  }
  delta({}, 'stop');
  if (usage) {
    const { input, output } = usage;
    event({
      choices: [],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    });
  }
  response.end('data: [DONE]\n\n');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
