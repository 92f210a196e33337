import type { Source, Standing } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Known } from './verifier.ts';

type Sentence = { readonly text: string; readonly sourceId: string; readonly standing: Standing };

/** Which sources hold the figures that a sentence on several sources takes from none of those it names. */
export type FigureSources = (sentence: Sentence) => readonly Source[];

/** Looks in the facts of the corpus for such figures; one that is nowhere else is the sentence's own source's. */
export function createFigureSources(known: Known): FigureSources {
  const holders = new Map<string, Held[]>();
  const held = new Map<string, Set<string>>();
  for (const { statement, source } of known.values()) {
    if (statement.standing.kind === 'contested') continue;
    for (const figure of figuresIn(statement.text)) {
      held.set(source.id, (held.get(source.id) ?? new Set()).add(figure));
      if (statement.standing.kind === 'fact')
        holders.set(figure, [...(holders.get(figure) ?? []), { text: statement.text, source }]);
    }
  }
  return ({ text, sourceId, standing }) => {
    if (standing.kind !== 'contested') return [];
    const cited = [sourceId, ...standing.with];
    const found = partsOf(text).flatMap((part) =>
      figuresIn(part)
        .filter((figure) => !cited.some((id) => held.get(id)?.has(figure)))
        .flatMap((figure) => bestOf(holders.get(figure) ?? [], part)),
    );
    return [...new Set(found)];
  };
}
type Held = { readonly text: string; readonly source: Source };

/** "about 1,400", "9.3 percent", "373": but no year, no day of a month and no name that begins with a number. */
function figuresIn(text: string): string[] {
  const figures = text.match(/(?<![\p{L}\d.,:/])\d+(?:[.,]\d+)*(?![.,]?\d| \p{Lu})/gu) ?? [];
  return figures.filter((figure) => !/^(?:1\d|20)\d\d$/.test(figure));
}

function partsOf(text: string): string[] {
  return text.split(/[;()]|, | (?:while|whereas) /);
}

/** Whoever gives the figure of what the part of the sentence names, a newspaper last. */
function bestOf(holders: readonly Held[], part: string): Source[] {
  const names = part.match(/\p{Lu}\p{L}{3,}/gu) ?? [];
  const stems = stemsOf(part);
  const [best] = holders
    .filter(({ text }) => names.some((name) => text.includes(name)))
    .map(({ text, source }) => {
      const shared = [...stemsOf(text)].filter((stem) => stems.has(stem)).length;
      return { source, shared: shared - Number(source.voice === 'press') };
    })
    .filter(({ shared }) => shared >= sameMatter)
    .sort((one, other) => other.shared - one.shared);
  return best === undefined ? [] : [best.source];
}
const sameMatter = 2;
