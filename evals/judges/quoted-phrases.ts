import { type Judge, notScored } from '../judge.ts';
import { citedTexts, listed, quotedPhrases, type Statements } from './reading.ts';

/** Every phrase shown between quotation marks stands, to the letter, in what is cited. */
export function quotedPhrasesAreReal(statements: Statements): Judge {
  return {
    name: 'quoted-phrases',
    assess: ({ answer }) => {
      const phrases = answer.statements.flatMap((statement) =>
        quotedPhrases(statement.text).map((phrase) => ({ phrase, statement })),
      );
      if (phrases.length === 0) return notScored('nothing stands between quotation marks');
      const invented = phrases.filter(
        ({ phrase, statement }) => !citedTexts(statement, statements).some((text) => text.includes(phrase)),
      );
      return invented.length === 0
        ? { score: 1, why: `${phrases.length} phrases, each in what is cited` }
        : { score: 0, why: `not in what is cited: ${listed(invented.map(({ phrase }) => `“${phrase}”`))}` };
    },
  };
}
