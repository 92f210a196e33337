import { type Judge, notScored } from '../judge.ts';
import { citedTexts, listed, quotedPhrases, type Statements, withoutQuotes } from './reading.ts';

/** Words that a fact holds between quotation marks keep them: they are somebody's, and the bot adopts nobody's. */
export function quotationMarksStay(statements: Statements): Judge {
  return {
    name: 'quotation-marks',
    assess: ({ answer }) => {
      const quoting = answer.statements
        .filter(({ standing }) => standing.kind === 'fact')
        .map((shown) => ({ shown, cited: citedTexts(shown, statements) }))
        .filter(({ cited }) => cited.some((text) => quotedPhrases(text).length > 0));
      if (quoting.length === 0) return notScored('no fact shown quotes anybody');
      const bare = quoting.flatMap(({ shown, cited }) => {
        const [ours, theirs] = [withoutQuotes(shown.text), cited.map(withoutQuotes).join('\n')];
        return cited
          .flatMap(quotedPhrases)
          .filter((phrase) => stands(phrase, ours) && !stands(phrase, theirs));
      });
      return bare.length === 0
        ? { score: 1, why: `${quoting.length} facts that quote, as they do` }
        : { score: 0, why: `without its marks: ${listed(bare.map((phrase) => `“${phrase}”`))}` };
    },
  };
}

/** Whether a phrase stands in a text as whole words, capitals aside. */
function stands(phrase: string, text: string): boolean {
  const plain = (of: string) =>
    ` ${of
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return plain(phrase).trim() !== '' && plain(text).includes(plain(phrase));
}
