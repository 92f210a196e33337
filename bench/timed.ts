import type { AnswerDeps } from '../src/answer.ts';

/** Milliseconds spent in each thing that an answer asks of its deps, since the last `take`. */
export type Stopwatch = { take(): Readonly<Record<string, number>> };

/** The same deps, with the time in each of them counted; what is left of an answer's time is the pipeline's own. */
export function timed(deps: AnswerDeps): { readonly deps: AnswerDeps; readonly stopwatch: Stopwatch } {
  let spent = new Map<string, number>();
  const add = (name: string, start: number) =>
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
  const count =
    <Input extends readonly unknown[], Result>(name: string, work: (...input: Input) => Result) =>
    (...input: Input): Result => {
      const start = performance.now();
      const result = work(...input);
      add(name, start);
      return result;
    };
  const wait =
    <Input extends readonly unknown[], Result>(name: string, work: (...input: Input) => Promise<Result>) =>
    async (...input: Input): Promise<Result> => {
      const start = performance.now();
      const result = await work(...input);
      add(name, start);
      return result;
    };
  const { embedder, vectors, lexical } = deps;
  const search = (name: keyof typeof lexical) => ({ search: count(`words: ${name}s`, lexical[name].search) });
  return {
    stopwatch: {
      take() {
        const taken = Object.fromEntries(spent);
        spent = new Map();
        return taken;
      },
    },
    deps: {
      ...deps,
      neutralise: count('neutralise', deps.neutralise),
      spell: count('spell', deps.spell),
      embedder: { ...embedder, embedQuery: wait('encode', embedder.embedQuery) },
      vectors: { ...vectors, nearest: wait('nearest vectors', vectors.nearest) },
      lexical: {
        statement: search('statement'),
        passage: search('passage'),
        source: search('source'),
        question: search('question'),
      },
    },
  };
}
