import { type Judge, notScored } from '../judge.ts';
import { citedTexts, listed, numbersIn, type Statements } from './reading.ts';

/** Every number that is shown stands in the corpus's text of what it cites. */
export function figuresAreTheCorpuss(statements: Statements): Judge {
  return {
    name: 'figures',
    assess: ({ answer }) => {
      const shown = answer.statements.flatMap((statement) =>
        numbersIn(statement.text).map((number) => ({ number, statement })),
      );
      if (shown.length === 0) return notScored('no number is shown');
      const stray = shown.filter(
        ({ number, statement }) =>
          !citedTexts(statement, statements).some((text) => numbersIn(text).includes(number)),
      );
      return stray.length === 0
        ? { score: 1, why: `${shown.length} numbers, each in what is cited` }
        : {
            score: 0,
            why: `not in what is cited: ${listed(stray.map(({ number, statement }) => `${number} in “${statement.text}”`))}`,
          };
    },
  };
}
