import { nameCandidates } from '../../src/corpus/rules/person-names.ts';
import { type Judge, notScored } from '../judge.ts';
import { listed } from './reading.ts';

/** No capitalised run is shown that could be a person and is not on the corpus's list of public names and terms. */
export function noPrivateNames(known: ReadonlySet<string>): Judge {
  return {
    name: 'private-names',
    assess: ({ answer }) => {
      if (answer.statements.length === 0) return notScored('nothing is shown');
      const strange = answer.statements.flatMap(({ text }) =>
        nameCandidates(text).filter((name) => !known.has(name)),
      );
      return strange.length === 0
        ? { score: 1, why: 'every name is a public one' }
        : { score: 0, why: `not on the list of public names: ${listed(strange)}` };
    },
  };
}
