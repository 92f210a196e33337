import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readArguments, readBody } from './api/read-arguments.ts';
import type { WebApi } from './api/web-api.ts';
import type { Sockets } from './deliver/sockets.ts';
import { applyResponse } from './people/responses.ts';
import type { Stand } from './stand.ts';

export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** Slack's addresses on loopback: methods, response URLs, uploads, sockets; and whatever else `more` serves. */
export function createSandboxServer(stand: Stand, api: WebApi, sockets: Sockets, more: Route): Server {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 400, { ok: false, error: 'bad_request', detail: String(error) });
    });
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
    const [, kind, key = ''] = path.split('/');
    if (kind === 'api') return callMethod(key, request, response);
    if (kind === 'response' && request.method === 'POST') return respond(key, request, response);
    if (kind === 'upload' && request.method === 'POST') return upload(key, request, response);
    if (await more(request, response, path)) return;
    sendJson(response, 404, { ok: false, error: 'not_found' });
  };

  const callMethod = async (name: string, request: IncomingMessage, response: ServerResponse) => {
    const { args, token } = readArguments(request, await readBody(request));
    const result = await api.call(name, args, token);
    if (result === 'cut') {
      request.socket.destroy();
      return;
    }
    const scopes = { 'x-oauth-scopes': stand.scopes.join(',') };
    sendJson(response, result.status, result.reply, { ...scopes, ...result.headers });
  };

  const respond = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const payload: unknown = JSON.parse((await readBody(request)).toString());
    const target = stand.responseUrls.redeem(key);
    if ('error' in target) return sendJson(response, 404, { ok: false, error: target.error });
    const reply = applyResponse(payload, target, stand);
    sendJson(response, reply.ok ? 200 : 400, reply);
  };

  const upload = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const taken = stand.files.fill(key, await fileIn(request, await readBody(request)));
    response.writeHead(taken ? 200 : 400, { 'content-type': 'text/plain' });
    response.end(taken ? 'OK' : 'the length is not the announced one');
  };

  return server;
}

/** Clients send a file bare or as the one file of a form. */
async function fileIn(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Blob([new Uint8Array(body)]), {
    headers: { 'content-type': type },
  }).formData();
  const [value = ''] = [...form.values()];
  return typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
