import { z } from 'zod';
import { botId } from '../deliver/events.ts';
import type { Channel, User } from '../state/workspace.ts';
import { type Method, method, refuse } from './method.ts';

const authTest = method({
  args: z.looseObject({}),
  run: (_, { workspace, root }) => ({
    ok: true,
    url: `${root()}/`,
    team: 'Sandbox',
    user: workspace.bot.handle,
    team_id: workspace.teamId,
    user_id: workspace.bot.id,
    bot_id: botId,
    is_enterprise_install: false,
  }),
});

const usersInfo = method({
  scopes: ['users:read'],
  args: z.looseObject({ user: z.string() }),
  run({ user: id }, { workspace }) {
    const user = workspace.user(id);
    return user === undefined ? refuse('user_not_found') : { ok: true, user: asSlackUser(user) };
  },
});

const teamInfo = method({
  scopes: ['team:read'],
  args: z.looseObject({}),
  run: (_, { workspace }) => ({
    ok: true,
    team: { id: workspace.teamId, name: 'Sandbox', domain: 'sandbox' },
  }),
});

const open = method({
  scopes: ['im:write', 'chat:write'],
  args: z.looseObject({ users: z.string() }),
  run({ users }, { workspace }) {
    const user = workspace.user(users);
    if (user === undefined) return refuse('user_not_found');
    return { ok: true, channel: { id: workspace.directMessage(user.id).id } };
  },
});

const info = method({
  scopes: ['channels:read', 'im:read'],
  args: z.looseObject({ channel: z.string() }),
  run({ channel: id }, { workspace }) {
    const channel = workspace.channel(id);
    return channel === undefined
      ? refuse('channel_not_found')
      : { ok: true, channel: asSlackChannel(channel) };
  },
});

const list = method({
  scopes: ['channels:read'],
  args: z.looseObject({}),
  run: (_, { workspace }) => ({
    ok: true,
    channels: workspace
      .channels()
      .filter(({ kind }) => kind === 'channel')
      .map(asSlackChannel),
    response_metadata: { next_cursor: '' },
  }),
});

function asSlackUser({ id, handle, name, bot }: User) {
  return {
    id,
    name: handle,
    real_name: name,
    is_bot: bot,
    tz: 'Europe/Stockholm',
    profile: { real_name: name },
  };
}

function asSlackChannel({ id, name, kind, person, joined }: Channel) {
  return {
    id,
    name,
    is_channel: kind === 'channel',
    is_im: kind === 'im',
    is_member: joined,
    is_archived: false,
    ...(person === undefined ? {} : { user: person }),
  };
}

export const directoryMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'team.info': teamInfo,
  'conversations.open': open,
  'conversations.info': info,
  'conversations.list': list,
};
