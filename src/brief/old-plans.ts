import type { TimelineEvent } from '../corpus/timeline.ts';
import { stemsOf } from '../text/stems-of.ts';
import { claimIn } from './conceded.ts';
import type { Weighed } from './weigh.ts';

/** One bill in three versions confuses: what somebody announced or proposed weighs less once a later source lays it down. */
export function lessOldPlans(weighed: readonly Weighed[], timeline: readonly TimelineEvent[]): Weighed[] {
  const isOld = createIsOld(weighed, timeline);
  return weighed
    .map((one) =>
      plan.test(one.statement.text) && isOld(one) ? { ...one, weight: one.weight - ofOldPlan } : one,
    )
    .sort((one, other) => other.weight - one.weight);
}
const ofOldPlan = 0.6;

/** A rule that somebody announces or proposes. */
const plan =
  /\b(?:bill|laws?|rules?|inquiry)\b.*\b(?:would|will|soon|proposed|proposes|planned)\b|\b(?:proposed|proposes|planned|would)\b.*\b(?:bill|laws?|rules?|inquiry)\b/i;

/** What was laid before parliament or decided. */
const laidDown = /\b(?:propos(?:ed|es|al)|adopt(?:s|ed)|pass(?:es|ed)|decide[sd]|in(?:to)? force)\b/i;

/** By the timeline, where a later event of the same matter is of a proposal or a decision; else by the words of a later source. */
function createIsOld(
  weighed: readonly Weighed[],
  timeline: readonly TimelineEvent[],
): (one: Weighed) => boolean {
  const overtaken = new Set(
    timeline
      .filter((event) => timeline.some((later) => laidDown.test(later.event) && continues(later, event)))
      .flatMap(({ statements }) => statements),
  );
  const bySource = laidDownBySource(weighed);
  return ({ statement, source, telling }) => {
    if (overtaken.has(statement.id)) return true;
    const claimed = stemsOf(claimIn(statement.text));
    const own = [...telling].filter((stem) => claimed.has(stem) && !/\d/.test(stem));
    return [...bySource.values()].some(
      ({ published, stems }) =>
        isLater(published, source.published ?? published) &&
        own.filter((stem) => stems.has(stem)).length >= mostOf * Math.max(1, own.length),
    );
  };
}
const mostOf = 0.5;

function continues(later: TimelineEvent, event: TimelineEvent): boolean {
  const theirs = stemsOf(later.event);
  return (
    isLater(later.date, event.date) &&
    later.countries.some((code) => event.countries.includes(code)) &&
    later.topics.some((id) => event.topics.includes(id)) &&
    [...stemsOf(event.event)].filter((stem) => theirs.has(stem)).length >= sameMatter
  );
}
const sameMatter = 3;

function laidDownBySource(
  weighed: readonly Weighed[],
): ReadonlyMap<string, { readonly published: string; readonly stems: ReadonlySet<string> }> {
  const found = new Map<string, { readonly published: string; readonly stems: ReadonlySet<string> }>();
  for (const { statement, source, telling } of weighed) {
    if (statement.standing.kind !== 'fact' || !laidDown.test(statement.text)) continue;
    const stems = new Set([...(found.get(source.id)?.stems ?? []), ...telling]);
    found.set(source.id, { published: source.published ?? '', stems });
  }
  return found;
}

/** Later for sure: of "2025" and "2025-05" neither is. */
function isLater(one: string, other: string): boolean {
  const exact = Math.min(one.length, other.length);
  return one.slice(0, exact) > other.slice(0, exact);
}
