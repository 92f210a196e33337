import type { Statement } from '../domain.ts';
import { figuresIn } from '../text/figures.ts';
import { stemsOf } from '../text/stems-of.ts';
import { isHalfTold } from './half-told.ts';
import type { Outline } from './outline.ts';
import { shownIn } from './shown-in.ts';

/** Words of two sides, as LibreOffice sets them; each statement takes the room of ten more for its note and line ends. */
const most = { words: 1130, compared: 900, ofNote: 10, ofQuestion: 60 };

/** What a page is filled with, one matter at a time: a statement, an event, or a voice with all it says. */
const sections = ['events', 'figures', 'established', 'positions', 'law', 'disputed', 'notFound'] as const;
type Section = (typeof sections)[number];
type Matter = { readonly section: Section; readonly at: number };

/** What fills a page, in this order: the first of each, the voices, then more of each; of a section those from one place up to another. */
const order: readonly (readonly [Section, number, number])[] = [
  ['events', 0, 3],
  ['law', 0, 1],
  ['figures', 0, 1],
  ['established', 0, 1],
  ['positions', 0, Number.POSITIVE_INFINITY],
  ['disputed', 0, 1],
  ['events', 3, 4],
  ['disputed', 1, 2],
  ['notFound', 0, 1],
  ['figures', 1, 2],
  ['established', 1, 2],
  ['law', 1, 2],
  ['events', 4, Number.POSITIVE_INFINITY],
  ['established', 2, Number.POSITIVE_INFINITY],
  ['disputed', 2, Number.POSITIVE_INFINITY],
];

/** What is done to an outline once it is chosen: what it must not stand without comes in, and what is said by that goes. */
export type Finish = {
  readonly complete: (plan: Outline) => Outline;
  readonly givenWay: (plan: Outline) => Outline;
};
const asItIs: Finish = { complete: (one) => one, givenWay: (one) => one };

/**
 * An outline that fits on two sides: matter by matter, the more important first, each `complete` with what it must not stand
 * without. One that does not fit so is left out whole; what is left of the room goes to the next. Where anything is left out
 * claims give way to the disputes that say them.
 */
export function fitPage(plan: Outline, { complete, givenWay }: Finish = asItIs, sides = 1): Outline {
  const room = sides > 1 ? most.compared : most.words;
  const whole = complete(plan);
  if (roomOf(whole) <= room) return whole;
  const made = (kept: readonly Matter[]) => givenWay(complete(only(plan, kept)));
  const kept: Matter[] = [];
  for (const matter of inOrder(plan)) if (roomOf(made([...kept, matter])) <= room) kept.push(matter);
  return made(kept);
}

/** The matters of an outline, the most important first; of the dates the newest. */
function inOrder(plan: Outline): Matter[] {
  const dates = byWorth(plan);
  const matters = order.flatMap(([section, from, to]) => {
    const all = section === 'events' ? dates : [...plan[section].keys()];
    return all.slice(from, to).map((at) => ({ section, at }));
  });
  const heldBy = ({ section, at }: Matter) => (section === 'positions' ? plan.positions[at] : undefined);
  const isOfOthers = (one: Matter) => heldBy(one)?.chosen.every(({ own }) => !own) ?? false;
  // Newspapers report, and hold a position only where they differ; what is said of several countries at once is of none.
  return matters.filter((one) => heldBy(one)?.voice !== 'press' && !isOfOthers(one));
}

/** An outline with these matters and no others; what only limits a figure goes with it. */
function only(plan: Outline, kept: readonly Matter[]): Outline {
  const isKept = (section: Section) => (_: unknown, at: number) =>
    kept.some((one) => one.section === section && one.at === at);
  const figures = plan.figures.filter(isKept('figures'));
  const counted = figures.map(({ from }) => from);
  return {
    ...plan,
    figures,
    events: plan.events.filter(isKept('events')),
    established: plan.established.filter(isKept('established')).filter((one) => !isHalfTold(one, counted)),
    positions: plan.positions.filter(isKept('positions')),
    law: plan.law.filter(isKept('law')),
    disputed: plan.disputed.filter(isKept('disputed')),
    notFound: plan.notFound.filter(isKept('notFound')),
  };
}

/** The dates by their place: the newest, then those whose statements weigh most; last what a later one of its topics continues, and what the bottom line tells. */
function byWorth({ events, weighed, bottomLine }: Outline): number[] {
  const told = bottomLine.map(({ statement }) => stemsOf(statement.text));
  const isTold = ({ event }: Event) => {
    const stems = [...stemsOf(event)];
    return told.some((words) => stems.filter((stem) => words.has(stem)).length >= mostOf * stems.length);
  };
  const weights = new Map(weighed.map(({ statement, weight }) => [statement.id, weight]));
  const continued = (event: Event, at: number) =>
    events
      .slice(at + 1)
      .filter((later) => event.topics.length > 0 && event.topics.every((id) => later.topics.includes(id)))
      .length;
  const worth = (event: Event, at: number) =>
    at === events.length - 1
      ? Number.POSITIVE_INFINITY
      : Math.max(0, ...event.statements.map((id) => weights.get(id) ?? 0)) -
        ofContinued * (continued(event, at) + Number(isTold(event)));
  return events
    .map((event, at) => ({ at, worth: worth(event, at) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ at }) => at);
}
type Event = Outline['events'][number];
const ofContinued = 5;
const mostOf = 0.8;

/** Whether a statement takes no more room than a one-page form keeps for the answer to a question. */
export function fitsAnswer({ text, standing }: Pick<Statement, 'text' | 'standing'>): boolean {
  const notes = 1 + (standing.kind === 'contested' ? standing.with.length : 0);
  return text.split(/\s+/).length + notes * most.ofNote <= most.ofQuestion - ownWords;
}

/** Words of the question itself. */
const ownWords = 10;

/** The room that an outline takes, in words. */
export function roomOf(plan: Outline): number {
  const { events, notFound, asked } = plan;
  const stated = [...shownIn(plan), ...notFound].map(({ statement }) => statement);
  const texts = [...stated.map(({ text }) => text), ...events.map(({ event }) => event)];
  const disputes = stated.filter(({ standing }) => standing.kind === 'contested');
  const against = disputes.flatMap(({ standing }) => (standing.kind === 'contested' ? standing.with : []));
  // The sources of what a dispute counts are cited with it: about one for two figures.
  const ofFigures = disputes.map(({ text }) => Math.floor(figuresIn(text).length / 2));
  const notes =
    stated.length +
    against.length +
    ofFigures.reduce((sum, one) => sum + one, 0) +
    events.reduce((sum, { statements }) => sum + sourcesOf(statements), 0);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return words + notes * most.ofNote + asked * most.ofQuestion;
}

/** A source is noted once for an event, however many of its statements show it. */
function sourcesOf(statements: readonly string[]): number {
  return new Set(statements.map((id) => id.split('#')[0])).size;
}
