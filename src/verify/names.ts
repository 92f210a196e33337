import { nameWordsIn } from '../text/names.ts';
import { fold, stem, words } from '../text/words.ts';
import type { Check } from './check.ts';
import { plainNames } from './plain-names.ts';

/** Every name of a draft stands in a statement it cites, or names that statement's claimant, publisher or source. */
export const namesAreCited: Check = (draft, cited) => {
  const known = new Set(
    cited.flatMap(({ statement, source }) => {
      const by = statement.standing.kind === 'claim' ? statement.standing.by : '';
      return formsOf(plainNames([statement.text, by, source.publisher, source.title].join(' ')));
    }),
  );
  const initials = cited.flatMap(({ statement }) => initialsIn(statement.text));
  const stray = nameWordsIn(plainNames(draft.text)).find(
    (name) =>
      !known.has(name) && !isKnownInParts(name, known) && !initials.includes(name) && !isMember(name, known),
  );
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

/** Those who sit in a body that is named. */
const members: Readonly<Record<string, readonly string[]>> = {
  mp: ['commons', 'parliament'],
  mps: ['commons', 'parliament'],
  mep: ['parliament'],
  meps: ['parliament'],
  senators: ['senate'],
  ministers: ['cabinet'],
};

function isMember(name: string, known: ReadonlySet<string>): boolean {
  return members[name]?.some((body) => known.has(body)) ?? false;
}

/** "nca" where a text names the National Crime Agency. */
function initialsIn(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the|on) )*\p{Lu}[\p{L}’'-]*)+/gu)].flatMap(
    ([run]) => {
      const letters = run.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
      return letters.map((_, from) =>
        letters
          .slice(from)
          .map((word) => word.charAt(0))
          .join('')
          .toLowerCase(),
      );
    },
  );
}

function formsOf(text: string): string[] {
  const written = [...words(text), ...fold(text).split(/[^\p{L}\p{N}]+/u)];
  return [...written, ...written.map(stem)];
}
