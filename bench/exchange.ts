import { nameWordsIn } from '../src/text/names.ts';
import { fold } from '../src/text/words.ts';
import { createRandom, shuffled } from './random.ts';

/** Turns a text into one of the same build about other people, places, figures and years. */
export type Exchange = (text: string) => string;

/** One name in so many is replaced by an invented word: a corpus that grows meets names it never saw. */
const inventedOneIn = 8;
const syllables =
  'ba co dri el fa gor hin is ju kel lo mar nev or pel quin ras sto tor ul ver wen yar zel'.split(' ');

/** The names of a corpus by word, folded, in the order in which they first stand. */
export function namesOf(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const name of nameWordsIn(text)) found.add(name);
  return [...found].filter((name) => /^\p{L}{3,}$/u.test(name));
}

/**
 * One exchange a world: within it every name becomes always the same other name, so that a source stays in one piece.
 * Names change places with one another, so that the words of a world are as frequent as those of the text it came from.
 */
export function createExchange(names: readonly string[], world: number): Exchange {
  const random = createRandom(7_919 * world);
  const others = shuffled(names, random);
  const exchanged = new Map(
    names.map((name, index) => [
      name,
      random() * inventedOneIn < 1 ? invent(random) : (others[index] ?? name),
    ]),
  );
  const yearsBack = 1 + Math.floor(random() * 12);
  return (text) =>
    text
      .replace(/\p{Lu}[\p{L}]{2,}/gu, (word) => {
        const other = exchanged.get(fold(word));
        return other === undefined ? word : capital(other);
      })
      .replace(/(?<![\d.,])\d+(?![\d])/g, (digits) => otherFigure(digits, yearsBack, random));
}

/** A figure of as many digits, not always the same; a year some years earlier; a single digit stays. */
function otherFigure(digits: string, yearsBack: number, random: () => number): string {
  if (/^(19|20)\d{2}$/.test(digits)) return String(Number(digits) - yearsBack);
  if (digits.length === 1) return digits;
  return [...digits].map((digit, at) => (at === 0 ? digit : Math.floor(random() * 10))).join('');
}

function invent(random: () => number): string {
  const count = 2 + Math.floor(random() * 2);
  return Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
