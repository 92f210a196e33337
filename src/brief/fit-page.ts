import type { Outline } from './outline.ts';

/** Words of two sides, as LibreOffice sets them; each statement takes the room of ten more for its note and line ends. */
const most = { words: 1075, ofNote: 10, ofQuestion: 85 };

/** What can be spared first: a second rule of law, question and dispute, what was not found, a second figure, the least of five dates. */
const spare: readonly ((plan: Outline) => Outline)[] = [
  (plan) => ({ ...plan, law: plan.law.slice(0, 1) }),
  (plan) => ({ ...plan, asked: Math.min(1, plan.asked) }),
  (plan) => ({ ...plan, disputed: plan.disputed.slice(0, 1) }),
  (plan) => ({ ...plan, notFound: [] }),
  (plan) => ({ ...plan, figures: plan.figures.slice(0, 1) }),
  (plan) => ({ ...plan, events: weightiest(plan) }),
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

/** An outline that fits on two sides. */
export function fitPage(plan: Outline): Outline {
  return spare.reduce((kept, shed) => (roomOf(kept) > most.words ? shed(kept) : kept), plan);
}

/** The room that an outline takes, in words. */
export function roomOf({
  bottomLine,
  events,
  figures,
  established,
  positions,
  law,
  disputed,
  notFound,
  asked,
}: Outline): number {
  const weighed = [
    ...bottomLine,
    ...figures.map(({ from }) => from),
    ...established,
    ...positions.flatMap(({ chosen }) => chosen),
    ...law,
    ...disputed,
    ...notFound,
  ];
  const texts = [...weighed.map(({ statement }) => statement.text), ...events.map(({ event }) => event)];
  const against = weighed.flatMap(({ statement: { standing } }) =>
    standing.kind === 'contested' ? standing.with : [],
  );
  const notes =
    weighed.length + against.length + events.reduce((sum, { statements }) => sum + statements.length, 0);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return words + notes * most.ofNote + asked * most.ofQuestion;
}
