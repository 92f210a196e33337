import { type Judge, notScored } from '../judge.ts';
import { citedTexts, doubtsIn, listed, type Statements } from './reading.ts';

/** No statement casts a doubt that what it cites does not hold. */
export function noAddedDoubt(statements: Statements): Judge {
  return {
    name: 'hedging',
    assess: ({ answer }) => {
      if (answer.statements.length === 0) return notScored('nothing is shown');
      const added = answer.statements.flatMap((shown) => {
        const known = citedTexts(shown, statements).join(' ').toLowerCase();
        return doubtsIn(shown.text).filter((word) => !known.includes(word));
      });
      return added.length === 0
        ? { score: 1, why: 'no doubt was added' }
        : { score: 0, why: `added: ${listed(added)}` };
    },
  };
}
