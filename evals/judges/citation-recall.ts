import { type Judge, shareOf } from '../judge.ts';
import { citedTexts, listed, type Statements, sharedWords } from './reading.ts';

/** Of a shown statement's words and numbers, at least so many stand in what it cites: a rewording may change the rest. */
const supported = 0.7;

/** The share of the statements shown that their citations, taken together, bear out. */
export function citationRecall(statements: Statements): Judge {
  return {
    name: 'citation-recall',
    assess: ({ answer }) => {
      const bare = answer.statements.filter(
        (shown) => sharedWords(shown.text, citedTexts(shown, statements).join(' ')) < supported,
      );
      const all = answer.statements.length;
      const why =
        bare.length === 0
          ? `${all} statements, each borne out`
          : `not borne out: ${listed(bare.map(({ text }) => text))}`;
      return shareOf(all - bare.length, all, why);
    },
  };
}
