import { nameWordsIn } from '../text/names.ts';
import { terms } from '../text/words.ts';
import { countriesIn } from './places.ts';

const opensAsFollowUp = /^(and|but|so|or|what about|how about|also|then)\b/i;
const pointsBack = /\b(that|this|it|they|them|he|she|his|her|their|there|those|these|one|ones|same|else)\b/i;
const bare =
  /^(why|when|who|where|how|how many|how much|says who|since when|by whom|which one)\s*(so|exactly|was that|is that|not)?\??$/i;
/** With fewer words that mean something a question leans on what went before; with this many it stands by itself. */
const fewTerms = 2;
const manyTerms = 7;

/**
 * A question that is complete without its thread. A follow-up ("and in Sweden?", "who said that?", "why?") takes over
 * the last complete question; a country it names replaces the country named there.
 */
export function standalone(question: string, turns: readonly string[]): string {
  const previous = lastOf(turns);
  if (previous === undefined || !isFollowUp(question)) return question;

  const rest = question
    .replace(opensAsFollowUp, '')
    .replace(/^[\s,]+/, '')
    .trim();
  const renamed = withOtherName(question, previous);
  if (renamed !== undefined) return renamed;
  if (changesThePlace(rest, previous)) return `${withoutCountries(previous)} ${rest}`.replace(/\s+/g, ' ');
  return `${rest || question} (${previous})`;
}

/** True where the rules complete a question by setting the thread beside it: what it points at is left to the reader. */
export function isInDoubt(question: string, turns: readonly string[]): boolean {
  const previous = lastOf(turns);
  if (previous === undefined || !isFollowUp(question)) return false;
  return withOtherName(question, previous) === undefined && !changesThePlace(question, previous);
}

/** "Ok and the same for Oxford?" */
const asksForAnother =
  /^(?:(?:ok|okay|right|thanks|thank you|good|and|but|so|also|then|now|what|how about|what about|the same|same|question|again|for|in|with|about|of|at)\b[\s,.]*)+/i;

const aName = /\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+)*/gu;
const wholeName = new RegExp(`^(?:${aName.source})$`, 'u');

/** The question before with one name in place of its only one; a country has a rule of its own. */
function withOtherName(question: string, previous: string): string | undefined {
  const rest = question.replace(asksForAnother, '').replace(/[?.!\s]+$/, '');
  const [known, ...more] = namesIn(previous);
  if (!asksForAnother.test(question) || !isName(rest)) return undefined;
  return known === undefined || more.length > 0 ? undefined : previous.replace(known, rest);
}

/** One run of capitalised words that is no country and not "Why". */
function isName(text: string): boolean {
  return wholeName.test(text) && terms(text).length > 0 && countriesIn(text).length === 0;
}

/** Runs of capitalised words within a question, its first word and its countries left out. */
function namesIn(text: string): string[] {
  const opens = /^\p{L}+\s/u.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(aName)]
    .filter(({ index }) => index >= opens || opens === 0)
    .map(([name]) => name)
    .filter((name) => countriesIn(name).length === 0);
}

/** The last question of a thread, complete. */
function lastOf(turns: readonly string[]): string | undefined {
  const last = turns.at(-1);
  return last === undefined ? undefined : standalone(last, turns.slice(0, -1));
}

function changesThePlace(question: string, previous: string): boolean {
  const named = countriesIn(question);
  const onlyAPlace = named.length > 0 && terms(question).length <= named.length + 1;
  return onlyAPlace && countriesIn(previous).length > 0;
}

/** A question that names nothing of its own, or points back at something, leans on its thread. */
export function isFollowUp(question: string): boolean {
  if (bare.test(question) || opensAsFollowUp.test(question)) return true;
  const own = terms(question).length;
  if (pointsBack.test(question) && own < manyTerms) return true;
  return own < fewTerms || (own < manyTerms && namesNothing(question));
}

function namesNothing(question: string): boolean {
  return nameWordsIn(question).length === 0 && countriesIn(question).length === 0 && !/\d/.test(question);
}

function withoutCountries(question: string): string {
  return question
    .split(/\s+/)
    .filter((word) => countriesIn(word).length === 0)
    .join(' ')
    .replace(/\b(in|of|for|by)\s*([?.,]|$)/g, '$2')
    .replace(/\?/g, '');
}
