import { quotedPhrases, withoutQuotes } from './quoted.ts';
import { type Rule, statementRule } from './rule.ts';

/** A quotation of the publisher's words stays a phrase: more than this many words is a copied sentence. */
const maxQuotedWords = 10;
/** Longer sentences cannot be quoted in a chat message and mostly hold two points. */
const maxWords = 60;

export const namesClaimant: Rule = statementRule('claimant', ({ standing, text }) => {
  if (standing.kind !== 'claim') return undefined;
  const words = significantWords(standing.by);
  const sentence = foldCase(text);
  return words.some((word) => sentence.includes(word))
    ? undefined
    : `is a claim of ${standing.by} but does not name them; begin with "${standing.by} says …"`;
});

export const contestedIsReachable: Rule = statementRule('contested', ({ standing }, { source, sources }) => {
  if (standing.kind !== 'contested') return undefined;
  if (standing.with.length === 0) return 'is contested but points at no source; write [contested: source-id]';
  if (standing.with.includes(source.id)) return 'is contested by its own source; point at the other side';
  const missing = standing.with.find((id) => !sources.has(id));
  return missing === undefined
    ? undefined
    : `points at "${missing}", which is no source of this corpus; mend the id`;
});

export const standsAlone: Rule = statementRule('stands-alone', ({ text }) => {
  const opening =
    /^(?:(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|There|Here|However|But|And|Also)\b|The (?:report|study|court|article|paper|author|authors|document|figure|figures|minister|judge|inquiry|audit|survey|researchers)\b(?! (?:of|for|on|by|in|from|at|led|into)\b))/.exec(
      text,
    );
  return opening
    ? `begins with "${opening[0]}", which says nothing alone; name what or who is meant`
    : undefined;
});

export const isOneSentence: Rule = statementRule('sentence', ({ text }) => {
  if (!/[.?!]["”’)]?$/.test(text)) return 'does not end like a sentence; add the full stop';
  const words = text.split(/\s+/).length;
  return words > maxWords ? `has ${words} words; split it (at most ${maxWords})` : undefined;
});

export const quotesArePhrases: Rule = statementRule('quotation', ({ text }) => {
  const long = quotedPhrases(text).find((phrase) => phrase.trim().split(/\s+/).length > maxQuotedWords);
  return long === undefined
    ? undefined
    : `quotes more than ${maxQuotedWords} words ("${long.slice(0, 40)}…"); put it in our own words`;
});

export const noLoadedWords: Rule = statementRule('loaded', ({ text, standing }, { topics }) => {
  if (standing.kind === 'claim') return undefined;
  const own = ` ${foldCase(withoutQuotes(text)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const loaded = topics
    .flatMap(({ variants }) => variants)
    .find(
      ({ term, loaded }) => loaded && own.includes(` ${foldCase(term).replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
    );
  return (
    loaded &&
    `uses "${loaded.term}" (the wording of: ${loaded.usedBy}) as our own; quote it or make it a claim`
  );
});

function significantWords(party: string): string[] {
  const words = foldCase(party)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !['the', 'and', 'for', 'of'].includes(word));
  return words.length > 0 ? words : [foldCase(party)];
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
