import { z } from 'zod';
import type { Outcome } from '../people/outcome.ts';
import type { Sandbox } from '../start-sandbox.ts';

const place = { channel: z.string(), ts: z.string() };
const filled = z.record(z.string(), z.string()).default({});

const actSchema = z.intersection(
  z.object({ as: z.string() }),
  z.discriminatedUnion('verb', [
    z.object({
      verb: z.literal('say'),
      channel: z.string(),
      text: z.string().min(1),
      thread: z.string().optional(),
    }),
    z.object({ verb: z.literal('slash'), channel: z.string(), text: z.string().min(1) }),
    z.object({ verb: z.literal('click'), ...place, action: z.string(), value: z.string().optional() }),
    z.object({ verb: z.literal('click-in-view'), action: z.string(), value: z.string().optional(), filled }),
    z.object({ verb: z.literal('submit'), filled }),
    z.object({ verb: z.literal('close-view'), all: z.boolean().optional() }),
    z.object({ verb: z.literal('message-shortcut'), ...place, callback: z.string() }),
    z.object({ verb: z.literal('global-shortcut'), callback: z.string() }),
    z.object({ verb: z.literal('open'), tab: z.enum(['home', 'messages']) }),
    z.object({ verb: z.literal('stop'), ...place }),
  ]),
);

type Done = Outcome | { ok: true; ts: string };

/** Does what the page asks, as the person who sits before it. */
export async function act(sandbox: Sandbox, raw: unknown): Promise<Done> {
  const parsed = actSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, error: z.prettifyError(parsed.error) };
  const wish = parsed.data;
  const user = sandbox.workspace.user(wish.as);
  if (user === undefined || user.bot) return { ok: false, error: `there is nobody called ${wish.as}` };
  const person = sandbox.as(wish.as);
  const found = 'ts' in wish ? sandbox.workspace.message(wish.channel, wish.ts) : undefined;

  switch (wish.verb) {
    case 'say':
      if (sandbox.workspace.channel(wish.channel) === undefined)
        return { ok: false, error: 'there is no such channel' };
      return { ok: true, ts: person.say(wish.channel, wish.text, inThread(wish.thread)).ts };
    case 'slash':
      return person.slash(wish.text, { channel: wish.channel });
    case 'click':
      return found === undefined ? gone : person.click(found, wish.action, choice(wish.value));
    case 'click-in-view':
      return person.clickInView(wish.action, { ...choice(wish.value), filled: wish.filled });
    case 'submit':
      return person.submit(wish.filled);
    case 'close-view':
      await person.closeView({ all: wish.all === true });
      return { ok: true };
    case 'message-shortcut':
      return found === undefined ? gone : person.messageShortcut(wish.callback, found);
    case 'global-shortcut':
      return person.globalShortcut(wish.callback);
    case 'open':
      if (wish.tab === 'home') person.openHome();
      else person.openMessages();
      return { ok: true };
    case 'stop':
      if (found === undefined) return gone;
      return person.stop(wish.channel, wish.ts);
  }
}

const gone: Done = { ok: false, error: 'that message is gone' };

function inThread(thread: string | undefined): { thread?: string } {
  return thread === undefined ? {} : { thread };
}

function choice(value: string | undefined): { value?: string } {
  return value === undefined ? {} : { value };
}
