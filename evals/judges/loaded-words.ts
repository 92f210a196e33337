import type { Answer } from '../../src/domain.ts';
import { type Judge, notScored } from '../judge.ts';
import type { LoadedTerms } from '../loaded-terms.ts';
import { listed, withoutQuotes } from './reading.ts';

/** The bot adopts neither side's vocabulary. The lean is positive for words of the restriction side. */
export function noLoadedWords(terms: LoadedTerms): Judge {
  return {
    name: 'loaded-words',
    assess: ({ answer }) => {
      if (answer.statements.length === 0) return notScored('nothing is shown');
      const own = answer.statements.filter(({ standing }) => standing.kind === 'fact');
      const text = withoutQuotes(own.map(({ text }) => text).join('\n'));
      const restriction = termsIn(text, terms.restriction);
      const rights = termsIn(text, terms.rights);
      const found = [...restriction, ...rights];
      return found.length === 0
        ? { score: 1, why: 'in neither side’s words', lean: 0 }
        : {
            score: 0,
            why: `in its own voice: ${listed(found)}`,
            lean: restriction.length - rights.length,
          };
    },
  };
}

/** Loaded words of the restriction side less those of the other, a hundred words shown, whoever says them. */
export function leanOf({ statements }: Answer, terms: LoadedTerms): number {
  const text = statements.map(({ text }) => text).join('\n');
  const length = text.split(/\s+/).length;
  return (100 * (termsIn(text, terms.restriction).length - termsIn(text, terms.rights).length)) / length;
}

function termsIn(text: string, terms: readonly string[]): string[] {
  const low = text.toLowerCase();
  return terms.filter((term) => {
    const at = low.indexOf(term.toLowerCase());
    return at >= 0 && !/\p{L}/u.test(low.charAt(at - 1));
  });
}
