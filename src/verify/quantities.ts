import { withoutNumbers } from '../text/figures.ts';
import { fold } from '../text/words.ts';
import type { Check } from './check.ts';

/** Words that state an amount outside a figure, under the first of those that say the same. */
const amounts: ReadonlyMap<string, string> = new Map(
  [
    'one single sole',
    'twice double doubles doubled doubling twofold',
    'triple triples tripled tripling treble trebled thrice threefold',
    'quadruple quadrupled fourfold',
    'halve halves halved halving',
    'dozen dozens',
    'hundred hundreds',
    'thousand thousands',
    'million millions',
    'billion billions',
    'most mostly majority mainly predominantly largely chiefly',
    'few handful minority rarely seldom',
    'all every everyone everybody always entire entirely each whole',
    'both',
    'nearly almost virtually',
    'only solely exclusively alone merely',
    ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  ].flatMap((group) => {
    const [name = '', ...others] = group.split(' ');
    return [name, ...others].map((word) => [word, name]);
  }),
);
/** Here "one" and "all" state no amount, or only point at the figure beside them. */
const idioms =
  /\b(no one|one another|on the one hand|one of (?=(the|its|their) (\p{L}+ )?(\p{L}+est|most)\b)|at all|after all|above all|(nearly|almost|virtually) (an? )?#)/gu;
const pointers = /\b(all|each|every)( of)?( the)?( about| around| roughly| some)? #/g;

/** "38 of the 47": all of them is then an amount of its own. */
const partOf = /#+ of (?:the )?#/;
const superlative = /\b(?:most \p{L}+|\p{L}{3,}est)\b/gu;
const amongThem =
  /\b(?:one|some|many|several) of (?:the|its|their) (?:\p{L}+ )?$|\bamong (?:the|its|their) $/u;

/** Every amount that a draft states in words ("one", "twice", "most", "all", "thousands") stands in what it cites. */
export const quantitiesAreCited: Check = (draft, cited) => {
  const texts = cited.map(({ statement }) => statement.text);
  const isPart = texts.some((text) => partOf.test(withoutNumbers(text, '#')));
  const known = new Set(texts.flatMap((text) => amountWords(text, isPart).map(amountOf)));
  if (cited.length > 1 || texts.some((text) => /\b(?:two|2)\b/i.test(text))) known.add('both');
  const stray = amountWords(draft.text, isPart).find((word) => !known.has(amountOf(word)));
  return stray && `"${stray}" is not in what it cites`;
};

/** What is one of the safest is not said to be the safest. */
export const superlativesAreKept: Check = (draft, cited) => {
  const known = cited.flatMap(({ statement }) => superlativesIn(statement.text));
  const stray = superlativesIn(draft.text).find(
    ({ word, isAmong }) =>
      !isAmong &&
      known.some((other) => other.word === word) &&
      known.every((other) => other.word !== word || other.isAmong),
  );
  return stray && `"${stray.word}" stands without the "one of" of what it cites`;
};

function superlativesIn(text: string): { readonly word: string; readonly isAmong: boolean }[] {
  const folded = fold(text);
  return [...folded.matchAll(superlative)].map(({ 0: word, index }) => ({
    word,
    isAmong: amongThem.test(folded.slice(0, index)),
  }));
}

function amountOf(word: string): string | undefined {
  return amounts.get(word);
}

function amountWords(text: string, isPart: boolean): string[] {
  const marked = fold(withoutNumbers(text, '#')).replace(/#+/g, '#');
  return (isPart ? marked : marked.replace(pointers, ' '))
    .replace(/\bone (\p{L}+ )?only\b/gu, 'only')
    .replace(idioms, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => amounts.has(word));
}
