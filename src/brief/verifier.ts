import type { CitedStatement, DraftStatement, Source, Statement } from '../domain.ts';
import { createCache } from '../text/cache.ts';
import { verify } from '../verify/verify.ts';

export type Known = ReadonlyMap<string, { readonly statement: Statement; readonly source: Source }>;

/** A drafted statement as every check of an answer lets it through, or nothing when it does not hold. */
export type Verifier = (draft: DraftStatement) => CitedStatement | undefined;

/** The same statements stand in briefing after briefing: so many are checked once. */
const most = 10_000;

export function createVerifier(known: Known): Verifier {
  const checked = createCache<{ readonly statement: CitedStatement | undefined }>(most);
  return (draft) => {
    const key = JSON.stringify([draft.text, draft.part, draft.standing, draft.statementIds]);
    const before = checked.get(key);
    if (before) return before.statement;
    const cited = draft.statementIds.flatMap((id) => known.get(id) ?? []);
    const { statements } = verify({ composer: 'extract', complete: true, statements: [draft] }, cited);
    const [statement] = statements;
    checked.set(key, { statement });
    return statement;
  };
}
