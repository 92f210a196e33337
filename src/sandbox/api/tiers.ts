const perMinute: Readonly<Record<string, number>> = {
  'chat.startStream': 20,
  'chat.stopStream': 20,
  'chat.appendStream': 100,
  'chat.update': 50,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'conversations.open': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'views.open': 100,
  'views.push': 100,
  'views.update': 100,
  'views.publish': 100,
  'reactions.add': 50,
  'users.info': 100,
  'agents.sessions.setStatus': 50,
  'agents.sessions.rename': 50,
  'assistant.threads.setStatus': 600,
  'assistant.threads.setSuggestedPrompts': 100,
};

/** Slack's rate tiers: seconds to wait when a method was called too often in the last minute, else nothing. */
export function createTiers(now: () => number): (method: string, channel: string) => number | undefined {
  const calls = new Map<string, number[]>();
  return (method, channel) => {
    const posting = method === 'chat.postMessage';
    const key = posting ? `${method}:${channel}` : method;
    const window = posting ? 1_000 : 60_000;
    // Slack lets short bursts of posts through; three in one second is what it bears in practice.
    const most = posting ? 3 : perMinute[method];
    if (most === undefined) return undefined;
    const at = now();
    const recent = (calls.get(key) ?? []).filter((time) => at - time < window);
    const [oldest = at] = recent;
    if (recent.length >= most) return Math.max(1, Math.ceil((oldest + window - at) / 1000));
    calls.set(key, [...recent, at]);
    return undefined;
  };
}
