import type { Subject } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import { isPrivate, withLatest } from './latest-events.ts';
import type { LeadTopic } from './lead-topics.ts';
import { everywhere } from './scope.ts';

/** What is two years old counts less by its date than the newest, and what is so many years older for nothing. */
const remembered = 8;

/** What somebody said on a day is less of an event than what happened. */
const merelySaid = 0.6;

type Dated = {
  /** Of the statements on the subject, by their ids. */
  readonly weights: ReadonlyMap<string, number>;
  /** True when every statement is what somebody says. */
  readonly isSaid: (statementIds: readonly string[]) => boolean;
  readonly lead: readonly LeadTopic[];
  readonly core: string | undefined;
  readonly timeline: readonly TimelineEvent[];
};

/** The events of the subject that tell most: of its weightiest topics, of few countries, late ones first; in order of date. */
export function chooseEvents(
  { countries }: Subject,
  { lead, core, timeline, isSaid, weights: ofStatements }: Dated,
  most: number,
): TimelineEvent[] {
  const weights = new Map(lead.map(({ id, weight }) => [id, weight]));
  const newest = Number(
    timeline
      .map(({ date }) => date.slice(0, 4))
      .sort()
      .at(-1) ?? 0,
  );
  const worth = (event: TimelineEvent) => {
    const { topics, countries, date, statements } = event;
    return (
      Math.max(0, ...topics.map((id) => weights.get(id) ?? 0)) +
      0.3 * Number(core !== undefined && topics.includes(core)) +
      0.3 / Math.max(1, countries.filter((code) => !everywhere.includes(code)).length) +
      0.5 * Math.max(0, ...statements.map((id) => ofStatements.get(id) ?? 0)) +
      0.1 * Math.min(3, statements.length) -
      merelySaid * Number(isSaid(statements)) -
      unsettled * Number(isOpen(event, timeline)) -
      ofNoEvent * Number(isPrivate(event) || isCount(event)) +
      Math.max(0, 1 - Math.max(0, newest - 1 - Number(date.slice(0, 4))) / remembered)
    );
  };
  const inScope = (event: TimelineEvent) =>
    (countries.length === 0 || countries.some((code) => event.countries.includes(code))) &&
    event.topics.some((id) => weights.has(id));
  let open = timeline.filter(inScope).map((event) => ({ event, worth: worth(event) }));
  const chosen: TimelineEvent[] = [];
  while (chosen.length < most && open.length > 0) {
    const { event: best } = open.reduce((one, other) => (other.worth > one.worth ? other : one));
    chosen.push(best);
    open = open
      .filter(({ event }) => event !== best)
      .map(({ event, worth }) => ({
        event,
        worth: event.topics.some((id) => best.topics.includes(id)) ? worth * sameTopicAgain : worth,
      }));
  }
  const onSubject = timeline.filter(inScope);
  return withLatest(chosen, onSubject, { most, worth }).sort((one, other) =>
    one.date.localeCompare(other.date),
  );
}

/** A count is published on a day and happens on none; what is private tells less than what is official. */
const ofNoEvent = 0.7;

function isCount({ event }: TimelineEvent): boolean {
  return /\bpercent\b/.test(event) && /\b(?:estimates?|counts?|holds?|figures?|numbers?)\b/.test(event);
}

/** The events of one topic leave room for those of another. */
const sameTopicAgain = 0.92;

/** What is before a court tells less than what of the same topic a court has decided. */
const unsettled = 0.6;
const open = /\b(?:on trial|is accused|trial\b.*\bbegins)\b/i;
const concluded =
  /\b(?:sentences?|imprisonment|convicts?|acquits?|criminally responsible|rejects|upholds)\b/i;

function isOpen(event: TimelineEvent, timeline: readonly TimelineEvent[]): boolean {
  return (
    open.test(event.event) &&
    timeline.some(
      (other) => concluded.test(other.event) && other.topics.some((id) => event.topics.includes(id)),
    )
  );
}
