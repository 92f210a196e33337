import { stringify } from 'yaml';
import { z } from 'zod';
import { answerStatuses, type Corpus, claimVerdicts } from '../domain.ts';
import { workingsLines } from './workings-lines.ts';
import { workingsShape } from './workings-shape.ts';

/** An answer as it was given and kept: what the ledger hands over, or what `ask --jsonl` prints. */
export const keptAnswer = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  standalone: z.string().optional(),
  turns: z.array(z.string()).default([]),
  status: z.enum(answerStatuses),
  statements: z.array(
    z.object({ text: z.string(), citations: z.array(z.object({ statementId: z.string() })) }),
  ),
  /** Only of a claim check. */
  checked: z
    .array(
      z.object({
        text: z.string(),
        verdict: z.enum(claimVerdicts).optional(),
        statementIds: z.array(z.string()),
      }),
    )
    .optional(),
  /** The ledger alone keeps them. */
  workings: workingsShape(z.object({ statementId: z.string(), relevance: z.number() })).optional(),
  corpusVersion: z.string(),
  composer: z.string(),
  /** What the reader said was wrong. */
  feedback: z.string().optional(),
});
export type KeptAnswer = z.infer<typeof keptAnswer>;

/**
 * A case from an answer that somebody found fault with, frozen with what was shown and what the pipeline saw. A person
 * decides what a right answer holds: until then its facts are what was shown, which the comment says. `today` is the
 * corpus that the case will be asked of.
 */
export function draftCase(kept: KeptAnswer, today?: Corpus): string {
  const { id, checked, corpusVersion, composer, feedback } = kept;
  const changed = today && today.version !== corpusVersion;
  const comment = [
    `Drafted from answer ${id}, corpus ${corpusVersion}, composer ${composer}.`,
    ...(changed ? [`The corpus has changed since: today it is ${today.version}.`] : []),
    ...(feedback === undefined ? [] : [`The reader said: ${feedback}`]),
    checked
      ? 'expect and statements are what the check said, not what is right: set them, then move it to a file of evals/claims/.'
      : 'expect and facts are what was shown, not what is right: set topic, expect and facts, then move it to a file of evals/cases/.',
    ...workingsLines(kept, today),
  ];
  const lines = comment.flatMap((text) => text.split('\n')).map((text) => `# ${text}`.trimEnd());
  const draft = checked ? claimCase(kept, checked) : questionCase(kept);
  return `${lines.join('\n')}\n${stringify([draft], { lineWidth: 118 })}`;
}

function questionCase({ id, question, turns, status, statements }: KeptAnswer) {
  const shown = status === 'answered' || status === 'partial' ? statements : [];
  const facts = shown.map(({ text, citations }) => ({
    say: text,
    statements: citations.map(({ statementId }) => statementId),
  }));
  return {
    id: idOf(id),
    suite: 'acceptance',
    kind: 'feedback',
    topic: 'feedback',
    question,
    ...(turns.length > 0 ? { turns } : {}),
    expect: [status],
    ...(facts.length > 0 ? { facts } : {}),
  };
}

function claimCase({ id, question }: KeptAnswer, checked: NonNullable<KeptAnswer['checked']>) {
  const claims = checked.map(({ text, verdict, statementIds }) => ({
    ...(text !== question && question.includes(text) ? { say: text } : {}),
    expect: verdict ?? 'no-claim',
    // Beside a claim that is not in the corpus stand the nearest statements, not its own.
    ...(verdict && verdict !== 'not-in-the-corpus' ? { statements: statementIds } : {}),
  }));
  return { id: idOf(id), kind: 'feedback', text: question, claims };
}

function idOf(id: string): string {
  return `feedback-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
