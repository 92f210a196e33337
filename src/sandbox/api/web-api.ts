import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Stand } from '../stand.ts';
import { chatMethods } from './chat-methods.ts';
import { directoryMethods } from './directory-methods.ts';
import type { Fault, Faults } from './faults.ts';
import { fileMethods } from './file-methods.ts';
import { historyMethods } from './history-methods.ts';
import { type Method, method, type Reply, refuse } from './method.ts';
import { reactionMethods } from './reaction-methods.ts';
import { sessionMethods } from './session-methods.ts';
import { streamMethods } from './stream-methods.ts';
import { viewMethods } from './view-methods.ts';

/** What goes back over HTTP; `cut` ends the connection without an answer. */
type ApiResponse = { status: number; reply: Reply; headers?: Record<string, string> } | 'cut';

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly reply: Reply | 'cut' | 'fault';
}

interface WebApiOptions {
  readonly stand: Stand;
  readonly faults: Faults;
  /** Whose token it is, or Slack's word for what is wrong with it. */
  readonly whose: (token: string) => { kind: 'bot' | 'app' } | { error: string };
  readonly openConnection: () => Reply;
  readonly waitFor: (method: string, channel: string) => number | undefined;
}

export interface WebApi {
  call(name: string, args: Record<string, unknown>, token: string): Promise<ApiResponse>;
  calls(name?: string): readonly ApiCall[];
}

/** The Web API: looks at the token, the scopes, the arguments and the faults in store, then acts. */
export function createWebApi({ stand, faults, whose, openConnection, waitFor }: WebApiOptions): WebApi {
  const log: ApiCall[] = [];
  const methods: Readonly<Record<string, Method>> = {
    ...chatMethods,
    ...streamMethods,
    ...sessionMethods,
    ...viewMethods,
    ...directoryMethods,
    ...historyMethods,
    ...fileMethods,
    ...reactionMethods,
    'api.test': method({ args: z.looseObject({}), run: () => ({ ok: true }) }),
    'apps.connections.open': method({ token: 'app', args: z.looseObject({}), run: openConnection }),
  };

  const act = (name: string, args: Record<string, unknown>, token: string): Reply => {
    const wanted = methods[name];
    if (wanted === undefined) return refuse('unknown_method');
    const owner = whose(token);
    if ('error' in owner) return refuse(owner.error);
    if (owner.kind !== wanted.token) return refuse('not_allowed_token_type');
    const [needed] = wanted.scopes;
    if (needed !== undefined && !wanted.scopes.some((scope) => stand.scopes.includes(scope))) {
      return { ...refuse('missing_scope'), needed, provided: stand.scopes.join(',') };
    }
    return wanted.run(args, stand);
  };

  const answer = async (name: string, args: Record<string, unknown>, token: string): Promise<ApiResponse> => {
    const fault = faults.next(name);
    if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { ref: false });
    const early = fault === undefined ? undefined : beforeTheWork(fault);
    if (early !== undefined) return early;
    const { channel = '' } = args;
    const wait = waitFor(name, String(channel));
    if (wait !== undefined) return rateLimited(wait);
    const reply = act(name, args, token);
    return fault?.kind === 'lost-reply' ? 'cut' : { status: 200, reply };
  };

  return {
    async call(name, args, token) {
      const at = performance.now();
      const response = await answer(name, args, token);
      const reply = response === 'cut' ? 'cut' : response.status === 200 ? response.reply : 'fault';
      log.push({ method: name, args, at, reply });
      stand.workspace.announce({ type: 'call' });
      return response;
    },
    calls: (name) => (name === undefined ? log : log.filter((call) => call.method === name)),
  };
}

function beforeTheWork(fault: Fault): ApiResponse | undefined {
  switch (fault.kind) {
    case 'rate-limited':
      return rateLimited(fault.retryAfter);
    case 'status':
      return { status: fault.status, reply: refuse('internal_error') };
    case 'error':
      return { status: 200, reply: refuse(fault.error) };
    case 'hang-up':
      return 'cut';
    default:
      return undefined;
  }
}

function rateLimited(seconds: number): ApiResponse {
  return { status: 429, reply: refuse('ratelimited'), headers: { 'retry-after': String(seconds) } };
}
