import { once } from 'node:events';
import type { Server } from 'node:http';
import { createFaults, type Faults } from './api/faults.ts';
import { refuse } from './api/method.ts';
import { endStreams } from './api/stream-methods.ts';
import { createTiers } from './api/tiers.ts';
import { createTokens } from './api/tokens.ts';
import { type ApiCall, createWebApi } from './api/web-api.ts';
import { type AppManifest, readAppManifest } from './app-manifest.ts';
import { createDeliveries, type Delivery } from './deliver/deliveries.ts';
import { createEvents } from './deliver/events.ts';
import { createHttpSender, verifyUrl } from './deliver/http-sender.ts';
import { createSockets, type Sockets } from './deliver/sockets.ts';
import { createPerson, type Person } from './people/person.ts';
import { createSandboxServer, type Route } from './server.ts';
import type { Stand } from './stand.ts';
import { createFiles } from './state/files.ts';
import { createSessions } from './state/sessions.ts';
import { createResponseUrls, createTriggers } from './state/tickets.ts';
import { createViews } from './state/views.ts';
import { createWorkspace, type Workspace } from './state/workspace.ts';
import { until } from './until.ts';

interface SandboxOptions {
  /** The text of the app's manifest. */
  readonly manifest: string;
  readonly port?: number;
  readonly now?: () => number;
  /** Milliseconds before each further attempt to deliver an event. */
  readonly retryDelays?: readonly number[];
  readonly withoutScopes?: readonly string[];
  /** Holds the app to Slack's rate tiers. */
  readonly tiers?: boolean;
}

/** A running stand-in workspace. */
export interface Sandbox {
  readonly url: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly manifest: AppManifest;
  readonly workspace: Workspace;
  readonly faults: Faults;
  readonly sockets: Pick<Sockets, 'count' | 'opened' | 'drop' | 'disconnect'>;
  as(handle: string): Person;
  calls(method?: string): readonly ApiCall[];
  deliveries(): readonly Delivery[];
  /** Resolves as soon as the condition holds; looks again whenever something happens, and now and then. */
  until(condition: () => boolean, ms?: number): Promise<void>;
  duplicateEvents(count: number): void;
  /** Slack ends all streams, as it does with idle ones. */
  closeStreams(): void;
  revokeTokens(): void;
  /** Whether the app can be reached, by socket or by HTTP. */
  connected(): boolean;
  /** Delivers by signed HTTP from now on; false when the app does not answer the challenge. */
  useHttp(url: string): Promise<boolean>;
  close(): Promise<void>;
}

const slackRetries = [0, 60_000, 300_000];
const staff = [
  ['ana', 'Ana Silva'],
  ['ben', 'Ben Okafor'],
  ['chloe', 'Chloe Martin'],
] as const;
const rooms = ['political-section', 'press-office', 'general'];

/** Starts a stand-in Slack workspace on loopback that a real Bolt app can connect to. */
export async function startSandbox(
  options: SandboxOptions,
  page?: (stand: Stand, sandbox: Sandbox) => Route,
) {
  const { now = Date.now, retryDelays = slackRetries, withoutScopes = [], tiers = false } = options;
  const manifest = readAppManifest(options.manifest);
  const workspace = createWorkspace(manifest.name, now);
  for (const [handle, name] of staff) workspace.addUser(handle, name);
  for (const name of rooms) workspace.addChannel(name);

  let root = '';
  const tokens = createTokens();
  let overHttp = false;
  const sockets = createSockets(workspace.appId, () => workspace.announce({ type: 'connection' }));
  const deliveries = createDeliveries(sockets.send, retryDelays, () =>
    workspace.announce({ type: 'delivery' }),
  );
  const stand: Stand = {
    manifest,
    scopes: manifest.scopes.filter((scope) => !withoutScopes.includes(scope)),
    workspace,
    sessions: createSessions(workspace),
    views: createViews(workspace),
    files: createFiles(),
    triggers: createTriggers(now),
    responseUrls: createResponseUrls(now, () => root),
    events: createEvents(manifest, workspace, deliveries, now),
    deliveries,
    now,
    root: () => root,
  };
  const faults = createFaults();
  const api = createWebApi({
    stand,
    faults,
    whose: tokens.whose,
    openConnection() {
      const ticket = sockets.ticket();
      if (ticket === undefined) return refuse('too_many_websockets');
      return {
        ok: true,
        url: `${root.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${workspace.appId}`,
      };
    },
    waitFor: tiers ? createTiers(now) : () => undefined,
  });

  let route: Route = () => Promise.resolve(false);
  const server = createSandboxServer(stand, api, sockets, (request, response, path) =>
    route(request, response, path),
  );
  root = await listen(server, options.port ?? 0);

  const sandbox: Sandbox = {
    url: `${root}/`,
    apiUrl: `${root}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret: tokens.signingSecret,
    manifest,
    workspace,
    faults,
    sockets,
    as: (handle) => createPerson(stand, workspace.user(handle) ?? workspace.addUser(handle, handle)),
    calls: api.calls,
    deliveries: deliveries.all,
    until: (condition, ms = 5_000) => until(workspace, condition, ms),
    duplicateEvents: deliveries.duplicate,
    closeStreams: () => void endStreams(stand, 'closed'),
    revokeTokens: tokens.revoke,
    connected: () => overHttp || sockets.count() > 0,
    async useHttp(url) {
      if (!(await verifyUrl(url, tokens.signingSecret, now))) return false;
      deliveries.use(createHttpSender(url, tokens.signingSecret, now));
      overHttp = true;
      workspace.announce({ type: 'connection' });
      return true;
    },
    async close() {
      deliveries.close();
      await sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  if (page !== undefined) route = page(stand, sandbox);
  return sandbox;
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox has no port');
  return `http://127.0.0.1:${address.port}`;
}
