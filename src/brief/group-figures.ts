import type { Weighed } from './weigh.ts';

/** Whether groups of people are set against each other: what readers come for, and what misleads most without its limits. */
export function comparesGroups({ statement: { text } }: Weighed): boolean {
  return compares.test(text);
}
const compares =
  /\btimes (?:as|more|higher|the \p{L}+ rate)\b|\b(?:over|under)-?represent|\bmore likely\b|\bdisproportionate(?:ly)? (?:number|often|high|represent)|\bpercent of all suspects\b/iu;

/** What the source of such a figure says of its limits, once for each; what another says of other figures is no limit of it. */
export function limitsOf(figures: readonly Weighed[], settled: readonly Weighed[]): Weighed[] {
  const limits = settled.filter((one) => limit.test(one.statement.text) && !isUnsure(one));
  const found = figures.filter(isOfPeople).flatMap((figure) => {
    const own = limits.filter((one) => one.source.id === figure.source.id && isOfSame(one, figure));
    return own.sort((one, other) => other.weight - one.weight).slice(0, 1);
  });
  return [...new Set(found)];
}

/** A limit of rates is none of a mere share. */
function isOfSame({ statement: limiting }: Weighed, { statement: figure }: Weighed): boolean {
  return (
    !/\brates?\b/i.test(limiting.text) || /\brates?\b|\bper (?:head|[\d,]+)|\btimes\b/i.test(figure.text)
  );
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

/** A group's share with nothing to measure it by: neither its share of the people nor another group's rate. */
export function isShareWithoutBase({ statement: { text } }: Pick<Weighed, 'statement'>): boolean {
  return (
    /\bpercent\b/.test(text) &&
    /\b(?:citizenship|nationals?|foreign|ethnic|background)\b/.test(text) &&
    !hasBase(text)
  );
}

export function hasBase(text: string): boolean {
  return base.test(text);
}
const base = /\b(?:population|census|times|against \d|compared|(?:more|less) likely)\b/i;
