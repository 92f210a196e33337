import type { Composer } from '../compose/composer.ts';
import type { Config } from '../config.ts';
import type { BotError } from '../errors.ts';
import type { Rephrase } from '../understand/rephrase.ts';

export type Assistance = { readonly compose?: Composer; readonly rephrase?: Rephrase };

/** What a model does for the answers, by the settings: without a key nothing, and nothing is loaded. */
export async function openAssistance(
  { openai }: Pick<Config, 'openai'>,
  onFailure: (failure: BotError) => void,
): Promise<Assistance> {
  if (openai === undefined) return {};
  const { modelAssistance } = await import('./model-assistance.ts');
  return modelAssistance(openai, onFailure);
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
