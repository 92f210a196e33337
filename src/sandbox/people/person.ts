import { conversationAsText, viewAsText, visibleMessages } from '../seen/what-a-person-sees.ts';
import type { Stand } from '../stand.ts';
import type { Channel, Message, User } from '../state/workspace.ts';
import type { Filled } from './form.ts';
import { clickInMessage, clickInView, globalShortcut, messageShortcut } from './interact.ts';
import { closeModal, submit } from './modal.ts';
import { openApp, stopRun } from './navigate.ts';
import type { Outcome } from './outcome.ts';
import { edit, say, slash } from './speak.ts';

interface InThread {
  readonly thread?: string;
}

/** Everything one person can do and see in the workspace. */
export interface Person {
  readonly id: string;
  /** The direct message with the bot. */
  readonly directMessage: Channel;
  dm(text: string, where?: InThread): Message;
  /** Writes in a channel; `@bot` stands for the bot's name. */
  say(channel: string, text: string, where?: InThread): Message;
  mention(channel: string, text: string, where?: InThread): Message;
  edit(message: Message, text: string): Message;
  slash(line: string, where?: { channel?: string }): Promise<Outcome>;
  click(message: Message, actionId: string, choice?: { value?: string }): Promise<Outcome>;
  clickInView(actionId: string, choice?: { value?: string; filled?: Filled }): Promise<Outcome>;
  submit(filled?: Filled): Promise<Outcome>;
  closeView(options?: { all?: boolean }): Promise<void>;
  messageShortcut(callbackId: string, message: Message): Promise<Outcome>;
  globalShortcut(callbackId: string): Promise<Outcome>;
  openHome(): void;
  openMessages(): void;
  stop(channel: string, threadTs: string): Outcome;
  /** A channel, the direct message or a thread in plain text. */
  sees(channel: string, where?: InThread): string;
  /** The same as messages: what a test clicks on. */
  messages(channel: string, where?: InThread): readonly Message[];
  modal(): string | undefined;
  home(): string | undefined;
}

/** Lets a test or the page act as one person. */
export function createPerson(stand: Stand, user: User): Person {
  const { workspace, views } = stand;
  const room = (key: string): Channel => {
    const channel = key === 'dm' ? workspace.directMessage(user.id) : workspace.channel(key);
    if (channel === undefined) throw new Error(`there is no channel ${key}`);
    return channel;
  };
  const now = (message: Message) => workspace.message(message.channel, message.ts) ?? message;
  const text = (view: ReturnType<typeof views.modal>) =>
    view === undefined ? undefined : viewAsText(stand, view);

  return {
    id: user.id,
    directMessage: workspace.directMessage(user.id),
    dm: (words, { thread } = {}) => say(stand, user, workspace.directMessage(user.id), words, thread),
    say: (channel, words, { thread } = {}) => say(stand, user, room(channel), words, thread),
    mention: (channel, words, { thread } = {}) => say(stand, user, room(channel), `@bot ${words}`, thread),
    edit: (message, words) => edit(stand, now(message), words),
    slash: (line, { channel = 'dm' } = {}) => slash(stand, user, room(channel), line),
    click: (message, actionId, { value } = {}) => clickInMessage(stand, user, now(message), actionId, value),
    clickInView(actionId, { value, filled } = {}) {
      const view = views.modal(user.id) ?? views.home(user.id);
      if (view === undefined) throw new Error('neither a modal nor the Home tab is open');
      return clickInView(stand, user, view, actionId, value, filled);
    },
    submit: (filled = {}) => submit(stand, user, filled),
    closeView: ({ all = false } = {}) => closeModal(stand, user, all),
    messageShortcut: (callbackId, message) => messageShortcut(stand, user, now(message), callbackId),
    globalShortcut: (callbackId) => globalShortcut(stand, user, callbackId),
    openHome: () => openApp(stand, user, 'home'),
    openMessages: () => openApp(stand, user, 'messages'),
    stop: (channel, threadTs) => stopRun(stand, user, room(channel).id, threadTs),
    sees: (channel, { thread } = {}) => conversationAsText(stand, user, room(channel), thread),
    messages: (channel, { thread } = {}) => visibleMessages(stand, user, room(channel), thread),
    modal: () => text(views.modal(user.id)),
    home: () => text(views.home(user.id)),
  };
}
