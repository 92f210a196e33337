import { isSaying } from './saying.ts';
import { nationNames } from './word-lists.ts';
import { fold, stopWords } from './words.ts';

const joining = new Set('of the and for de van von der den la le al in on'.split(' '));
/** Words that open a sentence before a name without being part of it: "Former minister …" is none, "Former Home Secretary …" would be. */
const openers = new Set(
  'former senior several official critics reports figures local national one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
const word = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/**
 * The names of a text by word, folded: words with a capital inside a sentence, or with two, or with a digit; of
 * "non-German" the part with the capital. The first word of a sentence is a name when it is a nation, has a name after
 * it, owns something or is said to say something.
 */
export function nameWordsIn(text: string): string[] {
  const matches = [...text.matchAll(word)];
  const found = matches.flatMap((match, index) => {
    const plain = named(match[0]);
    if (joining.has(plain.toLowerCase()) || isMonth(plain)) return [];
    if (/\p{Lu}.*\p{Lu}|^\p{L}+\d/u.test(plain)) return [plain];
    const opens = opensSentence(text.slice(0, match.index)) && plain === bare(match[0]);
    return isCapital(plain) && (!opens || isOpeningName(match, matches[index + 1])) ? [plain] : [];
  });
  return [...new Set(found.map(fold))];
}

function isOpeningName(opening: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  const name = fold(bare(opening[0]));
  if (nations.has(name)) return true;
  if (stopWords.has(name) || openers.has(name)) return false;
  if (/['’]s$/u.test(opening[0])) return true;
  if (peoples.has(name)) return true;
  const follows = next && next.index === opening.index + opening[0].length + 1 ? bare(next[0]) : '';
  return (isCapital(follows) && !nations.has(fold(follows))) || isSaying(follows);
}

const nations = new Set([...nationNames.keys(), ...nationNames.values()]);
/** Adjectives of peoples that share no name with a country here. */
const peoples = new Set(
  'english scottish welsh irish russian turkish chinese indian spanish belgian swiss somali iraqi iranian moroccan algerian tunisian albanian romanian ukrainian japanese israeli'.split(
    ' ',
  ),
);

function opensSentence(before: string): boolean {
  const text = before.trimEnd();
  return text === '' || /[.?!:]["”’)]?$/.test(text) || /["“„(]$/.test(text);
}

function isCapital(plain: string): boolean {
  return /^\p{Lu}/u.test(plain);
}

/** Without a possessive and the marks at the end. */
function bare(written: string): string {
  return written.replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '');
}

/** The part of a word that can be a name. */
function named(written: string): string {
  const plain = bare(written);
  return isCapital(plain) ? plain : (/(?<=^\p{Ll}+-)\p{Lu}.*$/u.exec(plain)?.[0] ?? plain);
}

/** Months are compared as dates. */
function isMonth(plain: string): boolean {
  return /^(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/.test(
    plain,
  );
}
