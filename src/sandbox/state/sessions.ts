import type { Workspace } from './workspace.ts';

type SessionStatus = 'active' | 'processing' | 'suspended' | 'closed';

interface Session {
  readonly status: SessionStatus;
  readonly title?: string;
  /** Every status it had, oldest first. */
  readonly history: readonly SessionStatus[];
}

interface Prompt {
  readonly title: string;
  readonly message: string;
}

export interface Sessions {
  get(channel: string, threadTs: string): Session | undefined;
  setStatus(channel: string, threadTs: string, status: SessionStatus, title?: string): void;
  rename(channel: string, threadTs: string, title: string): boolean;
  /** The line under a thread ("is searching…"), of the older assistant methods. */
  typing(channel: string, threadTs: string): string;
  setTyping(channel: string, threadTs: string, status: string): void;
  prompts(channel: string): readonly Prompt[];
  setPrompts(channel: string, prompts: readonly Prompt[]): void;
}

/** The agent sessions, one a thread, and what hangs on them. */
export function createSessions({ announce }: Workspace): Sessions {
  const sessions = new Map<string, Session>();
  const typing = new Map<string, string>();
  const prompts = new Map<string, readonly Prompt[]>();
  const key = (channel: string, threadTs: string) => `${channel}:${threadTs}`;

  return {
    get: (channel, threadTs) => sessions.get(key(channel, threadTs)),
    setStatus(channel, threadTs, status, title) {
      const before = sessions.get(key(channel, threadTs));
      const named = before?.title ?? title?.replaceAll(':', '_');
      sessions.set(key(channel, threadTs), {
        status,
        ...(named === undefined ? {} : { title: named }),
        history: [...(before?.history ?? []), status],
      });
      announce({ type: 'session', channel });
    },
    rename(channel, threadTs, title) {
      const before = sessions.get(key(channel, threadTs));
      if (before === undefined) return false;
      sessions.set(key(channel, threadTs), { ...before, title });
      announce({ type: 'session', channel });
      return true;
    },
    typing: (channel, threadTs) => typing.get(key(channel, threadTs)) ?? '',
    setTyping(channel, threadTs, status) {
      if ((typing.get(key(channel, threadTs)) ?? '') === status) return;
      typing.set(key(channel, threadTs), status);
      announce({ type: 'session', channel });
    },
    prompts: (channel) => prompts.get(channel) ?? [],
    setPrompts(channel, wanted) {
      prompts.set(channel, wanted);
      announce({ type: 'prompts', channel });
    },
  };
}
