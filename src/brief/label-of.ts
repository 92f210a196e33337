import { terms } from '../text/words.ts';

/** A label for a chart, where every word of it stands in what shows the event; undefined where one does not. */
export function labelOf(label: string | undefined, texts: readonly string[]): string | undefined {
  if (label === undefined) return undefined;
  const known = new Set(texts.flatMap(terms));
  return terms(label).every((stem) => known.has(stem)) ? label : undefined;
}
