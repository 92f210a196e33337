import { createOpenAIChat } from '../adapters/openai-chat.ts';
import { withBreaker } from '../chat/with-breaker.ts';
import { withBudget } from '../chat/with-budget.ts';
import { withDeadlines } from '../chat/with-deadlines.ts';
import { withFallback } from '../chat/with-fallback.ts';
import { withRetries } from '../chat/with-retries.ts';
import { withTracing } from '../chat/with-tracing.ts';
import { createGenerate } from '../compose/generate.ts';
import { type OpenAIConfig, settings } from '../config.ts';
import type { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';
import { createRephrase } from '../understand/rephrase.ts';
import type { Assistance } from './open-composer.ts';

/** What the models of the settings do for the answers. */
export function modelAssistance(openai: OpenAIConfig, onFailure: (failure: BotError) => void): Assistance {
  const first = steady(createOpenAIChat(openai.model, openai), openai);
  const second =
    openai.fallbackModel === undefined
      ? undefined
      : steady(createOpenAIChat(openai.fallbackModel, openai), openai);
  const model = withBudget(second ? withFallback(first, second) : first, openai.tokensPerDay, Date.now);
  const { generate, rephrase } = settings.openai;
  const { prices, timeoutMs, followUpMs } = openai;
  return {
    compose: createGenerate({ model, settings: { ...generate, totalMs: timeoutMs }, prices, onFailure }),
    ...(followUpMs > 0 && {
      rephrase: createRephrase({ model, settings: { ...rephrase, totalMs: followUpMs }, prices, onFailure }),
    }),
  };
}

/** A model that is not waited for too long, asked again when that may help, and left alone when it does not. */
function steady(model: ChatModel, { timeoutMs }: OpenAIConfig): ChatModel {
  const { silence, retries, breaker } = settings.openai;
  const now = () => performance.now();
  const deadlines = { firstMs: timeoutMs * silence.first, betweenMs: timeoutMs * silence.between };
  return withBreaker(
    withRetries(
      withTracing(withDeadlines(model, deadlines)),
      { ...retries, withinMs: timeoutMs },
      Math.random,
      now,
    ),
    breaker,
    now,
  );
}
