import type { Composed, Composer, ComposeTask } from './compose/composer.ts';
import type { CitedStatement, DraftStatement, Source } from './domain.ts';
import type { Meter } from './ports.ts';
import { type Verified, verify } from './verify/verify.ts';

/** Is told each statement of an answer as soon as it is verified, with the sources cited so far. */
export type OnStatement = (statement: CitedStatement, sources: readonly Source[]) => void;

type Watch = { readonly meter: Pick<Meter, 'took' | 'faultFound'>; readonly now: () => number };

/** Has a composer word the statements of a plan; each is verified as it is written, and one that holds is passed on at once. */
export async function wordPlan(
  task: Omit<ComposeTask, 'faultOf'>,
  compose: Composer,
  onStatement?: OnStatement,
  watch?: Watch,
): Promise<Composed & { readonly verified: Verified }> {
  const start = watch?.now() ?? 0;
  let verifyingMs = 0;
  const verifyOne = (statement: DraftStatement) => {
    const from = watch?.now() ?? 0;
    const one = verify({ ...task.plan, statements: [statement] }, task.hits);
    verifyingMs += (watch?.now() ?? 0) - from;
    for (const { check } of one.dropped) watch?.meter.faultFound(check);
    return one;
  };
  const faultOf = (statement: DraftStatement) => verifyOne(statement).dropped[0]?.why;
  const writing = compose({ ...task, faultOf });
  let verified: Verified = { statements: [], sources: [], dropped: [] };
  for (;;) {
    const written = await writing.next();
    task.signal?.throwIfAborted();
    if (written.done) {
      watch?.meter.took('verify', verifyingMs);
      watch?.meter.took('compose', watch.now() - start - verifyingMs);
      return { ...written.value, verified };
    }
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
