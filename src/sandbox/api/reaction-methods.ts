import { z } from 'zod';
import { type Method, method, refuse } from './method.ts';

const args = z.looseObject({ channel: z.string(), timestamp: z.string(), name: z.string().min(1) });

const add = method({
  scopes: ['reactions:write'],
  args,
  run({ channel, timestamp, name }, { workspace }) {
    const message = workspace.message(channel, timestamp);
    if (message === undefined) return refuse('message_not_found');
    const by = message.reactions?.[name] ?? [];
    if (by.includes(workspace.bot.id)) return refuse('already_reacted');
    workspace.put({ ...message, reactions: { ...message.reactions, [name]: [...by, workspace.bot.id] } });
    return { ok: true };
  },
});

const remove = method({
  scopes: ['reactions:write'],
  args,
  run({ channel, timestamp, name }, { workspace }) {
    const message = workspace.message(channel, timestamp);
    if (message === undefined) return refuse('message_not_found');
    const by = message.reactions?.[name] ?? [];
    if (!by.includes(workspace.bot.id)) return refuse('no_reaction');
    const rest = by.filter((user) => user !== workspace.bot.id);
    workspace.put({ ...message, reactions: { ...message.reactions, [name]: rest } });
    return { ok: true };
  },
});

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': add,
  'reactions.remove': remove,
};
