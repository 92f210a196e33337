import { isNegation, spokenWords } from '../text/denials.ts';
import type { Check } from './check.ts';
import { amount, sidesOf } from './sides.ts';

/** So common, or so often both in one text, that only their place tells. */
const weak = new Set(
  ['with', 'without', 'first', 'last'].flatMap((word) => sidesOf(word).map(({ group }) => group)),
);

/** A draft does not put a word in the place of its opposite: "rose" where what it cites says "fell". */
export const noOpposites: Check = (draft, cited) => {
  const theirs = cited.flatMap(({ statement }) => mentionsIn(statement.text));
  for (const { word, group, side } of mentionsIn(draft.text)) {
    if (group === amount || weak.has(group)) continue;
    const others = theirs.filter((other) => other.group === group);
    const [first] = others;
    if (first && !others.some((other) => other.side === side || other.word === word))
      return `it says "${word}" where what it cites says "${first.word}"`;
  }
  return undefined;
};

type Mention = { readonly word: string; readonly group: string; readonly side: string };

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
      })),
    );
  });
}
