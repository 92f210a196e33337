import type { Corpus, Source, Statement } from '../src/domain.ts';
import { createExchange, type Exchange, namesOf } from './exchange.ts';

export type Grown = {
  readonly corpus: Corpus;
  /** The id of the shipped statement that each statement was made from. */
  readonly origins: ReadonlyMap<string, string>;
};

/**
 * A corpus of `size` statements, the same for the same corpus and size: the shipped sources, then again and again the same
 * sources with other names, figures and years. Sources keep their shape: headings, standings, topics, readers' questions.
 */
export function growCorpus(shipped: Corpus, size: number): Grown {
  const texts = shipped.sources.flatMap(({ title, statements }) => [
    title,
    ...statements.map(({ text }) => text),
  ]);
  const names = namesOf(texts);
  const sources: Source[] = [];
  const origins = new Map<string, string>();
  let left = size;
  for (let world = 0; left > 0; world += 1) {
    const exchange: Exchange = world === 0 ? (text) => text : createExchange(names, world);
    for (const source of shipped.sources) {
      if (left <= 0) break;
      const statements = source.statements.slice(0, left);
      left -= statements.length;
      const grown = inWorld({ ...source, statements }, world, exchange);
      grown.statements.forEach(({ id }, index) => {
        origins.set(id, statements[index]?.id ?? id);
      });
      sources.push(grown);
    }
    if (shipped.sources.every(({ statements }) => statements.length === 0)) break;
  }
  return { corpus: { ...shipped, sources, version: `${shipped.version}-${size}` }, origins };
}

function inWorld(source: Source, world: number, exchange: Exchange): Source {
  if (world === 0) return source;
  const sourceId = `${source.id}-w${world}`;
  return {
    ...source,
    id: sourceId,
    title: exchange(source.title),
    statements: source.statements.map((statement): Statement => {
      const [, hash = ''] = statement.id.split('#');
      return {
        ...statement,
        id: `${sourceId}#${hash}`,
        sourceId,
        heading: exchange(statement.heading),
        text: exchange(statement.text),
        questions: statement.questions.map(exchange),
      };
    }),
  };
}
