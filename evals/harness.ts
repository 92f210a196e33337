import path from 'node:path';
import { type AnswerDeps, type Answerer, createAnswerer, understandInThread } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { type OpenIndex, openIndex } from '../src/cli/open-index.ts';
import { readConfig, settings } from '../src/config.ts';
import type { Answer, Corpus, Hit } from '../src/domain.ts';
import type { VectorIndex } from '../src/ports.ts';
import { retrieve } from '../src/retrieve/retrieve.ts';
import { type Case, type Framing, questionsOf } from './case.ts';

/** A question of a case with what the bot made of it. */
export type Run = {
  readonly case: Case;
  readonly framing: Framing | undefined;
  readonly question: string;
  readonly answer: Answer;
  /** What was retrieved, best first: only where a judge looks at it, that is for framings. */
  readonly hits: readonly Hit[];
};

/** Another pipeline made from the real one: what `npm run eval:mutate` breaks. */
export type Change = {
  readonly deps?: (deps: AnswerDeps) => AnswerDeps;
  readonly ask?: (ask: Answerer) => Answerer;
  /** Who words the answers to a case; without one the corpus is copied. */
  readonly composer?: (one: Case) => Promise<AnswerDeps['compose']>;
};

export type Harness = {
  /** The corpora that cases are asked of. */
  readonly corpora: readonly Corpus[];
  /** One run a question of each case, in order; a pipeline that throws fails the suite, it is no low score. */
  run(cases: readonly Case[], change?: Change): Promise<Run[]>;
  close(): void;
};

/** So many cases at once: while one is embedded in its own thread, another is searched for. */
const atOnce = 2;
/** As many hits as two framings are compared on. */
const compared = 10;
const here = import.meta.dirname;

/** The real pipeline over the shipped corpus, as a user runs it without keys, and over the poisoned one. */
export async function openHarness(): Promise<Harness> {
  const data = path.join(here, '..', '.data');
  const shipped = await openIndex(readConfig({ data }));
  const poisoned = await openIndex(
    readConfig({ data, corpus: path.join(here, 'corpora', 'poisoned') }),
  ).catch((error: unknown) => {
    shipped.close();
    throw error;
  });
  const real = { shipped: depsOf(shipped), poisoned: depsOf(poisoned) };
  return {
    corpora: [shipped.corpus, poisoned.corpus],
    async run(cases, change = {}) {
      const changed = (deps: AnswerDeps) => change.deps?.(deps) ?? deps;
      const deps = { shipped: changed(real.shipped), poisoned: changed(real.poisoned) };
      return (
        await inTurns(cases, (one) =>
          runCase(one, deps[one.suite === 'framing' ? 'shipped' : one.corpus], change),
        )
      ).flat();
    },
    close: () => {
      shipped.close();
      poisoned.close();
    },
  };
}

function depsOf(index: OpenIndex): AnswerDeps {
  return { ...pipelineDeps(lookedUpOnce(index)), settings: settings.answer, now: () => performance.now() };
}

/** Each text is embedded and looked up once, however often it is asked: for a second look at it, and for mutations. */
function lookedUpOnce(index: OpenIndex): OpenIndex {
  const vectors = new Map<string, Promise<number[]>>();
  const nearest = new WeakMap<readonly number[], ReturnType<VectorIndex['nearest']>>();
  return {
    ...index,
    embedder: {
      ...index.embedder,
      embedQuery: (text) => {
        const vector = vectors.get(text) ?? index.embedder.embedQuery(text);
        vectors.set(text, vector);
        return vector;
      },
    },
    vectors: {
      ...index.vectors,
      nearest: (vector, count) => {
        const found = nearest.get(vector) ?? index.vectors.nearest(vector, count);
        nearest.set(vector, found);
        return found;
      },
    },
  };
}

async function runCase(one: Case, given: AnswerDeps, change: Change): Promise<Run[]> {
  const compose = (await change.composer?.(one)) ?? given.compose;
  const deps = { ...given, compose };
  const plain = createAnswerer(deps);
  const ask = change.ask?.(plain) ?? plain;
  const runs: Run[] = [];
  for (const { question, turns, framing } of questionsOf(one)) {
    const answer = await ask(question, turns);
    const hits = framing
      ? await retrieve(await understandInThread(question, turns, deps), compared, deps)
      : [];
    runs.push({ case: one, framing, question, answer, hits });
  }
  return runs;
}

/** Does the work for each, a few at a time; the results stand in the order of the input. */
async function inTurns<In, Out>(inputs: readonly In[], work: (input: In) => Promise<Out>): Promise<Out[]> {
  const waiting = [...inputs.entries()];
  const done = new Map<number, Out>();
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, input] = next;
      done.set(index, await work(input));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...done.entries()].sort(([one], [other]) => one - other).map(([, out]) => out);
}
