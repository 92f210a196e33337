import { nameWordsIn } from '../text/names.ts';
import { fold, words } from '../text/words.ts';
import type { Check } from './check.ts';

/** Every name of a draft stands in a statement it cites, or names that statement's claimant, publisher or source. */
export const namesAreCited: Check = (draft, cited) => {
  const known = new Set(
    cited.flatMap(({ statement, source }) => {
      const by = statement.standing.kind === 'claim' ? statement.standing.by : '';
      const said = [statement.text, by, source.publisher, source.title].join(' ');
      return [...words(said), ...fold(said).split(/[^\p{L}\p{N}]+/u)];
    }),
  );
  const isKnown = (name: string) =>
    known.has(name) ||
    [...words(name), ...name.split(/[^\p{L}\p{N}]+/u)]
      .filter((part) => part !== '')
      .every((part) => known.has(part));
  const stray = nameWordsIn(draft.text).find((name) => !isKnown(name));
  return stray && `the name "${stray}" is not in what it cites`;
};
