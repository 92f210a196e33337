import type { SearchTerm } from './domain.ts';

/** What the bot asks of the world. An adapter is one file in `adapters/`; every adapter of a port runs one contract suite. */

/** Turns text into vectors. Any LangChain `Embeddings` with an id added is one. */
export type Embedder = {
  /** Names encoder and size; vectors of two encoders are never mixed. Letters, digits, dots and hyphens. */
  readonly id: string;
  /** One unit-length vector a text, in the same order. */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
};

export type VectorRecord = {
  readonly id: string;
  /** Hash of the text that was embedded: tells a record that is out of date. */
  readonly fingerprint: string;
  readonly vector: readonly number[];
};

type Neighbour = {
  readonly id: string;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
};

/** Keeps vectors by id and finds the nearest. Failures are BotErrors with the code `index-unavailable`. */
export type VectorIndex = {
  /** What is stored: the fingerprint of every record by its id. */
  fingerprints(): Promise<ReadonlyMap<string, string>>;
  /** Adds records, or replaces those of the same id. */
  upsert(records: readonly VectorRecord[]): Promise<void>;
  /** Unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  /** At most `count` neighbours, nearest first. */
  nearest(vector: readonly number[], count: number): Promise<readonly Neighbour[]>;
};

export type LexicalDocument = { readonly id: string; readonly text: string };

type LexicalHit = {
  readonly id: string;
  /** BM25 score: 0 or more, comparable within one search only. */
  readonly score: number;
};

/** Finds documents by their stems. */
export type LexicalIndex = {
  /** At most `count` hits, best first, ties by id. */
  search(terms: readonly SearchTerm[], count: number): readonly LexicalHit[];
};

type ChatMessage = { readonly role: 'system' | 'user'; readonly content: string };

export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  /** JSON Schema of the reply, an object. The messages ask for it too: not every endpoint can hold a model to it. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly mostTokens: number;
  readonly signal?: AbortSignal | undefined;
};

export type ChatUsage = { readonly inputTokens: number; readonly outputTokens: number };

/** A piece of the reply as it arrives, or what the request used up; and which model it is from. */
type ChatPiece = { readonly model: string } & ({ readonly text: string } | { readonly usage: ChatUsage });

/**
 * A language model. Failures are BotErrors: `model-unavailable` may pass by itself, `model-refused` needs a setting mended.
 * An aborted request ends with the reason of its signal.
 */
export type ChatModel = {
  readonly name: string;
  stream(request: ChatRequest): AsyncIterable<ChatPiece>;
};

/** Is told how far a long piece of work is: called at the start with 0 and at the end with `total`, in units of work. */
export type Progress = (done: number, total: number) => void;
