import { spokenWords } from '../text/denials.ts';
import { stem, stopWords } from '../text/words.ts';
import type { Check } from './check.ts';

/** Verbs that say that what was said is so. */
const proofs = [
  /\bprov(?:e|es|ed|ing)\b/i,
  /\bconfirm(?:s|ed|ing)?\b/i,
  /\bestablish(?:es|ed|ing)? that\b/i,
  /\bdemonstrat(?:e|es|ed|ing)\b/i,
  /\bverif(?:y|ies|ied)\b/i,
];
/** "shows that" of somebody's claim. */
const showing = /\b(shows?|showed|reveals?|revealed) that\b/i;

const hedge =
  /^(may|might|could|can|able|possibl[ey]|possibility|potentially|perhaps|probabl[ey]|likely|alleged|allegedly|allegations?|alleges?|reportedly|apparently|appears?|appeared|seems?|seemed|suspected|accused|permit|permitted|permits|allow|allowed|allows|would|should|wants?|planned)$/;
/** Of these the loss changes what is said. */
const needed =
  /^(may|might|could|possibly|perhaps|probably|alleged|allegedly|reportedly|apparently|suspected)$/;

/** A draft is no surer than what it cites: nothing proves or confirms there what was only said, no "may" is lost. */
export const certaintyIsKept: Check = (draft, cited) => {
  const texts = cited.map(({ statement }) => statement.text);
  const proof = proofs.find((each) => each.test(draft.text) && !texts.some((text) => each.test(text)));
  if (proof) return `it says "${proof.exec(draft.text)?.[0]}", and nothing that it cites does`;
  const shown = showing.exec(draft.text)?.[1];
  const isSaid = cited.every(({ statement }) => statement.standing.kind === 'claim');
  if (shown && isSaid && !texts.some((text) => showing.test(text)))
    return `it says "${shown}" of what is a claim`;
  const own = spokenWords(draft.text);
  const meant = new Set(own.map(stem));
  for (const text of texts) {
    const lost = scopesOf(text).find(
      ({ scope }) => scope.length > 0 && scope.every((word) => meant.has(word)) && !isHedged(own, scope),
    );
    if (lost) return `it leaves out "${lost.word}" of what it cites`;
  }
  return undefined;
};

/** The words of doubt of a text, each with the two words of meaning that follow it. */
function scopesOf(text: string): { readonly word: string; readonly scope: readonly string[] }[] {
  const spoken = spokenWords(text.replace(/\bMay\b/g, ''));
  return spoken.flatMap((word, index) =>
    needed.test(word) ? [{ word, scope: meantAfter(spoken, index).slice(0, 2) }] : [],
  );
}

/** True when a word of doubt stands within reach before or after what is doubted. */
function isHedged(spoken: readonly string[], [first = '']: readonly string[]): boolean {
  return spoken.some(
    (word, index) =>
      hedge.test(word) && spoken.some((other, at) => stem(other) === first && Math.abs(at - index) <= reach),
  );
}

/** Words between a doubt and what it is about. */
const reach = 8;

function meantAfter(spoken: readonly string[], index: number): string[] {
  return spoken
    .slice(index + 1)
    .filter((word) => !stopWords.has(word) && !hedge.test(word))
    .map(stem);
}
