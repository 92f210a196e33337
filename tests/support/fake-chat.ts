import { BotError } from '../../src/errors.ts';
import type { ChatModel, ChatRequest } from '../../src/ports.ts';

type Turn = { readonly say?: string; readonly throws?: BotError; readonly hangs?: true };

/** A chat model that does one thing a request, in order, and the last for good; `asked` counts the requests. */
export function createFakeChat(turns: readonly Turn[], name = 'fake') {
  const requests: ChatRequest[] = [];
  const model: ChatModel = {
    name,
    async *stream(request) {
      requests.push(request);
      const { say, throws, hangs } = turns[requests.length - 1] ?? turns.at(-1) ?? {};
      if (say !== undefined) yield { model: name, text: say };
      if (throws) throw throws;
      if (hangs) await new Promise(() => undefined);
    },
  };
  return { model, requests };
}

export const unavailable = new BotError('fake did not answer', { code: 'model-unavailable' });
export const refused = new BotError('the key was refused', { code: 'model-refused' });

export function aRequest(given: Partial<ChatRequest> = {}): ChatRequest {
  return { messages: [{ role: 'user', content: 'Say it.' }], schema: {}, mostTokens: 10, ...given };
}

/** The text of a reply. */
export async function textOf(model: ChatModel, request = aRequest()): Promise<string> {
  let text = '';
  for await (const piece of model.stream(request))
    if ('text' in piece) text += `${piece.model}: ${piece.text}`;
  return text;
}
