import type { Stand } from '../stand.ts';
import type { Message, User } from '../state/workspace.ts';

/** Whether a message is for this person's eyes. */
export function canSee({ workspace }: Stand, user: User, message: Message): boolean {
  const channel = workspace.channel(message.channel);
  const open = channel?.person === undefined || channel.person === user.id;
  return open && (message.onlyFor === undefined || message.onlyFor === user.id);
}

/** Everything a person's page shows, at once. */
export function snapshot(stand: Stand, user: User) {
  const { workspace, manifest, views, sessions } = stand;
  const direct = workspace.directMessage(user.id);
  return {
    me: user,
    bot: workspace.bot,
    people: workspace.users(),
    direct: direct.id,
    channels: workspace.channels().filter(({ person }) => person === undefined || person === user.id),
    app: {
      name: manifest.name,
      description: manifest.description,
      commands: manifest.commands,
      examples: manifest.prompts,
      messageShortcuts: manifest.shortcuts.filter(({ type }) => type === 'message'),
      globalShortcuts: manifest.shortcuts.filter(({ type }) => type === 'global'),
      stoppable: manifest.events.includes('agent_session_stopped'),
    },
    messages: workspace
      .channels()
      .flatMap(({ id }) => workspace.messages(id))
      .filter((message) => canSee(stand, user, message)),
    threads: threadStates(stand, user),
    prompts: sessions.prompts(direct.id),
    home: views.home(user.id) ?? null,
    modal: views.modal(user.id) ?? null,
  };
}

/** The sessions and status lines of the threads a person can see, by `channel:ts`. */
export function threadStates(stand: Stand, user: User) {
  const { workspace, sessions } = stand;
  const roots = workspace
    .channels()
    .flatMap(({ id }) => workspace.messages(id))
    .filter((message) => message.threadTs === undefined && canSee(stand, user, message));
  return Object.fromEntries(
    roots.flatMap(({ channel, ts }) => {
      const session = sessions.get(channel, ts);
      const typing = sessions.typing(channel, ts);
      if (session === undefined && typing === '') return [];
      return [
        [`${channel}:${ts}`, { status: session?.status ?? null, title: session?.title ?? null, typing }],
      ];
    }),
  );
}
