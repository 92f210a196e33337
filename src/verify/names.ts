import { nameWordsIn } from '../text/names.ts';
import { fold, stem, words } from '../text/words.ts';
import type { Check } from './check.ts';

/** Every name of a draft stands in a statement it cites, or names that statement's claimant, publisher or source. */
export const namesAreCited: Check = (draft, cited) => {
  const known = new Set(
    cited.flatMap(({ statement, source }) => {
      const by = statement.standing.kind === 'claim' ? statement.standing.by : '';
      return formsOf([statement.text, by, source.publisher, source.title].join(' '));
    }),
  );
  const stray = nameWordsIn(draft.text).find((name) => !known.has(name) && !isKnownInParts(name, known));
  return stray && `the name "${stray}" is not in what it cites`;
};

/** "EU-27" is known where "EU" and "27" are, "Conservatives" where "Conservative" is, "American" where "U.S." is. */
function isKnownInParts(name: string, known: ReadonlySet<string>): boolean {
  return [
    words(name),
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== ''),
  ].some((parts) => parts.every((part) => known.has(part) || known.has(stem(part))));
}

function formsOf(text: string): string[] {
  const written = [...words(text), ...fold(text).split(/[^\p{L}\p{N}]+/u)];
  return [...written, ...written.map(stem)];
}
