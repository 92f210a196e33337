/** What the page knows of the workspace, kept up to date by server-sent events. */
export function createStore() {
  const listeners = new Set();
  let state = { loading: true, online: true };
  let source;

  const change = (next, event) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener(state, event);
  };

  const receive = (event) => {
    switch (event.type) {
      case 'snapshot': {
        const messages = new Map(event.messages.map((message) => [keyOf(message), message]));
        return change({ ...event, messages, loading: false, online: true }, event);
      }
      case 'message':
        state.messages.set(keyOf(event.message), event.message);
        return change({}, event);
      case 'removed':
        state.messages.delete(keyOf(event.message));
        return change({}, event);
      default: {
        const { type: _, ...news } = event;
        return change(news, event);
      }
    }
  };

  return {
    get: () => state,
    watch: (listener) => listeners.add(listener),
    follow(handle) {
      source?.close();
      source = new EventSource(`/page/live?as=${encodeURIComponent(handle)}`);
      source.onmessage = ({ data }) => receive(JSON.parse(data));
      source.onerror = () => change({ online: false }, { type: 'connection' });
    },
    /** Does something as the person before the page; what came of it. */
    async act(wish) {
      try {
        const response = await fetch('/page/act', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ as: state.me.handle, ...wish }),
        });
        return await response.json();
      } catch {
        return { ok: false, error: 'the sandbox does not answer' };
      }
    },
  };
}

function keyOf({ channel, ts }) {
  return `${channel}:${ts}`;
}

/** The messages of a channel or of one of its threads, oldest first. */
export function messagesOf({ messages }, channel, thread) {
  return [...messages.values()]
    .filter((message) => message.channel === channel)
    .filter(({ ts, threadTs }) =>
      thread === undefined ? threadTs === undefined : ts === thread || threadTs === thread,
    )
    .sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

/** Whether the bot is at work in a thread. */
export function working(state, channel, thread) {
  const streaming = messagesOf(state, channel, thread).some(({ stream }) => stream === 'streaming');
  return streaming || state.threads[`${channel}:${thread}`]?.status === 'processing';
}
