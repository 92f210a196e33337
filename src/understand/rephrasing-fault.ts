import { datesIn, isWithin } from '../text/dates.ts';
import { isDenial, spokenWords } from '../text/denials.ts';
import { figuresIn } from '../text/figures.ts';
import { nameWordsIn } from '../text/names.ts';
import { fold, terms } from '../text/words.ts';
import { toSentences } from './parts.ts';
import { countriesIn } from './places.ts';

/** What a rephrasing is held to. */
export type Thread = {
  /** The follow-up. */
  readonly asked: string;
  /** The questions before it, oldest first. */
  readonly turns: readonly string[];
  /** The words of the statements that the last of them was answered with. */
  readonly shown: readonly string[];
  /** The follow-up completed by the rules. */
  readonly ruled: string;
};

const longest = 400;
/** Of the words of meaning, so many stand in the follow-up, the question before it or the answer to that. */
const leastNear = 0.5;

/** Small words that turn a question: they stand in it as the thread has them. */
const bearing = new Set(
  `only never always must should ought against except despite before after since until under over above below more most
  less least fewer all every each both you your yours`.split(/\s+/),
);

/**
 * Why a model's complete question is not taken, or undefined. Names and words of meaning must stand in the thread;
 * countries, figures, dates, denials and limits in what the rules make of the follow-up, and what the follow-up itself
 * says is kept. So a model can choose among the words of the thread, and bring none of its own.
 */
export function rephrasingFault(text: string, { asked, turns, shown, ruled }: Thread): string | undefined {
  if (terms(text).length === 0) return 'it is empty';
  if (text.length > Math.min(longest, 40 + 1.2 * ruled.length)) return 'it is too long';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>`*_#|{}[\]\\@]/u.test(text)) return 'it holds marks that no question needs';
  if (/:\/\/|\bwww\.|\p{L}{2}\.\p{L}{2}|\w\/\w/iu.test(text)) return 'it holds an address';
  if (!/\?["”’)]*$/.test(text) || toSentences(text).length > 1) return 'it is not one question';
  return (
    strayWord(text, [asked, ...turns, ...shown].join('\n')) ??
    lostWord(text, asked) ??
    otherMatter(text, [ruled, ...shown].join('\n')) ??
    otherPlace(text, asked, ruled) ??
    otherNumber(text, ruled) ??
    otherSense(text, asked, ruled) ??
    otherOrder(text, asked, ruled)
  );
}

function strayWord(text: string, thread: string): string | undefined {
  const known = new Set([...terms(thread), ...nameWordsIn(thread).flatMap(terms)]);
  const stray = [...terms(text), ...nameWordsIn(text).flatMap(terms)].find((word) => !known.has(word));
  return stray && `"${stray}" stands nowhere in the thread`;
}

function lostWord(text: string, asked: string): string | undefined {
  const kept = new Set(terms(text));
  const lost = terms(asked).find((word) => !kept.has(word));
  return lost && `it leaves out "${lost}"`;
}

function otherMatter(text: string, near: string): string | undefined {
  const known = new Set(terms(near));
  const meant = terms(text);
  return meant.filter((word) => known.has(word)).length < leastNear * meant.length
    ? 'it asks about something else'
    : undefined;
}

function otherPlace(text: string, asked: string, ruled: string): string | undefined {
  const [own, named, known] = [countriesIn(asked), countriesIn(text), countriesIn(ruled)];
  const isSame =
    named.every((country) => known.includes(country)) &&
    own.every((country) => named.includes(country)) &&
    (named.length > 0 || known.length === 0);
  return isSame ? undefined : 'it names other countries';
}

function otherNumber(text: string, ruled: string): string | undefined {
  const dates = datesIn(ruled);
  const figures = figuresIn(ruled);
  const digits = new Set(digitsIn(ruled));
  const isKnown =
    datesIn(text).every((date) => dates.some((known) => isWithin(date, known))) &&
    figuresIn(text).every(({ value, unit }) =>
      figures.some((known) => known.value === value && known.unit === unit),
    ) &&
    digitsIn(text).every((run) => digits.has(run));
  return isKnown ? undefined : 'it gives another figure or date';
}

function otherSense(text: string, asked: string, ruled: string): string | undefined {
  const [own, said, known] = [asked, text, ruled].map(spokenWords);
  const denials = (words: readonly string[] = []) => words.filter(isDenial).sort().join(' ');
  if (denials(said) !== denials(known)) return 'it denies something else';
  const turns = said?.find((word) => bearing.has(word) && !known?.includes(word));
  const lost = own?.find((word) => bearing.has(word) && !said?.includes(word));
  return turns === undefined && lost === undefined ? undefined : `it turns on "${turns ?? lost}"`;
}

/** Who did what to whom hangs on the order: names taken from the question before keep theirs. */
function otherOrder(text: string, asked: string, ruled: string): string | undefined {
  const own = new Set(nameWordsIn(asked));
  const [said, known] = [text, ruled].map((words) => nameWordsIn(words).filter((name) => !own.has(name)));
  const places = (said ?? []).map((name) => known?.indexOf(name) ?? -1).filter((place) => place >= 0);
  return places.every((place, index) => place >= (places[index - 1] ?? 0))
    ? undefined
    : 'it changes the order of names';
}

function digitsIn(text: string): string[] {
  return fold(text).match(/\d+/g) ?? [];
}
