import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stand } from '../stand.ts';
import type { Sandbox } from '../start-sandbox.ts';
import type { Change, Message } from '../state/workspace.ts';
import { canSee, snapshot, threadStates } from './snapshot.ts';

const keepAliveMs = 15_000;

/** Sends a person's whole workspace and then every change, as server-sent events. */
export function follow(
  stand: Stand,
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { workspace, views, sessions } = stand;
  const handle = new URL(request.url ?? '', sandbox.url).searchParams.get('as') ?? 'ana';
  const user = workspace.user(handle) ?? workspace.user('ana');
  if (user === undefined || user.bot) return false;

  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  const send = (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  const visible = (message: Message) => canSee(stand, user, message);

  const tell = (change: Change) => {
    switch (change.type) {
      case 'message':
      case 'removed':
        if (visible(change.message)) send(change);
        return;
      case 'view':
        if (change.user === user.id) {
          send({ type: 'views', home: views.home(user.id) ?? null, modal: views.modal(user.id) ?? null });
        }
        return;
      case 'session':
        send({ type: 'threads', threads: threadStates(stand, user) });
        return;
      case 'prompts':
        send({ type: 'prompts', prompts: sessions.prompts(workspace.directMessage(user.id).id) });
        return;
      case 'connection':
        send({ type: 'connection', connected: sandbox.connected() });
        return;
      default:
    }
  };

  send({ type: 'snapshot', ...snapshot(stand, user), connected: sandbox.connected() });
  const stop = workspace.watch(tell);
  const alive = setInterval(() => response.write(': still here\n\n'), keepAliveMs);
  alive.unref();
  response.on('close', () => {
    clearInterval(alive);
    stop();
  });
  return true;
}
