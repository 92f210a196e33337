import type { Outline } from './outline.ts';

/** Words of two sides, as LibreOffice sets them; each statement takes the room of ten more for its note and line ends. */
const most = { words: 1000, ofNote: 10, ofQuestion: 60 };

/** What can be spared first, down to one of each: a second rule of law, dispute, question, figure. */
const spare: readonly ((plan: Outline) => Outline)[] = [
  (plan) => ({ ...plan, law: plan.law.slice(0, 1) }),
  (plan) => ({ ...plan, disputed: plan.disputed.slice(0, 1) }),
  (plan) => ({ ...plan, asked: Math.min(1, plan.asked) }),
  (plan) => ({ ...plan, figures: plan.figures.slice(0, 1) }),
];

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
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length + most.ofNote, 0);
  return words + asked * most.ofQuestion;
}
