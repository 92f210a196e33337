import { type Judge, notScored } from '../judge.ts';
import { contentWords, listed, type Statements } from './reading.ts';

/** The sentence of every claim names the party that claims: it stays attributed when it is quoted alone. */
export function partyIsNamed(statements: Statements): Judge {
  return {
    name: 'party-named',
    assess: ({ answer }) => {
      const claims = answer.statements.flatMap(({ text, citations }) =>
        citations.flatMap(({ statementId }) => {
          const standing = statements.get(statementId)?.standing;
          return standing?.kind === 'claim' ? [{ text, by: standing.by }] : [];
        }),
      );
      if (claims.length === 0) return notScored('no claim is shown');
      const nameless = claims.filter(({ text, by }) => {
        if (text.toLowerCase().includes(by.toLowerCase())) return false;
        const said = contentWords(text);
        return ![...contentWords(by)].some((word) => said.has(word));
      });
      return nameless.length === 0
        ? { score: 1, why: `${claims.length} claims, each under its party` }
        : {
            score: 0,
            why: `without its party: ${listed(nameless.map(({ by, text }) => `${by}: “${text}”`))}`,
          };
    },
  };
}
