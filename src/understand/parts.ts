import { terms } from '../text/words.ts';
import { countriesIn } from './places.ts';

const wh = 'what|who|whom|whose|where|why|how|which|when';
const auxiliary = 'did|does|do|is|are|was|were|has|have|had|can|could|may|must|will|would';
const request = 'compare|explain|give|tell|show|list|need|want|summari[sz]e|remind|describe';
const preposition = 'by|of|in|from|to|with|for|on|at|under|since|until';
/** "What …", "By how many …", "telford inquiry: when …", "Need two lines on …" */
const opensAsking = new RegExp(
  `^(?:[^:?]{1,60}:\\s*)?(?:and |or |but |so |also |then )*(?:(?:${preposition}) )?(?:${wh}|${auxiliary}|${request})\\b`,
  'iu',
);
/** "When it became public, did …": a clause of time, not a question. */
const opensTime = /^(when|where|while|after|before|if|since|until|as)\b/i;
const joints = new RegExp(
  `(\\s*[,;:–—]|\\s+-+)?\\s+(?:(and|or|but|plus)\\s+(?:also\\s+|then\\s+)?)?(?=(?:(?:${preposition}) )?(?:${wh}|${auxiliary})\\b)`,
  'giu',
);
const setsSideBySide =
  /\b(compar\w+|versus|vs|both|differ\w*|side by side|contrast\w*)\b|\b(more|less|fewer|higher|lower)\b.*\bor\b/i;
/** Stands in for a country taken out, so that the word that tied it to the other goes too. */
const gap = '\uE000';
const tied = new RegExp(
  `(?:,?\\s*\\b(?:vs\\.?|versus|v|and|or|than|compared (?:with|to)))?\\s*${gap}(?:\\s*(?:vs\\.?|versus|v|and|or)\\b)?`,
  'giu',
);
/** "Need two lines.", "Give me three bullets": how the answer is to look, not what is asked. */
const asksForForm =
  /^(?:please )?(?:i |we )?(?:need|want|give me|give us|keep it (?:to|in)|in)\s+(?:an? |the |just |only )?(?:\d+|one|two|three|four|five|few|short|quick|brief)?\s*(?:short |brief |quick )?(?:lines?|bullets?|bullet points?|sentences?|paragraphs?|words|points?|answer|summary|numbers?|figures?|facts|details|dates?|names?|sources?|quotes?|gist|basics)(?: (?:please|only))?[.!]?$/i;
/** More parts than this are a list of subjects rather than a question. */
const mostParts = 4;

/** What a question says that asks, and what it says beside it ("Country team meets in ten minutes."), each maybe empty. */
export function focusOf(question: string): { readonly asked: string; readonly beside: string } {
  const sentences = toSentences(question);
  const asks = (sentence: string) => /\?["”’)]*$/.test(sentence) || opensAsking.test(sentence);
  const asked = sentences.filter((sentence) => asks(sentence) && terms(sentence).length > 0);
  if (asked.length === 0 || asked.length === sentences.length) return { asked: question, beside: '' };
  return {
    asked: asked.join(' '),
    beside: sentences.filter((sentence) => !asked.includes(sentence)).join(' '),
  };
}

/**
 * The things that a compound question asks for, each to be searched by itself: its sentences and clauses with a question
 * word of their own, or the countries that it sets side by side. Empty when it asks for one thing.
 */
export function partsOf(question: string): string[] {
  const clauses = toSentences(focusOf(question).asked)
    .filter((sentence) => !asksForForm.test(sentence))
    .flatMap(toClauses);
  const parts = clauses.length > 1 ? clauses : byCountry(question);
  return parts.length > 1 && parts.length <= mostParts && parts.every(means) ? parts : [];
}

/** The sentences of a text; an abbreviation ends none. */
export function toSentences(text: string): string[] {
  return text
    .split(
      /(?<=[?!;]["”’)]?|(?<!\b(?:\p{Lu}|vs|v|no|nos|mr|mrs|dr|st|jan|feb|aug|sept|oct|nov|dec))\.["”’)]?)\s+(?=\S)/iu,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** "How many were charged, and when was the verdict?": two clauses that each ask. */
function toClauses(sentence: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { 0: match, 1: stop, 2: conjunction, index } of sentence.matchAll(joints)) {
    const before = sentence.slice(from, index).trim();
    const after = sentence.slice(index + match.length);
    const isJoint =
      conjunction !== undefined ||
      (stop !== undefined && !opensTime.test(before) && startsWithWh.test(after));
    if (!isJoint || !opensAsking.test(before) || !means(before) || !means(after)) continue;
    if (conjunction?.toLowerCase() === 'or' && otherWay.test(after)) continue;
    clauses.push(before);
    from = index + match.length;
  }
  return [...clauses, sentence.slice(from).trim()];
}

/** "Is it still running, or has that been wound down?" asks one thing. */
const otherWay = new RegExp(`^(?:${auxiliary}) (?:it|that|this|they|these|those|he|she|there|we)\\b`, 'i');
const startsWithWh = new RegExp(`^(?:(?:${preposition}) )?(?:${wh})\\b`, 'i');

function means(clause: string): boolean {
  return terms(clause).length > 0;
}

/** A question that sets countries side by side, once for each of them. */
function byCountry(question: string): string[] {
  const named = countriesIn(question);
  const hosts = named.filter((country) => country !== 'US');
  const countries = hosts.length < 2 ? named : hosts; // "How Canada and Australia answered the U.S." compares two.
  if (countries.length < 2 || !setsSideBySide.test(question)) return [];
  return countries.map((country) =>
    question
      .replace(/[\p{L}.'’]+(?:\s+(?:Kingdom|States|Zealand)\b)?/giu, (word) => {
        const others = countriesIn(word).filter((other) => countries.includes(other));
        return others.length === 0 || others.includes(country) ? word : gap;
      })
      .replace(tied, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
