import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';
import type { Log } from '../ports.ts';
import type { Readiness } from './readiness.ts';

type OpsOptions = {
  readonly host: string;
  readonly port: number;
  readonly readiness: Pick<Readiness, 'ask'>;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
  readonly log: Log;
};

export type OpsServer = { readonly url: string; close(): Promise<void> };

/** `/live`, `/ready` and `/metrics` for those who run the bot; it takes nothing in and tells nobody's words. */
export async function startOpsServer({
  host,
  port,
  readiness,
  metrics,
  log,
}: OpsOptions): Promise<OpsServer> {
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/live': async (response) => send(response, 200, { live: true }),
    '/ready': async (response) => {
      const report = await readiness.ask();
      send(response, report.ready ? 200 : 503, report);
    },
    '/metrics': async (response) => {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
    },
  };
  const server = createServer((request, response) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page === undefined)
      return send(response, 404, { error: `there is ${Object.keys(pages).join(', ')}` });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, { error: 'only GET and HEAD' });
    page(response).catch((error: unknown) => {
      log.error('A page for those who run the bot failed', { page: pathname, error });
      send(response, 500, { error: 'failed; the log says why' });
    });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  server.maxConnections = 50;
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    const code = systemCodeOf(error);
    const message =
      code === 'EADDRINUSE'
        ? `port ${port} is in use; give another as OPS_PORT`
        : `${host}:${port} cannot be listened on (${messageOf(error)}); mend OPS_HOST or OPS_PORT`;
    throw new BotError(message, { code: code === 'EADDRINUSE' ? 'port-in-use' : 'bad-config', cause: error });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.end();
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body)}\n`);
}
