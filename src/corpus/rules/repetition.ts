import type { Source, Statement } from '../../domain.ts';
import { terms } from '../../text/words.ts';
import type { Rule } from './rule.ts';

/** Two statements that share more of their terms than this, of the two sets together, say the same in other words. */
const nearness = 0.95;

/** Statement of one source, met again in another or in the same. */
export const isNotRepeated: Rule = {
  name: 'repeated',
  check: ({ source, sources }) => {
    const others = earlier(source, sources);
    return source.statements.flatMap((statement, index) => {
      const own = termSet(statement);
      const twin = [...others, ...source.statements.slice(0, index)].find(
        (other) => !disputes(statement, other) && isNear(own, termSet(other)),
      );
      return twin
        ? [{ line: statement.line, message: `says the same as ${twin.id}; delete one, or say what differs` }]
        : [];
    });
  },
};

/** The two sides of one dispute tell it in much the same words, each under its own source. */
function disputes({ standing }: Statement, other: Statement): boolean {
  return standing.kind === 'contested' && standing.with.includes(other.sourceId);
}

/** The statements of the sources that come before one, so that each pair is reported once. */
function earlier(source: Source, sources: ReadonlyMap<string, Source>): Statement[] {
  const known = cache.get(sources) ?? new Map<string, Statement[]>();
  cache.set(sources, known);
  if (known.size === 0) {
    const all: Statement[] = [];
    for (const one of sources.values()) {
      known.set(one.id, [...all]);
      all.push(...one.statements);
    }
  }
  return known.get(source.id) ?? [];
}
const cache = new WeakMap<ReadonlyMap<string, Source>, Map<string, Statement[]>>();

function termSet(statement: Statement): ReadonlySet<string> {
  const known = sets.get(statement) ?? new Set(terms(statement.text));
  sets.set(statement, known);
  return known;
}
const sets = new WeakMap<Statement, ReadonlySet<string>>();

function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (Math.min(one.size, other.size) < nearness * Math.max(one.size, other.size)) return false;
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  return shared >= nearness * (one.size + other.size - shared);
}
