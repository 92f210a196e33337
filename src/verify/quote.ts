import type { Check } from './check.ts';

const quoted = /"([^"]+)"|“([^”]+)”/gu;

/** Every quoted phrase of a draft stands word for word in one of the statements it cites. */
export const quotesAreVerbatim: Check = (draft, cited) => {
  for (const match of draft.text.matchAll(quoted)) {
    const phrase = plain(match[1] ?? match[2] ?? '');
    if (!cited.some(({ statement }) => plain(statement.text).includes(phrase))) {
      return `the quote "${match[1] ?? match[2]}" is not in what it cites`;
    }
  }
  return undefined;
};

function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '')
    .trim();
}
