import { z } from 'zod';
import { type Answer, answerStatuses, composeNotices, reasons, voices } from '../domain.ts';
import { sourceData, statementData, toSourceData } from './answer-parts-data.ts';
import { toText } from './to-text.ts';

/** An answer as data: what `--json` prints, and what the published JSON Schema describes. */
export const answerData = z
  .object({
    id: z.string(),
    question: z.string(),
    standalone: z.string().describe('the question, complete without its thread'),
    status: z.enum(answerStatuses),
    reason: z.enum(reasons).optional().describe('only when the question was not answered as asked'),
    statements: z.array(statementData),
    unanswered: z
      .array(z.string())
      .describe('parts of a compound question that the corpus does not answer, as asked'),
    sources: z.array(sourceData),
    voices: z.object({ heard: z.array(z.enum(voices)), absent: z.array(z.enum(voices)) }),
    asOf: z.string().optional().describe('date of the newest source cited, else of the newest in the corpus'),
    corpusVersion: z.string(),
    composer: z.string().describe('extract, or the name of a model'),
    notice: z
      .enum(composeNotices)
      .optional()
      .describe('why the corpus was copied, in whole or in part, although a model was to write'),
    usage: z
      .object({
        model: z.string(),
        inputTokens: z.int().nonnegative(),
        outputTokens: z.int().nonnegative(),
        cost: z.number().nonnegative().optional().describe('in U.S. dollars, where the prices are set'),
      })
      .optional()
      .describe('only when a model was asked'),
    text: z.string().describe('the whole answer as plain text'),
    timings: z.object({ totalMs: z.number().nonnegative() }),
  })
  .meta({ title: 'Answer', description: 'One cited answer of aide-memoire.' });
export type AnswerData = z.infer<typeof answerData>;

/** An answer as data, checked against the schema. */
export function toData(answer: Answer): AnswerData {
  return answerData.parse({
    ...answer,
    sources: answer.sources.map(toSourceData),
    text: toText(answer),
  });
}

/** The JSON Schema (draft 2020-12) of an answer. */
export function answerJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(answerData, { io: 'output' }), null, 2)}\n`;
}
