import type { Case, Framing, FramingCase, SingleCase } from '../../evals/case.ts';
import type { Run } from '../../evals/harness.ts';
import type { Item } from '../../evals/items.ts';
import type { Framed } from '../../evals/judge.ts';
import type { Answer, CitedStatement, Hit, Standing, Statement } from '../../src/domain.ts';
import { anAnswer, aStatement } from './builders.ts';

const common = {
  id: 'ferries-counted',
  kind: 'figure',
  topic: 'night-ferries',
  expect: ['answered' as const],
  facts: [],
  never: [],
};

export function aCase(given: Partial<SingleCase> = {}): SingleCase {
  return {
    ...common,
    suite: 'accuracy',
    question: 'How many night ferries were counted in 2024?',
    turns: [],
    corpus: 'shipped',
    canary: [],
    ...given,
  };
}

export function aFramingCase(given: Partial<FramingCase> = {}): FramingCase {
  const framings = { neutral: 'The limit?', restriction: 'The ferry ban?', rights: 'Quiet nights at last?' };
  return { ...common, suite: 'framing', framings, ...given };
}

type GivenRun = {
  readonly answer?: Partial<Answer>;
  readonly hits?: readonly Hit[];
  readonly framing?: Framing;
};

/** A case with what the bot answered to it: `anAnswer()` unless told otherwise. */
export function aRun(given: GivenRun & { case?: Partial<SingleCase> } = {}): Run {
  return runOf(aCase(given.case), given);
}

/** One subject in its three framings, each answered as told. */
export function aFramed(restriction: GivenRun = {}, rights: GivenRun = {}, neutral: GivenRun = {}): Framed {
  const one = aFramingCase();
  return {
    case: one,
    neutral: runOf(one, { ...neutral, framing: 'neutral' }),
    restriction: runOf(one, { ...restriction, framing: 'restriction' }),
    rights: runOf(one, { ...rights, framing: 'rights' }),
  };
}

function runOf(one: Case, { answer, hits = [], framing }: GivenRun): Run {
  const question = one.suite === 'framing' ? one.framings[framing ?? 'neutral'] : one.question;
  return { case: one, framing, question, answer: anAnswer({ unanswered: [], ...answer }), hits };
}

/** A statement as an answer shows it, cited from itself unless told otherwise. */
export function aShown(
  text: string,
  {
    standing = { kind: 'fact' },
    cites = [aStatement({ text })],
  }: { standing?: Standing; cites?: readonly Statement[] } = {},
): CitedStatement {
  return {
    ...{ text, standing, part: 'established' },
    citations: cites.map(({ id, sourceId, text: quote }) => ({ n: 1, statementId: id, sourceId, quote })),
  };
}

export function asMap(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]));
}

export function anItem(given: Partial<Item> = {}): Item {
  return {
    ...{ caseId: 'ferries-counted', hash: 'a', suite: 'accuracy', kind: 'figure', cluster: 'night-ferries' },
    ...{ split: 'test', judge: 'vital-facts', score: 1, lean: undefined },
    ...given,
  };
}
