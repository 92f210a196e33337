import type { Subject } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { LeadTopic } from './lead-topics.ts';
import { everywhere } from './scope.ts';

type Dated = {
  readonly lead: readonly LeadTopic[];
  readonly core: string | undefined;
  readonly timeline: readonly TimelineEvent[];
};

/** The events of the subject that tell most: of its weightiest topics, of few countries, late ones first; in order of date. */
export function chooseEvents(
  { countries }: Subject,
  { lead, core, timeline }: Dated,
  most: number,
): TimelineEvent[] {
  const weights = new Map(lead.map(({ id, weight }) => [id, weight]));
  const worth = ({ topics, countries, date, statements }: TimelineEvent) =>
    Math.max(0, ...topics.map((id) => weights.get(id) ?? 0)) +
    0.3 * Number(core !== undefined && topics.includes(core)) +
    0.3 / Math.max(1, countries.filter((code) => !everywhere.includes(code)).length) +
    0.1 * Math.min(3, statements.length) +
    Math.max(0, Math.min(1, (Number(date.slice(0, 4)) - 2015) / 10));
  let open = timeline
    .filter((event) => countries.length === 0 || countries.some((code) => event.countries.includes(code)))
    .filter((event) => event.topics.some((id) => weights.has(id)))
    .map((event) => ({ event, worth: worth(event) }));
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
  return chosen.sort((one, other) => one.date.localeCompare(other.date));
}

/** The events of one topic leave room for those of another. */
const sameTopicAgain = 0.85;
