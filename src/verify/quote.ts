import type { Check } from './check.ts';

/** Every sort of quotation mark, the single ones only where they are no apostrophe. */
const quoted =
  /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|(?<![\p{L}\p{N}])‘(.+?)’(?!\p{L})|(?<![\p{L}\p{N}.,])'(\S(?:.*?\S)?)'(?![\p{L}\p{N}])/gu;
/** A part of a quotation must have so many words to show what was said, or more than half of its words. */
const shortest = 3;

/**
 * Every quoted phrase of a draft stands word for word between quotation marks in what it cites, for a statement is in
 * our own words; or it is the source's title. A part of a quotation must be long enough to show what was said.
 */
export const quotesAreVerbatim: Check = (draft, cited) => {
  const said = cited.flatMap(({ statement, source }) => [...quotesIn(statement.text), source.title]);
  for (const phrase of quotesIn(draft.text)) {
    const holding = said.filter((text) => holds(text, phrase));
    if (holding.length === 0) return `the quote "${phrase}" is not in what it cites`;
    const length = wordsOf(phrase).length;
    if (!holding.some((text) => length >= shortest || length > wordsOf(text).length / 2))
      return `the quote "${phrase}" is too short a part of what was said`;
  }
  return undefined;
};

/** The phrases of a text that stand between quotation marks. */
export function quotesIn(text: string): string[] {
  return [...text.matchAll(quoted)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
}

/** A text without what stands between quotation marks; what is around a phrase does not close up. */
export function withoutQuotes(text: string): string {
  return text.replace(quoted, ' \u2026 ');
}

/** Whether a text holds the words of a phrase, in their order and with none between. */
export function holds(text: string, phrase: string): boolean {
  const words = wordsOf(phrase);
  return words.length > 0 && ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** The words as they are written, but for capitals and the marks between them. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['.,:-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
