import { z } from 'zod';

/** What the measuring process of one size is told. */
export const scaleJob = z.object({
  size: z.number(),
  corpusFolder: z.string(),
  /** For its Chroma data. */
  folder: z.string(),
  /** The vectors of the shipped corpus, written by `writeVectors`. */
  vectors: z.string(),
  questions: z.array(z.string()),
});
export type ScaleJob = z.infer<typeof scaleJob>;

/** `cpu`: mean processor time, which a busy machine stretches less; that of the Chroma server is not in it. */
const times = z.object({ p50: z.number(), p95: z.number(), mean: z.number(), cpu: z.number() });

const bytes = z.object({ now: z.number(), peak: z.number() }).nullable();

/** What it answers. Times in milliseconds, memory in bytes. */
export const scaleResult = z.object({
  statements: z.number(),
  /** Vectors stored: the statements and the readers' questions. */
  records: z.number(),
  /** Null where a part was stored before. */
  storeMs: z.number().nullable(),
  /** Word indexes, vocabulary and speller, which every start builds. */
  buildMs: z.number(),
  retrieval: times,
  answer: times,
  /** Means of one answer; what runs at the same time counts twice. */
  steps: z.array(z.object({ step: z.string(), ms: z.number() })),
  memory: bytes,
  serverMemory: bytes,
});
export type ScaleResult = z.infer<typeof scaleResult>;
