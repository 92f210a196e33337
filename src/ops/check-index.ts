import type { Corpus } from '../domain.ts';
import { BotError } from '../errors.ts';
import { toEncoderInputs } from '../indexing/to-documents.ts';
import type { VectorIndex } from '../ports.ts';

/** A check that the index answers, and that it is still the one of the corpus that the bot answers from. */
export function checkIndex(corpus: Corpus, vectors: Pick<VectorIndex, 'count'>): () => Promise<void> {
  const wanted = toEncoderInputs(corpus).length;
  return async () => {
    const count = await vectors.count();
    if (count === wanted) return;
    throw new BotError(
      `the index holds ${count} records, corpus ${corpus.version} has ${wanted}: it was changed since the start; start the bot again, which brings it up to date`,
      { code: 'index-unavailable' },
    );
  };
}
