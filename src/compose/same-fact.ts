import type { Hit, Statement } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import { figuresIn } from '../text/figures.ts';
import { nameWordsIn } from '../text/names.ts';
import { remembered } from '../text/remembered.ts';
import { terms } from '../text/words.ts';

/** Hits that state one thing: the best of them, and those that say the same or less. */
export type Group = { readonly best: Hit; readonly others: readonly Hit[] };

/** Two accounts of one disagreement share at least this much of the terms of the shorter. */
const mirrored = 0.5;
/** What bears a statement out has at least this share of its terms, and every name, figure and date of it. */
const agreement = 0.7;

/**
 * The hits in their order, those that repeat an earlier one put with it. `sameness` is the share of the terms of the
 * longer from which on statements of two sources that differ in no name, figure or date say the same.
 */
export function groupBySense(hits: readonly Hit[], sameness: number): Group[] {
  const groups: { best: Hit; others: Hit[] }[] = [];
  for (const hit of hits) {
    const group = groups.find(({ best }) => repeats(hit.statement, best.statement, sameness));
    if (group) group.others.push(hit);
    else groups.push({ best: hit, others: [] });
  }
  return groups;
}

/** Of what repeats a statement, what bears it out in full: another source, in the same standing, with the same figures. */
export function witnessesOf({ best, others }: Group, most: number): Hit[] {
  const sources = new Set([best.source.id]);
  const found: Hit[] = [];
  for (const other of others) {
    if (found.length >= most || sources.has(other.source.id)) continue;
    if (!hasSameStanding(best.statement, other.statement)) continue;
    const [said, borne] = [read(best.statement.text), read(other.statement.text)];
    if (!isWithin(said.marks, borne.marks)) continue;
    if (shared(said.terms, borne.terms) / Math.max(1, said.terms.size) < agreement) continue;
    sources.add(other.source.id);
    found.push(other);
  }
  return found;
}

/** Within one source the curators keep statements apart; what two sources set against each other stands in both. */
function repeats(later: Statement, earlier: Statement, sameness: number): boolean {
  if (later.sourceId === earlier.sourceId) return false;
  if (areMirrored(later, earlier)) return true;
  const [one, other] = [read(later.text), read(earlier.text)];
  const overlap = shared(one.terms, other.terms) / Math.max(1, one.terms.size, other.terms.size);
  return overlap > sameness && isWithin(one.marks, other.marks);
}

/** "A says …, while B says …" in the source of A, and the same the other way round in the source of B. */
function areMirrored(one: Statement, other: Statement): boolean {
  if (one.standing.kind !== 'contested' || other.standing.kind !== 'contested') return false;
  if (!one.standing.with.includes(other.sourceId) || !other.standing.with.includes(one.sourceId))
    return false;
  const [first, second] = [read(one.text).terms, read(other.text).terms];
  return shared(first, second) / Math.max(1, Math.min(first.size, second.size)) > mirrored;
}

function hasSameStanding(one: Statement, other: Statement): boolean {
  if (one.standing.kind === 'claim' && other.standing.kind === 'claim')
    return one.standing.by === other.standing.by;
  return one.standing.kind === other.standing.kind;
}

type Reading = { readonly terms: ReadonlySet<string>; readonly marks: ReadonlySet<string> };

/** The stems of a text, and what tells it from one that is built alike: its names and numbers. */
const read = remembered((text: string): Reading => {
  return { terms: new Set(terms(text)), marks: new Set([...nameWordsIn(text), ...numbersIn(text)]) };
});

/** Figures with their unit, and dates as exact as they stand. */
function numbersIn(text: string): string[] {
  return [
    ...figuresIn(text).map(({ value, unit }) => `${value} ${unit}`),
    ...datesIn(text).map(({ year, month, day }) => `${year}-${month}-${day}`),
  ];
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((term) => other.has(term)).length;
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((mark) => other.has(mark));
}
