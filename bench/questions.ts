import { type Case, questionsOf, readCases, type Split, splitOf } from '../evals/case.ts';

/** A question with what an answer to it rests on. */
export type BenchQuestion = {
  readonly caseId: string;
  readonly suite: Case['suite'];
  /** Of a framing case: which of its wordings this is. */
  readonly framing: 'neutral' | 'restriction' | 'rights' | undefined;
  readonly question: string;
  readonly turns: readonly string[];
  /** One entry a fact: the ids of the statements of which any will do. */
  readonly needed: readonly (readonly string[])[];
};

const framings = ['neutral', 'restriction', 'rights'] as const;

/** The questions of a split that are to be answered from listed statements; what is to be refused needs none. */
export async function readQuestions(split: Split): Promise<BenchQuestion[]> {
  const cases = (await readCases()).filter(
    (one) =>
      splitOf(one) === split &&
      one.facts.length > 0 &&
      one.expect.some((status) => status === 'answered' || status === 'partial'),
  );
  return cases.flatMap((one) =>
    questionsOf(one).map(({ question, turns }, index) => ({
      caseId: one.id,
      suite: one.suite,
      framing: one.suite === 'framing' ? framings[index] : undefined,
      question,
      turns,
      needed: one.facts.map(({ statements }) => statements),
    })),
  );
}

/** Evenly spread over the cases, whole cases, until at least `count` questions are taken. */
export function thin(questions: readonly BenchQuestion[], count: number): BenchQuestion[] {
  const ids = [...new Set(questions.map(({ caseId }) => caseId))];
  const every = Math.max(1, Math.floor(questions.length / count));
  const kept = new Set(ids.filter((_, index) => index % every === 0));
  return questions.filter(({ caseId }) => kept.has(caseId));
}
