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
import { createRephrase, type Rephrase } from '../understand/rephrase.ts';

type Assistance = { readonly compose?: Composer; readonly rephrase?: Rephrase };

/** What a model does for the answers, by the settings: without a key nothing, and nothing is loaded. */
export async function openAssistance(
  { openai }: Pick<Config, 'openai'>,
  onFailure: (failure: BotError) => void,
): Promise<Assistance> {
  if (openai === undefined) return {};
  const { createOpenAIChat } = await import('../adapters/openai-chat.ts');
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

/** The composer of the settings by itself: follow-ups are read by the rules. */
export async function openComposer(
  config: Pick<Config, 'openai'>,
  onFailure: (failure: BotError) => void,
): Promise<Composer | undefined> {
  return (await openAssistance(config, onFailure)).compose;
}

/** Who words the answers, for whoever starts the bot. */
export function composerLine({ openai }: Pick<Config, 'openai'>): string {
  if (openai === undefined) return 'Answers are copied from the corpus; no model is asked.';
  const models = [openai.model, ...(openai.fallbackModel === undefined ? [] : [openai.fallbackModel])];
  const { host } = new URL(openai.baseUrl);
  const followUps = openai.followUpMs > 0 ? ' It also completes follow-up questions.' : '';
  return `Answers are worded by ${models.join(' or else ')} at ${host}, and copied where that fails.${followUps}`;
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
