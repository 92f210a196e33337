import { z } from 'zod';
import {
  type Answer,
  answerParts,
  answerStatuses,
  claimVerdicts,
  composeNotices,
  pieceKinds,
  reasons,
  seenLevels,
  sourceKinds,
  voices,
  type Workings,
} from '../domain.ts';
import { workingsShape } from './workings-shape.ts';

const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact') }),
  z.object({ kind: z.literal('claim'), by: z.string() }),
  z.object({ kind: z.literal('contested'), with: z.array(z.string()) }),
]);

const statement = z.object({
  id: z.string(),
  sourceId: z.string(),
  heading: z.string(),
  text: z.string(),
  standing,
  voice: z.enum(voices),
  questions: z.array(z.string()).default([]),
  line: z.number(),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().optional(),
  seen: z.enum(seenLevels),
  published: z.string().optional(),
  kind: z.enum(sourceKinds),
  voice: z.enum(voices),
  countries: z.array(z.string()),
  topics: z.array(z.string()),
  description: z.string(),
  statements: z.array(statement),
  file: z.string(),
});

/** A hit is a pair: there are thirty of them and more. */
const workings = workingsShape(
  z.tuple([z.string(), z.number()]).transform(([statementId, relevance]) => ({ statementId, relevance })),
);

const answerRecord = z.object({
  id: z.string(),
  question: z.string(),
  standalone: z.string(),
  status: z.enum(answerStatuses),
  reason: z.enum(reasons).optional(),
  statements: z.array(
    z.object({
      text: z.string(),
      part: z.enum(answerParts),
      standing,
      citations: z.array(
        z.object({ n: z.number(), statementId: z.string(), sourceId: z.string(), quote: z.string() }),
      ),
    }),
  ),
  checked: z
    .array(
      z.object({
        text: z.string(),
        kind: z.enum(pieceKinds),
        verdict: z.enum(claimVerdicts).optional(),
        differs: z.string().optional(),
        by: z.array(z.string()).optional(),
        statementIds: z.array(z.string()),
      }),
    )
    .optional(),
  unanswered: z.array(z.string()).default([]),
  sources: z.array(z.object({ n: z.number(), source })),
  voices: z.object({ heard: z.array(z.enum(voices)), absent: z.array(z.enum(voices)) }),
  asOf: z.string().optional(),
  corpusVersion: z.string(),
  composer: z.string(),
  notice: z.enum(composeNotices).optional(),
  usage: z
    .object({
      model: z.string().default(''),
      inputTokens: z.number(),
      outputTokens: z.number(),
      cost: z.number().optional(),
    })
    .optional(),
  /** Answers recorded before these were kept have none. */
  workings: workings.optional(),
  timings: z.object({ totalMs: z.number() }),
});

/** An answer as the ledger keeps it: whole, but of each source only the statements it cites. */
export function toRecord(answer: Answer): string {
  const cited = new Set(
    answer.statements.flatMap(({ citations }) => citations.map(({ statementId }) => statementId)),
  );
  const sources = answer.sources.map(({ n, source: { statements, ...header } }) => ({
    n,
    source: { ...header, statements: statements.filter(({ id }) => cited.has(id)) },
  }));
  return JSON.stringify({ ...answer, sources, workings: answer.workings && packed(answer.workings) });
}

function packed(given: Workings): z.input<typeof workings> {
  return {
    ...given,
    countries: [...given.countries],
    topics: [...given.topics],
    looks: given.looks.map((look) => ({
      ...look,
      hits: look.hits.map(({ statementId, relevance }) => [statementId, relevance]),
    })),
  };
}

/** The answer that `toRecord` kept. */
export function fromRecord(text: string): Answer {
  const record = answerRecord.parse(JSON.parse(text));
  return {
    ...record,
    reason: record.reason,
    asOf: record.asOf,
    usage: record.usage && { ...record.usage, cost: record.usage.cost },
    sources: record.sources.map(({ n, source: kept }) => ({
      n,
      source: { ...kept, url: kept.url, published: kept.published },
    })),
  };
}
