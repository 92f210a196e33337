import type { Weighed } from './weigh.ts';

/** Whether groups of people are set against each other: what readers come for, and what misleads most without its limits. */
export function comparesGroups({ statement: { text } }: Weighed): boolean {
  return compares.test(text);
}
const compares =
  /\btimes (?:as|more|higher|the \p{L}+ rate)\b|\b(?:over|under)-?represent|\bmore likely\b|\bdisproportionate(?:ly)? (?:number|often|high|represent)/iu;

/** What the sources of such figures say of their limits, the first of them for each source. */
export function limitsOf(figures: readonly Weighed[], settled: readonly Weighed[]): Weighed[] {
  const sources = new Set(figures.filter(isOfPeople).map(({ source }) => source.id));
  const limits = settled.filter((one) => limit.test(one.statement.text) && !isUnsure(one));
  return [...sources].flatMap((id) => {
    const own = limits.filter(({ source }) => source.id === id);
    return own.sort((one, other) => other.weight - one.weight).slice(0, 1);
  });
}
const limit =
  /\b(?:descriptive|not (?:adjusted|convictions|proven|good enough|be compared)|differences in age|caveat|demography|age structure)\b/i;

function isOfPeople(one: Weighed): boolean {
  return comparesGroups(one) || /\bsuspects?\b/i.test(one.statement.text);
}

/** A figure of which its own sentence says that it, or what it is measured by, is not sure. */
export function isUnsure({ statement: { text } }: Weighed): boolean {
  return /\b(?:not seen|inferred|low reliability|partisan|could not be (?:checked|verified))\b/i.test(text);
}
