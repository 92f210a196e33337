import type { Acronym } from '../domain.ts';

/** Puts the full name in place of each short one. */
export type SpellOut = (text: string) => string;

/** "FY26", "FY 2026". */
const fiscalYear = /\bFY ?'?(?:20)?(\d{2})\b/gi;

/** Knows the short names of a corpus: those that are words too only in capitals. */
export function createSpellOut(acronyms: readonly Acronym[]): SpellOut {
  const asTyped = new Map(acronyms.map(({ short, full }) => [short, full]));
  const small = new Map(
    acronyms.filter(({ anyCase }) => anyCase).map(({ short, full }) => [short.toLowerCase(), full]),
  );
  return (text) =>
    text
      .replace(fiscalYear, 'fiscal year 20$1')
      .replace(
        /(?<![\p{L}\p{N}])\p{L}{2,8}(?![\p{L}\p{N}])/gu,
        (word) => asTyped.get(word) ?? small.get(word.toLowerCase()) ?? word,
      );
}
