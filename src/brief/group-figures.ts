import type { Weighed } from './weigh.ts';

/** Whether groups of people are set against each other: what readers come for, and what misleads most without its limits. */
export function comparesGroups({ statement: { text } }: Weighed): boolean {
  return compares.test(text);
}
const compares =
  /\btimes (?:as|more|higher|the \p{L}+ rate)\b|\b(?:over|under)-?represent|\bmore likely\b|\bdisproportionate(?:ly)? (?:number|often|high|represent)|\bpercent of all suspects\b/iu;

/** What is said of the limits of such figures, once for each: by its own source, else by another on the same matter. */
export function limitsOf(figures: readonly Weighed[], settled: readonly Weighed[]): Weighed[] {
  const limits = settled.filter((one) => limit.test(one.statement.text) && !isUnsure(one));
  const found = figures.filter(isOfPeople).flatMap((figure) => {
    const own = limits.filter(({ source }) => source.id === figure.source.id);
    const others = limits.filter((one) => sharedBy(one, figure) >= sameMatter);
    return (own.length > 0 ? own : others).sort((one, other) => other.weight - one.weight).slice(0, 1);
  });
  return [...new Set(found)];
}

function sharedBy({ telling }: Weighed, { telling: other }: Weighed): number {
  return (
    [...telling].filter((stem) => other.has(stem)).length / Math.max(1, Math.min(telling.size, other.size))
  );
}
const sameMatter = 0.25;
const limit =
  /\b(?:descriptive|not (?:adjusted|convictions|proven|good enough|be compared)|differences in age|caveat|demography|age structure)\b/i;

function isOfPeople(one: Weighed): boolean {
  return comparesGroups(one) || /\bsuspects?\b/i.test(one.statement.text);
}

/** A figure of which its own sentence says that it, or what it is measured by, is not sure. */
export function isUnsure({ statement: { text } }: Weighed): boolean {
  return /\b(?:not seen|inferred|low reliability|partisan|could not be (?:checked|verified))\b/i.test(text);
}
