import type { Composed, Composer, ComposeTask } from './compose/composer.ts';
import type { CitedStatement, DraftStatement, Source } from './domain.ts';
import { type Verified, verify } from './verify/verify.ts';

/** Is told each statement of an answer as soon as it is verified, with the sources cited so far. */
export type OnStatement = (statement: CitedStatement, sources: readonly Source[]) => void;

/** Has a composer word the statements of a plan; each is verified as it is written, and one that holds is passed on at once. */
export async function wordPlan(
  task: Omit<ComposeTask, 'faultOf'>,
  compose: Composer,
  onStatement?: OnStatement,
): Promise<Composed & { readonly verified: Verified }> {
  const verifyOne = (statement: DraftStatement) =>
    verify({ ...task.plan, statements: [statement] }, task.hits);
  const faultOf = (statement: DraftStatement) => verifyOne(statement).dropped[0]?.why;
  const writing = compose({ ...task, faultOf });
  let verified: Verified = { statements: [], sources: [], dropped: [] };
  for (;;) {
    const written = await writing.next();
    task.signal?.throwIfAborted();
    if (written.done) return { ...written.value, verified };
    const one = verifyOne(written.value);
    verified = append(verified, one);
    if (one.statements.length > 0) {
      for (const statement of verified.statements.slice(-one.statements.length))
        onStatement?.(statement, verified.sources);
    }
  }
}

/** Sources keep the numbers that they were first shown under. */
function append(before: Verified, next: Verified): Verified {
  const known = new Set(before.sources.map(({ id }) => id));
  const sources = [...before.sources, ...next.sources.filter(({ id }) => !known.has(id))];
  const numbered = next.statements.map((statement) => ({
    ...statement,
    citations: statement.citations.map((citation) => ({
      ...citation,
      n: sources.findIndex(({ id }) => id === citation.sourceId) + 1,
    })),
  }));
  return {
    statements: [...before.statements, ...numbered],
    sources,
    dropped: [...before.dropped, ...next.dropped],
  };
}
