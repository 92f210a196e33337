import { isNegation, spokenWords } from '../text/denials.ts';
import type { Check } from './check.ts';
import { amount, sidesOf } from './sides.ts';

/** So common, or so often both in one text, that only their place tells. */
const weak = new Set(
  ['with', 'without', 'first', 'last'].flatMap((word) => sidesOf(word).map(({ group }) => group)),
);

/** A draft does not put a word in the place of its opposite: "rose" where what it cites says "fell". */
export const noOpposites: Check = (draft, cited) => {
  const [clash] = oppositesIn(draft.text, cited.map(({ statement }) => statement.text).join('\n'));
  return clash && `it says "${clash.word}" where what it cites says "${clash.other}"`;
};

/** The words of a text in whose place another has only a word of another side; `denies` where that is the opposite one. */
export function oppositesIn(
  text: string,
  otherText: string,
): { readonly word: string; readonly other: string; readonly denies: boolean }[] {
  const theirs = mentionsIn(otherText);
  return mentionsIn(text).flatMap(({ word, group, side, opposite }) => {
    if (group === amount || weak.has(group)) return [];
    const others = theirs.filter((other) => other.group === group);
    const [first] = others;
    if (!first || others.some((other) => other.side === side || other.word === word)) return [];
    return [{ word, other: first.word, denies: opposite !== undefined }];
  });
}

/** The words of a text that have an opposite and for which another text has nothing of their side. */
export function sidesUnsaid(text: string, otherText: string): string[] {
  const theirs = new Set(mentionsIn(otherText).map(({ side }) => side));
  return mentionsIn(text).flatMap(({ word, side }) => (theirs.has(side) ? [] : [word]));
}

type Mention = {
  readonly word: string;
  readonly group: string;
  readonly side: string;
  readonly opposite: string | undefined;
};

/** The words of a text that have an opposite, and each with its next; a negation just before turns them round. */
function mentionsIn(text: string): Mention[] {
  const spoken = spokenWords(text);
  return spoken.flatMap((word, index) => {
    const isDenied = spoken.slice(Math.max(0, index - 2), index).filter(isNegation).length % 2 === 1;
    return [word, `${word}-${spoken[index + 1] ?? ''}`].flatMap((mention) =>
      sidesOf(mention).map(({ group, side, opposite }) => ({
        word: mention,
        group,
        side: isDenied ? (opposite ?? side) : side,
        opposite,
      })),
    );
  });
}
