import type { Case } from '../../evals/case.ts';
import type { Run } from '../../evals/harness.ts';
import type { Answer } from '../../src/domain.ts';
import { anAnswer } from './builders.ts';

type SingleCase = Exclude<Case, { suite: 'framing' }>;

export function aCase(given: Partial<SingleCase> = {}): SingleCase {
  return {
    id: 'ferries-counted',
    suite: 'accuracy',
    kind: 'figure',
    topic: 'night-ferries',
    expect: ['answered'],
    facts: [],
    never: [],
    question: 'How many night ferries were counted in 2024?',
    turns: [],
    ...given,
  };
}

/** A case with what the bot answered to it: `anAnswer()` unless told otherwise. */
export function aRun(given: { case?: Partial<SingleCase>; answer?: Partial<Answer> } = {}): Run {
  const asked = aCase(given.case);
  return { case: asked, question: asked.question, answer: anAnswer(given.answer) };
}
