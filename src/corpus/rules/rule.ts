import type { Source, Statement, Topic } from '../../domain.ts';
import type { ParsedSource } from '../source-file.ts';

/** What a rule sees: one source, and the whole corpus around it. */
export type RuleContext = {
  readonly source: Source;
  readonly parsed: ParsedSource;
  readonly sources: ReadonlyMap<string, Source>;
  readonly topics: readonly Topic[];
  /** Capitalised names that may stand in a statement. */
  readonly names: ReadonlySet<string>;
  /** ISO 8601 date. */
  readonly today: string;
};

type Finding = { readonly line: number; readonly message: string };

/** One editorial rule that code can check. */
export type Rule = { readonly name: string; readonly check: (context: RuleContext) => Finding[] };

/** A rule that looks at one statement at a time; `check` gives the message of a fault, or undefined. */
export function statementRule(
  name: string,
  check: (statement: Statement, context: RuleContext) => string | undefined,
): Rule {
  return {
    name,
    check: (context) =>
      context.source.statements.flatMap((statement) => {
        const message = check(statement, context);
        return message === undefined ? [] : [{ line: statement.line, message }];
      }),
  };
}
