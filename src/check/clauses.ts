import { spokenWords } from '../text/denials.ts';
import { isSaying } from '../text/saying.ts';

/** Verbs without an ending that tells them, in the forms that a statement of fact uses. */
const verbs = new Set(
  `is are was were be been has have had will would can could may might must shall does did do won lost got gets took takes
  made makes came comes went goes became becomes rose rises fell falls grew grows shows sent sends paid pays led leads left
  leaves kept keeps held holds told tells met meets began begins ran runs broke breaks wrote writes gave gives put puts set
  sets cut cuts cost costs brought brings fled flees sought seeks chose chooses stood stands spoke speaks lies lay sat
  covers needs wants means works lives remains consists contains includes covers requires targets applies concerns allows
  obliges forbids faces drives causes raises leads undermines threatens harms lacks exceeds accounts uses used counts hosts earns serves plans aims calls finds found says sees estimates
  know knows knew heard built bought sold felt shot shut struck stole threw fought forgot drew drove taught understood spent spread grant grants name names face share shares treat treats hide hides ban bans bar bars deport deports expel expels let lets reject rejects refuse refuses block blocks protect protects accept accepts pass passes`.split(
    /\s+/,
  ),
);

/** Where a sentence may be cut in two, were there a verb on either side. */
const joint =
  /;\s+|\s+[–—]\s+|,?\s+(?:but|while|whereas|although|though|yet)\s+|,\s+(?:and\s+|so\s+|plus\s+)?(?=(?:the|a|an|this|that|these|those|it|they|he|she|we|there|its|their|his|her|in|on|since|under|about|\p{Lu})\b)|\s+and\s+(?=(?:the|it|they|he|she|there|this|that|these|those|\p{Lu})\b)|,\s+and\s+/gu;

/** A clause that only says when, where or who, or that needs the one before it. */
const dependent =
  /^(?:who|which|that|whose|where|when|because|if|as|since|after|before|until|by|from|to|of|with|without|not|including|up|down|a|an)\b/i;

/**
 * The clauses of a sentence that each state something: those with a verb of their own. What is said under a verb of saying
 * stays with whoever says it.
 */
export function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { 0: match, index } of sentence.matchAll(joint)) {
    const before = sentence.slice(from, index).trim();
    const after = sentence.slice(index + match.length).trim();
    const next = after.split(joint)[0] ?? after;
    if (!canStand(before) || !canStand(next) || isOpen(before) || isQuoted(sentence, index)) continue;
    if (
      dependent.test(next) &&
      !/^(?:since|after|by|from|a|an|in) .*\b(?:is|are|was|were|has|have|had)\b/i.test(next)
    )
      continue;
    if (isTrailer(next)) continue;
    clauses.push(before);
    from = index + match.length;
  }
  return [...clauses, sentence.slice(from).trim()].filter((clause) => clause !== '');
}

/** "…, the Migration Observatory estimates", "…, AP reported in August 2025": who says it, not another statement. */
function isTrailer(clause: string): boolean {
  const [first = '', ...rest] = spokenWords(clause).reverse();
  return (
    rest.length < 9 &&
    (isSaying(first) ||
      /^(?:.{3,50}) (?:reported|said|found|says|reports) (?:in|on) [\w ]{3,20}\.?$/.test(clause))
  );
}

/** Words of time or place that open a sentence stand for no clause. */
const setting =
  /^(?:in|on|at|under|since|during|after|before|by|for|about|of|over|per|according to|as|when|while|if|although|though|because|from|among|instead|so|now)\b/i;

function canStand(clause: string): boolean {
  return !isSetting(clause) && hasVerb(clause) && spokenWords(clause).length >= 3;
}

function isSetting(clause: string): boolean {
  return setting.test(clause) && !clause.includes(',') && !hasVerb(clause.replace(/^\S+\s+/, ''));
}

/** True where a party says something that may go on: "Badenoch said that six months had been wasted and …". */
function isOpen(clause: string): boolean {
  const plain =
    /\b(?:says?|said|saying|claims?|claimed|argues?|argued|warns?|warned|told|tells|believes?|according to|per the|accuses?|accused|wrote|writes|thinks?)\b/i;
  return plain.test(clause);
}

function isQuoted(sentence: string, index: number): boolean {
  const before = sentence.slice(0, index);
  return (before.match(/"/g) ?? []).length % 2 === 1 || (before.match(/[“”]/g) ?? []).length % 2 === 1;
}

/** "protects the", "undermines their": what stands before an article with this ending is hardly a noun. */
const before =
  /\p{Ll}{2,}[^su\W]s (?:the|a|an|its|their|his|her|our|that|us|them|everyone|nobody|nothing)\b/u;

/** Whether a text has a verb as a statement of fact has one. */
export function hasVerb(text: string): boolean {
  return (
    before.test(text) ||
    spokenWords(text).some(
      (word) =>
        verbs.has(word) ||
        isSaying(word) ||
        (/\p{L}{2,}ed$/u.test(word) &&
          !/^(?:united|hundred|aged|indeed|need|speed|based|so-called)$/.test(word)),
    )
  );
}
