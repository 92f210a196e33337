import type { Bot } from './bot.ts';

type Thread = { readonly channelId: string; readonly threadTs: string | undefined };
type Sender = Pick<Bot, 'client' | 'send'>;

/** Name of the metadata under which a message carries the run it belongs to. */
export const runEvent = 'aide_memoire_run';

/** Direct messages, the only place of which the bot may read the history. */
export function isDirect(channelId: string): boolean {
  return channelId.startsWith('D');
}

/** Under what name the task of a stream carries the run it belongs to: a stream has no metadata before it ends. */
export function taskOf(runId: string): string {
  return `search.${runId}`;
}

/** The first message that carries this part of a run; undefined where there is none, or where the bot may not look. */
export async function findPosted(
  to: Thread,
  part: string | undefined,
  sender: Sender,
): Promise<string | undefined> {
  return part === undefined ? undefined : (await readParts(to, sender)).posted(part);
}

/** What stands in a thread already of what runs posted and streamed; nothing where the bot may not look. */
export async function readParts({ channelId, threadTs: ts }: Thread, { client, send }: Sender) {
  const read = () =>
    client.conversations.replies({
      channel: channelId,
      ts: ts ?? '',
      include_all_metadata: true,
      limit: 100,
    });
  const readable = ts !== undefined && isDirect(channelId);
  const { messages = [] } = readable
    ? await send('conversations.replies', read, { repeatable: true })
    : { messages: [] };
  return {
    posted: (part: string) => messages.find(({ metadata }) => partOf(metadata?.event_payload) === part)?.ts,
    streamed: (runId: string) =>
      messages.find(({ blocks }) => JSON.stringify(blocks ?? []).includes(taskOf(runId)))?.ts,
  };
}

function partOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'part' in payload ? payload.part : undefined;
}
