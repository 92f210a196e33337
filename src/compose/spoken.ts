import { fold, terms } from '../text/words.ts';

/** A word of a sentence as it is said. */
export type Spoken = {
  /** Folded, a figure without thousands marks. */
  readonly word: string;
  /** What it means, where it is a word of meaning. */
  readonly stem: string | undefined;
  /** A month or a number: figures and dates are compared by verify. */
  readonly isCompared: boolean;
  /** Which stretch between commas or brackets it stands in. */
  readonly clause: number;
};

/** Words that stand one after the other. */
export type Marker = readonly string[];

const month =
  /^(?:january|february|march|april|mayday|june|july|august|september|october|november|december)$/;

/** The words of a sentence in order, with the clause each stands in. */
export function spokenIn(text: string): Spoken[] {
  let clause = 0;
  // The month is no doubt.
  const plain = text.replace(/\bMay\b/g, 'mayday').replace(/(\d),(?=\d{3}\b)/g, '$1');
  return [...fold(plain).matchAll(/[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*|[,;:()]/gu)].flatMap(([word]) => {
    if (!/[\p{L}\p{N}]/u.test(word)) {
      clause += 1;
      return [];
    }
    return [{ word, stem: terms(word)[0], isCompared: month.test(word) || /^\d+$/.test(word), clause }];
  });
}

/** A list of markers, the words of each joined by underscores. */
export function markers(list: string): readonly Marker[] {
  return list
    .trim()
    .split(/\s+/)
    .map((one) => one.split('_'));
}

/** Where a marker begins, wherever it stands. */
export function placesOf(spoken: readonly Spoken[], marker: Marker): number[] {
  return [...spoken.keys()].filter((at) => marker.every((word, index) => spoken[at + index]?.word === word));
}

/** What a word before this place is about: the next word of meaning of its clause, else the last one before it. */
export function meantAfter(spoken: readonly Spoken[], from: number): string | undefined {
  const clause = spoken[from - 1]?.clause;
  const means = (token: Spoken) => token.stem !== undefined && token.clause === clause;
  return (spoken.slice(from).find(means) ?? spoken.slice(0, from - 1).findLast(means))?.stem;
}

/** What a text means, word by word. */
export function stemsOf(spoken: readonly Spoken[]): ReadonlySet<string> {
  return new Set(spoken.flatMap(({ stem }) => stem ?? []));
}
