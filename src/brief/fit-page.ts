import type { Outline } from './outline.ts';
import { shownIn } from './shown-in.ts';

/** Words of two sides, as LibreOffice sets them; each statement takes the room of ten more for its note and line ends. */
const most = { words: 1130, ofNote: 10, ofQuestion: 85 };

/** What can be spared first: a second rule of law and question, the least of five dates, a second figure, what was not found, a second dispute. */
const spare: readonly ((plan: Outline) => Outline)[] = [
  (plan) => ({ ...plan, law: plan.law.slice(0, 1) }),
  (plan) => ({ ...plan, asked: Math.min(1, plan.asked) }),
  (plan) => ({ ...plan, events: weightiest(plan) }),
  (plan) => ({ ...plan, figures: plan.figures.slice(0, 1) }),
  (plan) => ({ ...plan, notFound: [] }),
  (plan) => ({ ...plan, disputed: plan.disputed.slice(0, 1) }),
];

const fewestEvents = 4;

/** The newest event, and before it those whose statements weigh most. */
function weightiest({ events, weighed }: Pick<Outline, 'events' | 'weighed'>): Outline['events'] {
  const weights = new Map(weighed.map(({ statement, weight }) => [statement.id, weight]));
  const weightOf = ({ statements }: Outline['events'][number]) =>
    Math.max(0, ...statements.map((id) => weights.get(id) ?? 0));
  const spared = events
    .slice(0, -1)
    .sort((one, other) => weightOf(one) - weightOf(other))
    .slice(0, Math.max(0, events.length - fewestEvents));
  return events.filter((event) => !spared.includes(event));
}

/** An outline that fits on two sides; what was spared first stays where what was spared after it made room enough. */
export function fitPage(plan: Outline): Outline {
  const without = (steps: typeof spare) => steps.reduce((kept, step) => step(kept), plan);
  const fits = (steps: typeof spare) => roomOf(without(steps)) <= most.words;
  const count = [...spare.keys()].find((at) => fits(spare.slice(0, at))) ?? spare.length;
  const spared = spare.slice(0, count);
  return without(
    spared.reduce((steps, step) => {
      const others = steps.filter((one) => one !== step);
      return fits(others) ? others : steps;
    }, spared),
  );
}

/** The room that an outline takes, in words. */
export function roomOf(plan: Outline): number {
  const { events, notFound, asked } = plan;
  const stated = [...shownIn(plan), ...notFound].map(({ statement }) => statement);
  const texts = [...stated.map(({ text }) => text), ...events.map(({ event }) => event)];
  const against = stated.flatMap(({ standing }) => (standing.kind === 'contested' ? standing.with : []));
  const notes =
    stated.length + against.length + events.reduce((sum, { statements }) => sum + statements.length, 0);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return words + notes * most.ofNote + asked * most.ofQuestion;
}
