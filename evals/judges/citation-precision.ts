import { type Judge, shareOf } from '../judge.ts';
import { listed, numbersIn, type Statements, sharedWords } from './reading.ts';

/** A citation says what the statement says when it holds so many of its words … */
const sameWords = 0.5;
/** … or, where it holds a number of the statement, at least so many. */
const sameWordsWithNumber = 0.3;

/** The share of the citations that each alone speak to the statement they stand at: none is there for show. */
export function citationPrecision(statements: Statements): Judge {
  return {
    name: 'citation-precision',
    assess: ({ answer }) => {
      const cited = answer.statements.flatMap(({ text, citations }) =>
        citations.map(({ statementId }) => ({
          text,
          statementId,
          quote: statements.get(statementId)?.text ?? '',
        })),
      );
      const idle = cited.filter(({ text, quote }) => {
        const numbers = numbersIn(text);
        const least = numbersIn(quote).some((number) => numbers.includes(number))
          ? sameWordsWithNumber
          : sameWords;
        return sharedWords(text, quote) < least;
      });
      const why =
        idle.length === 0
          ? `${cited.length} citations, each to the point`
          : `beside the point: ${listed(idle.map(({ statementId, text }) => `${statementId} for “${text}”`))}`;
      return shareOf(cited.length - idle.length, cited.length, why);
    },
  };
}
