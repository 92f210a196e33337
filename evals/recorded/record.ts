import { once } from 'node:events';
import { z } from 'zod';
import { type ChatEdge, type EdgeRequest, sayAgain, startChatEdge } from './chat-edge.ts';
import { askedOf, type Exchange } from './exchange.ts';

const chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({
          content: z.string().nullish(),
          tool_calls: z
            .array(z.object({ function: z.object({ arguments: z.string().nullish() }) }))
            .nullish(),
        }),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

export type Recorder = ChatEdge & { readonly cases: Record<string, Exchange[]> };

/**
 * An endpoint in front of a live one that notes what was asked and said. What a case asks twice is asked once, so that the
 * replay says the same; nor is it asked what is `known` from before. A refused request is passed on and not noted; a reply that the pipeline broke off is noted as far
 * as it came, for there the replay is broken off too.
 */
export async function startRecorder(
  liveUrl: string,
  known: Readonly<Record<string, readonly Exchange[]>> = {},
): Promise<Recorder> {
  const cases: Record<string, Exchange[]> = {};
  const edge = await startChatEdge(async (asked) => {
    const { byTool, ...request } = askedOf(asked.body);
    const noted = cases[asked.caseId] ?? [];
    cases[asked.caseId] = noted;
    const isSame = (one: Exchange) => one.asked === request.asked && one.prompt === request.prompt;
    const before = noted.find(isSame) ?? known[asked.caseId]?.find(isSame);
    if (before) {
      if (!noted.includes(before)) noted.push(before);
      return sayAgain(asked.response, before, byTool);
    }
    const { said, usage } = await passOn(asked, liveUrl);
    if (said !== '') noted.push({ ...request, said, ...(usage && { usage }) });
  });
  return { ...edge, cases };
}

async function passOn(
  { body, request, response }: EdgeRequest,
  liveUrl: string,
): Promise<Pick<Exchange, 'said' | 'usage'>> {
  const stop = new AbortController();
  response.on('close', () => stop.abort());
  const live = await fetch(`${liveUrl.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
    body: JSON.stringify(body),
    signal: stop.signal,
  });
  response.writeHead(live.status, {
    'content-type': live.headers.get('content-type') ?? 'text/event-stream',
  });
  const received: Buffer[] = [];
  try {
    for await (const bytes of live.body ?? []) {
      received.push(Buffer.from(bytes));
      if (!response.write(bytes)) await once(response, 'drain', { signal: stop.signal });
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  response.end();
  return live.ok ? repliedIn(Buffer.concat(received).toString('utf8')) : { said: '' };
}

function repliedIn(stream: string): Pick<Exchange, 'said' | 'usage'> {
  let said = '';
  let usage: Exchange['usage'];
  for (const line of stream.split(/\r?\n/)) {
    const data = line.startsWith('data:') ? chunk.safeParse(jsonIn(line.slice(5))).data : undefined;
    for (const { delta } of data?.choices ?? []) {
      said += delta.content ?? '';
      said += (delta.tool_calls ?? []).map((call) => call.function.arguments ?? '').join('');
    }
    if (data?.usage) usage = { input: data.usage.prompt_tokens, output: data.usage.completion_tokens };
  }
  return { said, ...(usage && { usage }) };
}

/** A line that a broken-off stream ends in, or "[DONE]", is no event. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
