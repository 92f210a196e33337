import { withBreaker } from '../chat/with-breaker.ts';
import { withBudget } from '../chat/with-budget.ts';
import { withDeadlines } from '../chat/with-deadlines.ts';
import { withFallback } from '../chat/with-fallback.ts';
import { withRetries } from '../chat/with-retries.ts';
import { withTracing } from '../chat/with-tracing.ts';
import type { Composer } from '../compose/composer.ts';
import { createGenerate } from '../compose/generate.ts';
import { type Config, type OpenAIConfig, settings } from '../config.ts';
import type { BotError } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

/** The composer of the settings: with a key a model words the answers, without one there is none and nothing is loaded. */
export async function openComposer(
  { openai }: Pick<Config, 'openai'>,
  onFailure: (failure: BotError) => void,
): Promise<Composer | undefined> {
  if (openai === undefined) return undefined;
  const { createOpenAIChat } = await import('../adapters/openai-chat.ts');
  const first = steady(createOpenAIChat(openai.model, openai), openai);
  const second =
    openai.fallbackModel === undefined
      ? undefined
      : steady(createOpenAIChat(openai.fallbackModel, openai), openai);
  const model = second ? withFallback(first, second) : first;
  return createGenerate({
    model: withBudget(model, openai.tokensPerDay, Date.now),
    settings: { ...settings.openai.generate, totalMs: openai.timeoutMs },
    prices: openai.prices,
    onFailure,
  });
}

/** Who words the answers, for whoever starts the bot. */
export function composerLine({ openai }: Pick<Config, 'openai'>): string {
  if (openai === undefined) return 'Answers are copied from the corpus; no model is asked.';
  const models = [openai.model, ...(openai.fallbackModel === undefined ? [] : [openai.fallbackModel])];
  const { host } = new URL(openai.baseUrl);
  return `Answers are worded by ${models.join(' or else ')} at ${host}, and copied where that fails.`;
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
