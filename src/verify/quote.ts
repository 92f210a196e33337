import type { Check } from './check.ts';

/** Every sort of quotation mark, the single ones only where they are no apostrophe. */
const quoted =
  /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|(?<![\p{L}\p{N}])‘(.+?)’(?!\p{L})|(?<![\p{L}\p{N}.,])'(\S(?:.*?\S)?)'(?![\p{L}\p{N}])/gu;
/** So short a phrase in quotation marks is a term ("mass migration"); a longer one is somebody's words. */
const longestTerm = 3;

/**
 * Every quoted phrase of a draft stands word for word in what it cites: between quotation marks, for a statement is
 * in our own words; or as a term in the statement, or as the source's title.
 */
export const quotesAreVerbatim: Check = (draft, cited) => {
  const said = cited.flatMap(({ statement, source }) => [...quotesIn(statement.text), source.title]);
  const written = cited.map(({ statement }) => statement.text);
  const isKnown = (phrase: string) =>
    said.some((text) => holds(text, phrase)) ||
    (wordsOf(phrase).length <= longestTerm && written.some((text) => holds(text, phrase)));
  const stray = quotesIn(draft.text).find((phrase) => !isKnown(phrase));
  return stray && `the quote "${stray}" is not in what it cites`;
};

function quotesIn(text: string): string[] {
  return [...text.matchAll(quoted)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
}

function holds(text: string, phrase: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `);
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
