import { type OpenAIConfig, settings } from '../../src/config.ts';

/** The settings of a model at an address, with the usual limits. Wordings are recorded, completed follow-ups are not. */
export function openaiAt(baseUrl: string, model: string): OpenAIConfig {
  const { timeoutMs, tokensPerDay } = settings.openai;
  return {
    ...{ apiKey: 'sk-recorded', baseUrl, model, timeoutMs, tokensPerDay },
    ...{ fallbackModel: undefined, embeddingModel: undefined, prices: undefined, followUpMs: 0 },
  };
}
