import { fold } from './words.ts';

/** Little words that English has not, of the languages in which messages come. */
const little = new Set(
  `der das und ist nicht ein eine einen einer mit von dem fur auf sich wird wurde wurden hat haben sind werden uber nach
  och att det som inte har av pa till ar blev
  les est une dans qui pour avec sont ont ete aux cette
  los las del una por mas han fue durante sobre entre menos sus
  che della sono gli nel degli
  het een niet zijn voor werd`.split(/\s+/),
);
/** A text in English has hardly a word that no dictionary of English holds, names aside. */
const mostUnknown = 0.4;
/** Hurried English runs its words together; without a little word of another language hardly any may be known. */
const hardlyKnown = 0.7;

/** Whether a text is in another language than English, by its letters, its little words and a dictionary of English. */
export function isForeign(text: string, isWord: (word: string) => boolean): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length < letters.length / 2) return true;
  const lower = (text.match(/(?<![\p{L}\p{N}@#/.'’-])\p{Ll}{2,}(?![\p{L}\p{N}@/])/gu) ?? []).map(fold);
  const unknown = lower.filter((word) => !isWord(word));
  const foreign = new Set(lower.filter((word) => little.has(word)));
  const share = unknown.length / Math.max(1, lower.length);
  if (foreign.size === 0) return unknown.length >= 4 && share >= hardlyKnown;
  return share >= mostUnknown && (unknown.length >= 2 || foreign.size >= 2);
}
