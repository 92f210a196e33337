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
  /\b(no one|one another|on the one hand|at all|after all|above all|(all|each|every)( of)?( the)? #|(nearly|almost|virtually) (an? )?#)/g;

/** Every amount that a draft states in words ("one", "twice", "most", "all", "thousands") stands in what it cites. */
export const quantitiesAreCited: Check = (draft, cited) => {
  const known = new Set(cited.flatMap(({ statement }) => amountWords(statement.text).map(amountOf)));
  const stray = amountWords(draft.text).find((word) => !known.has(amountOf(word)));
  return stray && `"${stray}" is not in what it cites`;
};

function amountOf(word: string): string | undefined {
  return amounts.get(word);
}

function amountWords(text: string): string[] {
  return fold(withoutNumbers(text, '#'))
    .replace(/#+/g, '#')
    .replace(idioms, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => amounts.has(word));
}
