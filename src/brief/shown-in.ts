import type { Outline } from './outline.ts';
import type { Weighed } from './weigh.ts';

/** Every statement that a reader meets before what the corpus lacks and the questions. */
export function shownIn({
  bottomLine,
  figures,
  established,
  positions,
  law,
  disputed,
}: Pick<Outline, 'bottomLine' | 'figures' | 'established' | 'positions' | 'law' | 'disputed'>): Weighed[] {
  return [
    ...bottomLine,
    ...figures.map(({ from }) => from),
    ...established,
    ...positions.flatMap(({ chosen }) => chosen),
    ...law,
    ...disputed,
  ];
}
