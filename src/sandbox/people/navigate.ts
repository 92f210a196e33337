import { endStreams } from '../api/stream-methods.ts';
import { viewPayload } from '../api/view-methods.ts';
import type { Stand } from '../stand.ts';
import type { User } from '../state/workspace.ts';
import type { Outcome } from './outcome.ts';
import { done } from './outcome.ts';

/** A person opens the app, at its Home tab or its messages. */
export function openApp(stand: Stand, user: User, tab: 'home' | 'messages'): void {
  const { workspace, views, events } = stand;
  const home = views.home(user.id);
  events.emit('app_home_opened', {
    type: 'app_home_opened',
    user: user.id,
    channel: workspace.directMessage(user.id).id,
    tab,
    event_ts: workspace.nextTs(),
    ...(tab === 'home' && home !== undefined ? { view: viewPayload(home, stand, {}) } : {}),
  });
}

/** A person presses Stop; Slack shows it only while the thread is being worked on. */
export function stopRun(stand: Stand, user: User, channel: string, threadTs: string): Outcome {
  if (!stoppable(stand, channel, threadTs)) return { ok: false, error: 'there is nothing to stop' };
  const streaming = endStreams(stand, 'stopped-by-user', { channel, threadTs });
  stand.events.emit('agent_session_stopped', {
    type: 'agent_session_stopped',
    user: user.id,
    channel,
    thread_ts: threadTs,
    streaming_message_ts: streaming,
    event_ts: stand.workspace.nextTs(),
  });
  return done;
}

/** Whether Slack would show the Stop button under a thread. */
function stoppable({ manifest, sessions, workspace }: Stand, channel: string, threadTs: string): boolean {
  if (!manifest.events.includes('agent_session_stopped')) return false;
  const working = sessions.get(channel, threadTs)?.status === 'processing';
  const streaming = workspace
    .messages(channel)
    .some((message) => message.threadTs === threadTs && message.stream === 'streaming');
  return working || streaming;
}
