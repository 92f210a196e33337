import type { Block } from '../block-kit/blocks.ts';

export interface User {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly bot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  /** In a direct message, the person; everyone is in the channels. */
  readonly person?: string;
  /** Whether the bot is in it. */
  readonly joined: boolean;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly bytes: number;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
  readonly author: string;
  /** Slack markup: what notifications and screen readers get. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly stream?: 'streaming' | 'stopped' | 'stopped-by-user' | 'closed';
  /** An ephemeral message: the one person who sees it. */
  readonly onlyFor?: string;
  readonly edited?: boolean;
  readonly reactions?: Readonly<Record<string, readonly string[]>>;
  readonly files?: readonly SharedFile[];
  readonly metadata?: unknown;
}

/** What happened in the workspace; the page and waiting tests follow these. */
export type Change =
  | { type: 'message'; message: Message }
  | { type: 'removed'; message: Message }
  | { type: 'channel'; channel: Channel }
  | { type: 'session' | 'prompts'; channel: string }
  | { type: 'view'; user: string }
  | { type: 'connection' | 'call' | 'delivery' };

export interface Workspace {
  readonly teamId: string;
  readonly appId: string;
  readonly bot: User;
  user(idOrHandle: string): User | undefined;
  users(): readonly User[];
  addUser(handle: string, name: string): User;
  channel(idOrName: string): Channel | undefined;
  channels(): readonly Channel[];
  addChannel(name: string, joined?: boolean): Channel;
  /** The direct message between a person and the bot, opened on first use. */
  directMessage(userId: string): Channel;
  messages(channelId: string): readonly Message[];
  message(channelId: string, ts: string): Message | undefined;
  put(message: Message): Message;
  remove(message: Message): void;
  nextTs(): string;
  announce(change: Change): void;
  watch(listener: (change: Change) => void): () => void;
}

/** An empty workspace with the bot in it. */
export function createWorkspace(botName: string, now: () => number): Workspace {
  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  const messages = new Map<string, Map<string, Message>>();
  const listeners = new Set<(change: Change) => void>();
  const bot: User = { id: 'U0SANDBOT', handle: 'bot', name: botName, bot: true };
  users.set(bot.id, bot);
  let lastTs = 0;
  let made = 0;

  const announce = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const id = (prefix: string) => `${prefix}0SAND${String(++made).padStart(4, '0')}`;
  const keep = (channel: Channel) => {
    channels.set(channel.id, channel);
    messages.set(channel.id, new Map());
    announce({ type: 'channel', channel });
    return channel;
  };

  return {
    teamId: 'T0SANDBOX',
    appId: 'A0SANDBOX',
    bot,
    user: (key) => users.get(key) ?? [...users.values()].find(({ handle }) => handle === key),
    users: () => [...users.values()],
    addUser(handle, name) {
      const user: User = { id: id('U'), handle, name, bot: false };
      users.set(user.id, user);
      return user;
    },
    channel: (key) =>
      channels.get(key) ?? [...channels.values()].find(({ name }) => name === key.replace(/^#/, '')),
    channels: () => [...channels.values()],
    addChannel: (name, joined = true) => keep({ id: id('C'), name, kind: 'channel', joined }),
    directMessage: (person) =>
      [...channels.values()].find((each) => each.person === person) ??
      keep({ id: id('D'), name: botName, kind: 'im', person, joined: true }),
    messages: (channelId) => [...(messages.get(channelId)?.values() ?? [])],
    message: (channelId, ts) => messages.get(channelId)?.get(ts),
    put(message) {
      messages.get(message.channel)?.set(message.ts, message);
      announce({ type: 'message', message });
      return message;
    },
    remove(message) {
      messages.get(message.channel)?.delete(message.ts);
      announce({ type: 'removed', message });
    },
    nextTs() {
      lastTs = Math.max(lastTs + 1, now() * 1000);
      return `${Math.floor(lastTs / 1e6)}.${String(lastTs % 1e6).padStart(6, '0')}`;
    },
    announce,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
