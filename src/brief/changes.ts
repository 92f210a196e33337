import type { Corpus, Source, Statement } from '../domain.ts';
import type { CorpusText } from '../ports.ts';
import { terms } from '../text/words.ts';

type Now = { readonly statement: Statement; readonly source: Source };

/** What tells one version of a corpus from another. */
type Changes = {
  readonly added: readonly Now[];
  /** The same point of the same source in other words. */
  readonly reworded: readonly (Now & { readonly before: string })[];
  readonly withdrawn: readonly { readonly id: string; readonly text: string }[];
};

/** A statement is another wording of an older one of its source when they share this much of the terms of the longer. */
const sameMatter = 0.5;

/** The text of each statement, to be kept until the next version. */
export function corpusTextOf({ version, sources }: Corpus): CorpusText {
  const statements = sources.flatMap((source) => source.statements);
  return { version, texts: Object.fromEntries(statements.map(({ id, text }) => [id, text])) };
}

/** What changed from an older version to this one. A statement's id changes with its text. */
export function changesSince(before: CorpusText, { sources }: Corpus): Changes {
  const now = sources.flatMap((source) => source.statements.map((statement) => ({ statement, source })));
  const ids = new Set(now.map(({ statement }) => statement.id));
  const fresh = now.filter(({ statement }) => before.texts[statement.id] === undefined);
  const gone = new Map(Object.entries(before.texts).filter(([id]) => !ids.has(id)));
  const added: Now[] = [];
  const reworded: (Now & { before: string })[] = [];
  for (const one of fresh) {
    const [id, text] = nearest(one.statement, gone) ?? [];
    if (id === undefined || text === undefined) added.push(one);
    else {
      gone.delete(id);
      reworded.push({ ...one, before: text });
    }
  }
  return { added, reworded, withdrawn: [...gone].map(([id, text]) => ({ id, text })) };
}

function nearest(
  { sourceId, text }: Statement,
  gone: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  return [...gone]
    .filter(([id]) => id.startsWith(`${sourceId}#`))
    .map((entry) => ({ entry, shared: sharedOf(text, entry[1]) }))
    .filter(({ shared }) => shared >= sameMatter)
    .sort((one, other) => other.shared - one.shared)[0]?.entry;
}

function sharedOf(one: string, other: string): number {
  const [first, second] = [new Set(terms(one)), new Set(terms(other))];
  const both = [...first].filter((stem) => second.has(stem)).length;
  return both / Math.max(1, first.size, second.size);
}
