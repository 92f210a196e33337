import type { Statement } from '../domain.ts';
import { figuresIn } from '../text/figures.ts';
import { isHalfTold } from './half-told.ts';
import type { Outline } from './outline.ts';
import { shownIn } from './shown-in.ts';

/** Words of two sides, as LibreOffice sets them; each statement takes the room of ten more for its note and line ends. */
const most = { words: 1130, compared: 600, ofNote: 10, ofQuestion: 85 };

/** What can be spared first: a second rule of law and question, the least of five dates, a second figure, a third fact, what was not found, a second dispute, what newspapers hold, claims that a dispute says, a second fact, a fourth date, the question, a fact that nothing else calls for. */
const spare: readonly ((plan: Outline) => Outline)[] = [
  (plan) => ({ ...plan, law: plan.law.slice(0, 1) }),
  (plan) => ({ ...plan, asked: Math.min(1, plan.asked) }),
  (plan) => ({ ...plan, events: weightiest(plan) }),
  oneFigure,
  (plan) => ({ ...plan, established: plan.established.slice(0, 2) }),
  (plan) => ({ ...plan, notFound: [] }),
  (plan) => ({ ...plan, disputed: plan.disputed.slice(0, 1) }),
  withoutPress,
  giveWay,
  (plan) => ({ ...plan, established: plan.established.slice(0, 1) }),
  (plan) => ({ ...plan, events: weightiest(plan, fewestEvents - 1) }),
  (plan) => ({ ...plan, asked: 0 }),
  // On a topic what stands first may be the one word of a voice that is due.
  (plan) => ({ ...plan, established: plan.subject.topics.length > 0 ? plan.established : [] }),
];

/** Newspapers report, and hold a position only where they differ. */
function withoutPress(plan: Outline): Outline {
  return { ...plan, positions: plan.positions.filter(({ voice }) => voice !== 'press') };
}

/** Marks the step that comes last: claims leave their place to the disputes that say them. */
function giveWay(plan: Outline): Outline {
  return plan;
}

/** The figure that goes takes with it what stands there only because of it. */
function oneFigure(plan: Outline): Outline {
  const figures = plan.figures.slice(0, 1);
  const kept = figures.map(({ from }) => from);
  return { ...plan, figures, established: plan.established.filter((one) => !isHalfTold(one, kept)) };
}

const fewestEvents = 4;

/** The newest event, and before it those whose statements weigh most; first goes what a later one of its topics continues. */
function weightiest(
  { events, weighed }: Pick<Outline, 'events' | 'weighed'>,
  most = fewestEvents,
): Outline['events'] {
  const weights = new Map(weighed.map(({ statement, weight }) => [statement.id, weight]));
  const continued = (event: Event, at: number) =>
    events
      .slice(at + 1)
      .filter((later) => event.topics.length > 0 && event.topics.every((id) => later.topics.includes(id)))
      .length;
  const spared = events
    .slice(0, -1)
    .map((event, at) => ({
      event,
      weight:
        Math.max(0, ...event.statements.map((id) => weights.get(id) ?? 0)) -
        ofContinued * continued(event, at),
    }))
    .sort((one, other) => one.weight - other.weight)
    .slice(0, Math.max(0, events.length - most))
    .map(({ event }) => event);
  return events.filter((event) => !spared.includes(event));
}
type Event = Outline['events'][number];
const ofContinued = 5;

/** An outline that fits on two sides, made `complete` by what must stand beside what it holds; what was spared first stays where what was spared after it made room enough. */
export function fitPage(plan: Outline, { complete, givenWay }: Finish = asItIs, sides = 1): Outline {
  const without = (steps: typeof spare) => {
    const kept = complete(steps.filter((step) => step !== giveWay).reduce((kept, step) => step(kept), plan));
    return steps.includes(giveWay) ? givenWay(kept) : kept;
  };
  const room = sides > 1 ? most.compared : most.words;
  const fits = (steps: typeof spare) => roomOf(without(steps)) <= room;
  const count = [...spare.keys()].find((at) => fits(spare.slice(0, at))) ?? spare.length;
  const spared = spare.slice(0, count);
  return without(
    spared.reduce((steps, step) => {
      const others = steps.filter((one) => one !== step);
      return fits(others) ? others : steps;
    }, spared),
  );
}

/** What is done to an outline once it is cut: what it must not stand without comes in, and what is said by that goes. */
export type Finish = {
  readonly complete: (plan: Outline) => Outline;
  readonly givenWay: (plan: Outline) => Outline;
};
const asItIs: Finish = { complete: (one) => one, givenWay: (one) => one };

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
    events.reduce((sum, { statements }) => sum + statements.length, 0);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return words + notes * most.ofNote + asked * most.ofQuestion;
}
