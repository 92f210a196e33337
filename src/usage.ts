import type { Usage } from './domain.ts';

/** In U.S. dollars a million tokens. */
export type Prices = { readonly input: number; readonly output: number };

/** What a piece of work with a model cost; undefined where nothing was asked. */
export function toUsage(
  { model, inputTokens, outputTokens }: Omit<Usage, 'cost'>,
  prices: Prices | undefined,
): Usage | undefined {
  if (inputTokens + outputTokens === 0) return undefined;
  const cost = prices && (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000;
  return { model, inputTokens, outputTokens, cost };
}

/** What two pieces of work on one answer cost, the earlier first. */
export function addUsage(one: Usage | undefined, next: Usage | undefined): Usage | undefined {
  if (one === undefined || next === undefined) return next ?? one;
  return {
    model: next.model,
    inputTokens: one.inputTokens + next.inputTokens,
    outputTokens: one.outputTokens + next.outputTokens,
    cost: one.cost === undefined || next.cost === undefined ? undefined : one.cost + next.cost,
  };
}
