import type { Digest } from '../briefing.ts';
import type { Corpus, Source } from '../domain.ts';
import type { CorpusText } from '../ports.ts';
import { changesSince } from './changes.ts';
import { createChecked, draftOf } from './checked.ts';

/** Statements shown of each sort; the numbers tell of all. */
const most = 6;

/** The digest from an older version of the corpus to this one; undefined when no statement changed. */
export function digestOf(before: CorpusText, corpus: Corpus): Digest | undefined {
  const { added, reworded, withdrawn } = changesSince(before, corpus);
  if (added.length + reworded.length + withdrawn.length === 0) return undefined;
  const known = corpus.sources.flatMap((source) =>
    source.statements.map((statement) => [statement.id, { statement, source }] as const),
  );
  const checked = createChecked(new Map(known));
  return {
    from: before.version,
    to: corpus.version,
    counts: { added: added.length, reworded: reworded.length, withdrawn: withdrawn.length },
    added: spread(added).flatMap(({ statement }) => checked.show(draftOf(statement)) ?? []),
    reworded: spread(reworded).flatMap(({ statement, before: text }) => {
      const shown = checked.show(draftOf(statement));
      return shown ? [{ before: text, statement: shown }] : [];
    }),
    withdrawn: withdrawn.slice(0, most).map(({ text }) => text),
    sources: checked.sources().map((source, index) => ({ n: index + 1, source })),
  };
}

/** One statement of each source before a second of any, newest sources first. */
function spread<T extends { readonly source: Source }>(changed: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const ranked = changed.map((one) => {
    const rank = seen.get(one.source.id) ?? 0;
    seen.set(one.source.id, rank + 1);
    return { one, rank, published: one.source.published ?? '' };
  });
  return ranked
    .sort((one, other) => one.rank - other.rank || other.published.localeCompare(one.published))
    .slice(0, most)
    .map(({ one }) => one);
}
