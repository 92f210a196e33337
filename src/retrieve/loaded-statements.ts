import type { Corpus } from '../domain.ts';
import { fold } from '../text/words.ts';

const known = new WeakMap<Corpus, ReadonlySet<string>>();

/** The ids of the statements that hold a loaded wording of either side, quoted or not; looked for once for a corpus. */
export function loadedStatements(corpus: Corpus): ReadonlySet<string> {
  const found = known.get(corpus);
  if (found) return found;
  const wordings = corpus.topics.flatMap(({ variants }) =>
    variants.filter(({ loaded }) => loaded).map(({ term }) => ` ${plain(term)} `),
  );
  const ids = new Set(
    corpus.sources
      .flatMap(({ statements }) => statements)
      .filter(({ text }) => {
        const said = ` ${plain(text)} `;
        return wordings.some((wording) => said.includes(wording));
      })
      .map(({ id }) => id),
  );
  known.set(corpus, ids);
  return ids;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
