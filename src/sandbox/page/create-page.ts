import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../api/read-arguments.ts';
import { type Route, sendJson } from '../server.ts';
import type { Stand } from '../stand.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { act } from './act.ts';
import { follow } from './follow.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The web page of the stand-in: its files, what a person sees as it happens, and what they do. */
export function createPage(stand: Stand, sandbox: Sandbox): Route {
  return async (request, response, path) => {
    if (!fromThisPage(request, sandbox.url)) {
      sendJson(response, 403, { ok: false, error: 'this page is for this computer only' });
      return true;
    }
    const [, folder = '', name = ''] = path.split('/');
    if (request.method === 'GET' && path === '/') return sendFile(response, 'index.html');
    if (request.method === 'GET' && path === '/page/live') return follow(stand, sandbox, request, response);
    if (request.method === 'GET' && folder === 'page') return sendFile(response, name);
    if (request.method === 'GET' && folder === 'files') return sendUpload(stand, response, name);
    const json = request.headers['content-type'] === 'application/json';
    if (request.method === 'POST' && path === '/page/act' && json) {
      const outcome = await act(sandbox, JSON.parse((await readBody(request)).toString()));
      sendJson(response, 200, outcome);
      return true;
    }
    return false;
  };
}

/** A page of another site must neither read this one nor act through it, whatever name it resolves to us. */
function fromThisPage({ headers: { host = '', origin } }: IncomingMessage, url: string): boolean {
  const { port } = new URL(url);
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  return ours.includes(host) && (origin === undefined || ours.some((name) => origin === `http://${name}`));
}

async function sendFile(response: ServerResponse, name: string): Promise<boolean> {
  const type = types[name.split('.').at(-1) ?? ''];
  if (type === undefined || !/^[a-z-]+\.[a-z]+$/.test(name)) return false;
  const content = await readFile(new URL(`./client/${name}`, import.meta.url)).catch(() => undefined);
  if (content === undefined) return false;
  response.writeHead(200, { ...headers, 'content-type': type });
  response.end(content);
  return true;
}

function sendUpload({ files }: Stand, response: ServerResponse, id: string): boolean {
  const file = files.content(id);
  if (file === undefined) return false;
  response.writeHead(200, {
    ...headers,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.content);
  return true;
}
