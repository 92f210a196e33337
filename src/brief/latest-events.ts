import type { TimelineEvent } from '../corpus/timeline.ts';
import { stemsOf } from '../text/stems-of.ts';

type Room = { readonly most: number; readonly worth: (event: TimelineEvent) => number };

/**
 * The chosen events with the later one that settles any of them, and one of the newest half-year there is, first what goes on with
 * one of them; those that are worth least leave for them, but for one.
 */
export function withLatest(
  chosen: readonly TimelineEvent[],
  all: readonly TimelineEvent[],
  { most, worth }: Room,
): TimelineEvent[] {
  const open = all.filter((event) => !chosen.includes(event));
  const settling = [
    ...chosen.flatMap((event) => open.filter((other) => settles(other, event)).slice(-1)),
    // A private undertaking stands nowhere without the newest state of the official one.
    ...chosen
      .filter(isPrivate)
      .flatMap((event) => open.filter((other) => !isPrivate(other) && isOnTopicOf(other, event)).slice(-1)),
  ];
  const kept = [...chosen, ...settling];
  const newest =
    all
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const isLate = ({ date }: TimelineEvent) => monthOf(date) > monthOf(newest) - halfYear;
  const goesOn = (later: TimelineEvent) => Number(kept.some((event) => isOfStory(later, event)));
  const [late] = open
    .filter(isLate)
    .sort(
      (one, other) =>
        Number(isPrivate(one)) - Number(isPrivate(other)) ||
        goesOn(other) - goesOn(one) ||
        worth(other) - worth(one),
    );
  const added = new Set([...settling, ...(kept.some(isLate) || late === undefined ? [] : [late])]);
  const settled = chosen.filter((event) => settling.some((other) => settles(other, event)));
  const rest = chosen
    .filter((event) => !settled.includes(event))
    .sort((one, other) => worth(other) - worth(one));
  return [...added, ...settled, ...rest].slice(0, most + Math.min(1, added.size));
}
const halfYear = 6;

/** What somebody undertakes beside the authorities. */
export function isPrivate({ event }: Pick<TimelineEvent, 'event'>): boolean {
  return /\b(?:private(?:ly)?|unofficial)\b/i.test(event);
}

function isOnTopicOf(other: TimelineEvent, { topics }: TimelineEvent): boolean {
  return other.topics.some((id) => topics.includes(id));
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12);
}

/** Whether two events tell of one matter: by a topic, and by more words than such topics share anyway. */
function isOfStory(later: TimelineEvent, event: TimelineEvent): boolean {
  const own = stemsOf(event.event);
  const stems = [...stemsOf(later.event)].filter((stem) => own.has(stem)).length;
  return stems >= ofStory && isOnTopicOf(later, event);
}
const ofStory = 3;

/** What decides: an appointment, a judgment, an adoption. */
const decides =
  /\b(?:appoints?|convicts?|acquits?|rejects?|upholds?|adopts?|passes|approves?|repeals?|enters? into force)\b/i;

/** A later event that decides on the very matter of another. */
function settles(later: TimelineEvent, event: TimelineEvent): boolean {
  if (later.date <= event.date || !decides.test(later.event)) return false;
  if (!event.topics.every((id) => later.topics.includes(id))) return false;
  const [own, theirs] = [stemsOf(event.event), stemsOf(later.event)];
  return [...theirs].filter((stem) => own.has(stem)).length >= shared;
}
const shared = 2;
