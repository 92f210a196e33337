import { stringify } from 'yaml';
import { z } from 'zod';
import { answerStatuses } from '../domain.ts';

/** An answer as it was given and kept: what `ask --json` and `ask --jsonl` print, and what the ledger will hand over. */
export const keptAnswer = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  turns: z.array(z.string()).default([]),
  status: z.enum(answerStatuses),
  statements: z.array(
    z.object({ text: z.string(), citations: z.array(z.object({ statementId: z.string() })) }),
  ),
  corpusVersion: z.string(),
  composer: z.string(),
  /** What the reader said was wrong. */
  feedback: z.string().optional(),
});
export type KeptAnswer = z.infer<typeof keptAnswer>;

/**
 * A case from an answer that somebody found fault with, frozen with what the pipeline showed. A person decides what a
 * right answer holds: until then its facts are what was shown, which the comment says.
 */
export function draftCase({ id, question, turns, status, statements, ...kept }: KeptAnswer): string {
  const shown = status === 'answered' || status === 'partial' ? statements : [];
  const facts = shown.map(({ text, citations }) => ({
    say: text,
    statements: citations.map(({ statementId }) => statementId),
  }));
  const draft = {
    id: `feedback-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    suite: 'acceptance',
    kind: 'feedback',
    topic: 'feedback',
    question,
    ...(turns.length > 0 ? { turns } : {}),
    expect: [status],
    ...(facts.length > 0 ? { facts } : {}),
  };
  const comment = [
    `Drafted from answer ${id}, corpus ${kept.corpusVersion}, composer ${kept.composer}.`,
    ...(kept.feedback === undefined ? [] : [`The reader said: ${kept.feedback}`]),
    'expect and facts are what was shown, not what is right: set topic, expect and facts, then move it to a file of evals/cases/.',
  ];
  const lines = comment.flatMap((text) => text.split('\n')).map((text) => `# ${text}`);
  return `${lines.join('\n')}\n${stringify([draft], { lineWidth: 118 })}`;
}
