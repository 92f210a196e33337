import type { Check } from './check.ts';
import { holds, quotesIn, withoutQuotes } from './quote.ts';

/**
 * A word that a fact holds between quotation marks is somebody's word ("undocumented", "mass migration"): without the
 * marks it would be ours. A claim is its party's in any case, and a dispute names both.
 */
export const quotationMarksAreKept: Check = (draft, cited) => {
  if (draft.standing.kind !== 'fact') return undefined;
  const ours = withoutQuotes(draft.text);
  const theirs = cited.map(({ statement }) => withoutQuotes(statement.text));
  const bare = cited
    .flatMap(({ statement }) => quotesIn(statement.text))
    .find((phrase) => holds(ours, phrase) && !theirs.some((text) => holds(text, phrase)));
  return bare === undefined ? undefined : `"${bare}" has lost its quotation marks`;
};
