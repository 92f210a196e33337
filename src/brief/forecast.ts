/** What may come of a plan: an estimate of what would be, not a count of what was. */
export function isForecast(text: string): boolean {
  return forecast.test(text);
}
const forecast =
  /\b(?:would|could|will)\b(?! not)|\b(?:(?:is|are|was|were) expected to|forecasts?|projects?|projections?)\b/;
