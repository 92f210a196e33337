import type { ComposeNotice, Draft, DraftStatement, Hit, Question, Usage } from '../domain.ts';

/** What a composer is given: the statements that extract chose and ordered, and the door that a wording must pass. */
export type ComposeTask = {
  readonly question: Question;
  /** Never empty. Fairness is decided here: a composer words these statements, it does not choose others. */
  readonly plan: Draft;
  readonly hits: readonly Hit[];
  readonly corpusVersion: string;
  /** Why a drafted statement may not be shown, or undefined when every check holds. */
  readonly faultOf: (statement: DraftStatement) => string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What is known once the last statement is written. */
export type Composed = {
  /** `extract`, or the name of the model. */
  readonly composer: string;
  readonly notice?: ComposeNotice;
  readonly usage?: Usage;
};

/** Words the statements of a plan, one by one and in its order; each is verified as it comes. */
export type Composer = (task: ComposeTask) => AsyncGenerator<DraftStatement, Composed, undefined>;

/** The default composer: the statements as the corpus has them, without a model. */
export const copyPlan: Composer = async function* ({ plan }) {
  yield* plan.statements;
  return { composer: plan.composer };
};
