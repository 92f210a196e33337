import { z } from 'zod';
import { type Answer, claimVerdicts, pieceKinds, reasons } from '../domain.ts';
import { sourceData, standingData, toSourceData } from './answer-parts-data.ts';
import { checkNotes, shownFor } from './check-wording.ts';
import { toText } from './to-text.ts';

const statement = z.object({
  n: z.int().positive().describe('number of the source in this check'),
  statementId: z.string(),
  sourceId: z.string(),
  standing: standingData,
  quote: z.string().describe('the statement of the corpus, copied by code'),
});

const piece = z.object({
  text: z
    .string()
    .describe('a sentence or clause of the message; private names and personal data are taken out'),
  kind: z.enum(pieceKinds).describe('only a claim is checked'),
  verdict: z.enum(claimVerdicts).optional().describe('of a claim; not-in-the-corpus does not mean false'),
  differs: z
    .string()
    .optional()
    .describe('the words of a contradicted claim for which the corpus has something else'),
  by: z.array(z.string()).optional().describe('whose claim an attributed opinion is'),
  statements: z
    .array(statement)
    .describe('what shows the verdict; the nearest where the claim is not in the corpus'),
});

/** A checked message as data: what `check --json` prints, and what the published JSON Schema describes. */
export const checkData = z
  .object({
    id: z.string(),
    message: z.string().describe('as it was read; private names and personal data are taken out'),
    status: z.enum(['checked', 'failed']),
    reason: z.enum(reasons).optional().describe('only when the message was not read'),
    pieces: z.array(piece),
    notes: z.array(z.string()).describe('what the verdicts do not mean'),
    sources: z.array(sourceData),
    asOf: z.string().optional().describe('date of the newest source cited, else of the newest in the corpus'),
    corpusVersion: z.string(),
    text: z.string().describe('the whole check as plain text'),
    timings: z.object({ totalMs: z.number().nonnegative() }),
  })
  .meta({ title: 'Check', description: 'One message checked against the corpus by aide-memoire.' });
export type CheckData = z.infer<typeof checkData>;

/** A checked message as data, checked against the schema. */
export function toCheckData(answer: Answer): CheckData {
  const { id, question, reason, checked = [], asOf, corpusVersion, timings } = answer;
  return checkData.parse({
    id,
    message: question,
    status: reason === undefined ? 'checked' : 'failed',
    reason,
    pieces: checked.map((one) => ({
      ...one,
      statements: shownFor(one, answer).flatMap(({ standing, citations }) =>
        citations.map((citation) => ({ ...citation, standing })),
      ),
    })),
    notes: reason === undefined ? checkNotes(answer) : [],
    sources: answer.sources.map(toSourceData),
    asOf,
    corpusVersion,
    text: toText(answer),
    timings,
  });
}

/** The JSON Schema (draft 2020-12) of a checked message. */
export function checkJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(checkData, { io: 'output' }), null, 2)}\n`;
}
