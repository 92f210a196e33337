import type { Judge } from '../judge.ts';

/** Every statement of the given corpus texts by its id. */
export type Texts = ReadonlyMap<string, string>;

/** Every statement shown is cited, and every quote is the corpus's own text, to the letter. */
export function citationsAreReal(texts: Texts): Judge {
  return {
    name: 'citations',
    assess: ({ answer: { statements } }) => {
      const uncited = statements.find(({ citations }) => citations.length === 0);
      if (uncited) return { score: 0, why: `uncited: ${uncited.text}` };
      const invented = statements
        .flatMap(({ citations }) => citations)
        .find(({ statementId, quote }) => texts.get(statementId) !== quote);
      return invented
        ? { score: 0, why: `the quote of ${invented.statementId} is not its text` }
        : { score: 1, why: `${statements.length} statements, each cited and quoted to the letter` };
    },
  };
}
