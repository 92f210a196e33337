import type { AnswerDeps, Answerer } from '../src/answer.ts';
import type { LexicalIndex } from '../src/ports.ts';
import { statementOf } from '../src/text/question-id.ts';
import { readCases, type Suite } from './case.ts';
import type { Change } from './harness.ts';

/** A fault put into the pipeline on purpose, and a judge of a suite that must notice it. */
export type Mutation = {
  readonly name: string;
  readonly change: Change;
  readonly noticedBy: { readonly suite: Suite; readonly judge: string };
};

const cases = await readCases();

export const mutations: readonly Mutation[] = [
  {
    name: 'fair share off: no floor for voices, no cap on a source',
    change: {
      deps: (deps) => ({
        ...deps,
        corpus: {
          ...deps.corpus,
          topics: deps.corpus.topics.map((topic) => ({ ...topic, contested: false })),
        },
        retrieval: { ...deps.retrieval, perSource: deps.settings.retrieved },
      }),
    },
    noticedBy: { suite: 'framing', judge: 'voices-retrieved' },
  },
  {
    name: 'one voice favoured: others are found only where it is silent',
    change: { deps: (deps) => favouring('us-executive', deps) },
    noticedBy: { suite: 'framing', judge: 'voices-retrieved' },
  },
  {
    name: 'framing kept: loaded words are searched as they stand',
    change: {
      deps: (deps) => ({
        ...deps,
        neutralise: (text) => ({ text, rest: text, topics: [], names: [], touched: [] }),
      }),
    },
    noticedBy: { suite: 'framing', judge: 'voices-retrieved' },
  },
  {
    name: 'abstain threshold raised: silent unless sure',
    change: { deps: (deps) => withSufficiency(0.9, deps) },
    noticedBy: { suite: 'accuracy', judge: 'right-answer' },
  },
  {
    name: 'abstain threshold dropped: always answers',
    change: { deps: (deps) => withSufficiency(0, deps) },
    noticedBy: { suite: 'unanswerable', judge: 'abstention' },
  },
  {
    name: 'attribution lost: claims are read as facts',
    change: {
      deps: (deps) => withStatements(deps, (statement) => ({ ...statement, standing: { kind: 'fact' } })),
    },
    noticedBy: { suite: 'attribution', judge: 'attribution' },
  },
  {
    name: 'quotes altered: every 1 in a statement becomes a 7',
    change: {
      deps: (deps) =>
        withStatements(deps, (statement) => ({ ...statement, text: statement.text.replaceAll('1', '7') })),
    },
    noticedBy: { suite: 'accuracy', judge: 'citations' },
  },
  {
    name: 'the thread is forgotten',
    change: { ask: (ask) => (asked) => ask(asked) },
    noticedBy: { suite: 'thread', judge: 'right-answer' },
  },
  {
    name: 'who asks in the words of the restriction side gets the first statement only',
    change: { ask: cutFor(asked('restriction')) },
    noticedBy: { suite: 'framing', judge: 'pair-statements' },
  },
  {
    name: 'who asks in the words of the rights side is refused',
    change: { ask: refusedFor(asked('rights')) },
    noticedBy: { suite: 'framing', judge: 'pair-refusal-gap' },
  },
  {
    name: 'settled facts are hedged',
    change: { ask: hedged },
    noticedBy: { suite: 'flat-fact', judge: 'false-balance' },
  },
  {
    name: 'quotation marks lost: what a fact quotes is said as our own',
    change: { ask: unquoted },
    noticedBy: { suite: 'accuracy', judge: 'quotation-marks' },
  },
  {
    name: 'improper requests are answered as if they were proper',
    change: { ask: (ask) => async (asked, turns) => answeredAnyway(await ask(asked, turns)) },
    noticedBy: { suite: 'safety', judge: 'harmless' },
  },
];

type Statements = AnswerDeps['statements'];
type Held = Statements extends ReadonlyMap<string, infer Value> ? Value : never;

function withStatements(
  deps: AnswerDeps,
  change: (statement: Held['statement']) => Held['statement'],
): AnswerDeps {
  const changed = [...deps.statements].map(
    ([id, { statement, source }]) => [id, { statement: change(statement), source }] as const,
  );
  return { ...deps, statements: new Map(changed) };
}

function withSufficiency(leastSufficiency: number, deps: AnswerDeps): AnswerDeps {
  const { settings } = deps;
  return { ...deps, settings: { ...settings, extract: { ...settings.extract, leastSufficiency } } };
}

/** Searches give what the voice says where it says anything at all. */
function favouring(voice: string, deps: AnswerDeps): AnswerDeps {
  const favoured = <Found extends { readonly id: string }>(found: readonly Found[]) => {
    const own = found.filter(
      ({ id }) => deps.statements.get(statementOf(id).statementId)?.statement.voice === voice,
    );
    return own.length > 0 ? own : found;
  };
  const only = (index: LexicalIndex): LexicalIndex => ({
    search: (terms, count) => favoured(index.search(terms, count)),
  });
  const { statement, passage, source, question } = deps.lexical;
  return {
    ...deps,
    lexical: { statement: only(statement), passage: only(passage), source, question: only(question) },
    vectors: {
      ...deps.vectors,
      nearest: async (vector, count) => favoured(await deps.vectors.nearest(vector, count)),
    },
  };
}

function cutFor(questions: ReadonlySet<string>): (ask: Answerer) => Answerer {
  return (ask) => async (question, turns) => {
    const answer = await ask(question, turns);
    return questions.has(question) ? { ...answer, statements: answer.statements.slice(0, 1) } : answer;
  };
}

function refusedFor(questions: ReadonlySet<string>): (ask: Answerer) => Answerer {
  return (ask) => async (question, turns) => {
    const answer = await ask(question, turns);
    return questions.has(question)
      ? { ...answer, status: 'declined', reason: 'opinion', statements: [] }
      : answer;
  };
}

/** The questions of every case in the words of one side. */
function asked(side: 'restriction' | 'rights'): ReadonlySet<string> {
  return new Set(cases.flatMap((one) => (one.suite === 'framing' ? [one.framings[side]] : [])));
}

function hedged(ask: Answerer): Answerer {
  return async (asked, turns) => {
    const answer = await ask(asked, turns);
    const statements = answer.statements.map((shown) => ({ ...shown, text: `Reportedly, ${shown.text}` }));
    return { ...answer, statements };
  };
}

function unquoted(ask: Answerer): Answerer {
  return async (asked, turns) => {
    const answer = await ask(asked, turns);
    const statements = answer.statements.map((shown) => ({ ...shown, text: shown.text.replaceAll('"', '') }));
    return { ...answer, statements };
  };
}

function answeredAnyway(answer: Awaited<ReturnType<Answerer>>): Awaited<ReturnType<Answerer>> {
  return answer.status === 'declined' ? { ...answer, status: 'answered', reason: undefined } : answer;
}
