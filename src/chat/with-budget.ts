import { BotError } from '../errors.ts';
import type { ChatModel, ChatUsage } from '../ports.ts';
import { estimatedTokens } from '../text/estimated-tokens.ts';

const dayMs = 86_400_000;

/**
 * A model that may use so many tokens a day (UTC). What was sent is counted even when the reply is cut off, and the
 * request that passes the limit is the last one of the day. Every piece of usage is known by the time the stream ends.
 */
export function withBudget(model: ChatModel, tokensPerDay: number, today: () => number): ChatModel {
  let day = 0;
  let used = 0;
  return {
    name: model.name,
    async *stream(request) {
      const now = Math.floor(today() / dayMs);
      if (now !== day) {
        day = now;
        used = 0;
      }
      if (used >= tokensPerDay) {
        throw new BotError(`the ${tokensPerDay} tokens of the day are used up; raise OPENAI_TOKENS_PER_DAY`, {
          code: 'model-over-budget',
        });
      }
      let counted: ChatUsage | undefined;
      const reply: string[] = [];
      try {
        for await (const piece of model.stream(request)) {
          if ('usage' in piece) counted = piece.usage;
          else reply.push(piece.text);
          yield piece;
        }
      } finally {
        const sent = reply.length === 0 ? [] : request.messages.map(({ content }) => content);
        used += counted ? counted.inputTokens + counted.outputTokens : estimatedTokens([...sent, ...reply]);
      }
    },
  };
}
