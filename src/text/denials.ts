import { fold } from './words.ts';

const plain = /^(not|no|never|none|nobody|nothing|nowhere|neither|nor|without)$/;
const verbs =
  /^(refus(e|es|ed|ing|al)|declin(e|es|ed|ing)|reject(s|ed|ing|ion)?|den(y|ies|ied|ying|ial)|lack(s|ed|ing)?|fail(s|ed|ing|ure)?|dismiss(es|ed|ing|al)?|unable|non)$/;

/** The folded words of a text with every "not" standing alone: `don't` is `do`, `not`. */
export function spokenWords(text: string): string[] {
  return fold(text)
    .replace(/\bcannot\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "not", "no", "never", "without" and their like. */
export function isNegation(word: string): boolean {
  return plain.test(word);
}

/** A negation, or a word that may stand for one: "refused to", "rejected", "non-German". */
export function isDenial(word: string): boolean {
  return plain.test(word) || verbs.test(word);
}
