import { z } from 'zod';
import { answerParts, type Source, seenLevels, sourceKinds, voices } from '../domain.ts';

/** What an answer and a briefing have in common as data. */

export const standingData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact') }),
  z.object({ kind: z.literal('claim'), by: z.string() }),
  z.object({
    kind: z.literal('contested'),
    with: z.array(z.string()).describe('ids of the sources that disagree'),
  }),
]);

const citation = z.object({
  n: z.int().positive().describe('number of the source in this answer'),
  statementId: z.string(),
  sourceId: z.string(),
  quote: z.string().describe('the statement of the corpus, copied by code'),
});

export const statementData = z.object({
  text: z.string(),
  part: z.enum(answerParts),
  standing: standingData,
  citations: z.array(citation).min(1),
});

export const sourceData = z.object({
  n: z.int().positive(),
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.url().optional(),
  published: z.string().optional().describe('ISO 8601, as exact as is known'),
  kind: z.enum(sourceKinds),
  voice: z.enum(voices),
  seen: z.enum(seenLevels),
});

/** A cited source as data. */
export function toSourceData({ n, source }: { readonly n: number; readonly source: Source }) {
  const { id, title, publisher, url, published, kind, voice, seen } = source;
  return { n, id, title, publisher, url, published, kind, voice, seen };
}
