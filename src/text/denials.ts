import { fold } from './words.ts';

const plain = /^(not|no|never|none|nobody|nothing|nowhere|neither|nor|without)$/;
const verbs =
  /^(refus(e|es|ed|ing|al)|declin(e|es|ed|ing)|reject(s|ed|ing|ion)?|den(y|ies|ied|ying|ial)|lack(s|ed|ing)?|fail(s|ed|ing|ure)?|dismiss(es|ed|ing|al)?|defeat(s|ed|ing)?|rebuff(s|ed|ing)?|unable|non)$/;

/** The folded words of a text with every "not" standing alone: `don't` is `do`, `not`; "turned down" is `rejected`. */
export function spokenWords(text: string): string[] {
  return fold(text)
    .replace(/\bcan(not|'t)\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\bno\. ?(?=\d)/g, 'number ')
    .replace(/\bturn(s|ed|ing)? down\b/g, 'rejected')
    .replace(/\b(vot(?:e|es|ed|ing)\b[^.;]{0,40}?) against\b/g, '$1 rejected')
    .replace(
      /\bdeclin(e|es|ed|ing)(?=[,.;]|$| (?:from|by|in|between|since|over|during|after|sharply|slightly|steadily|and|while|to (?=\d)|\d[\d.,]*)\b)/g,
      'fell',
    )
    .replace(/\bno longer\b/g, 'not')
    .replace(/\b(?:leaving out|left out|not counting|not including|excluding)\b/g, 'without')
    .replace(/\bwarn(s|ed|ing)? against\b/g, 'warned not')
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
