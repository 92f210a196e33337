import { type Part, type PartRow, toPart } from '../report/part.ts';

/** A suite that lost its cases has not passed. */
export const leastCases = 25;
/** The mean that a judge must give; those not named must find no fault at all. */
const least: Readonly<Record<string, number>> = { 'must-say': 0.95, 'same-for-both-wordings': 0.85 };

/** What each judge holds a briefing to. */
const promises: Readonly<Record<string, string>> = {
  kind: 'What can be briefed is, and what cannot be is not',
  cited: 'Every statement cites the corpus’s own text',
  'borne-out': 'Every statement passes the checks of verify',
  standing: 'What is called established, a position or disputed is that in the corpus',
  figures: 'Every figure stands in its own statement',
  'voices-in-order': 'The voices come in one order, whoever asks',
  'fits-two-sides': 'The page fits two sides of a sheet',
  'told-whole': 'Nothing stands without what must be seen with it',
  'no-false-gap': 'No part says that the corpus has nothing where it has something',
  questions: 'Three questions to expect are answered on every page',
  'comparison-opens': 'A comparison opens with what is alike and different, and is short',
  'length-ratio': 'No position is told at many times the length of another',
  'voices-due': 'Every voice that is due is heard, or said to be absent',
  'must-say': 'What a reader must be told is there',
  'thin-is-said': 'Where the corpus holds little, the briefing says so',
  'offers-something': 'What cannot be briefed is answered with an offer',
  'same-for-both-wordings': 'Opposed wordings get the same briefing',
};

export function leastOf(judge: string): number {
  return least[judge] ?? 1;
}

/** What one judge found over all briefings. */
type JudgeRow = {
  readonly name: string;
  readonly scored: number;
  readonly mean: number;
  readonly low: readonly { readonly id: string; readonly why: string }[];
};

/** What the briefings' own judges found. */
export function briefingsPart(
  found: readonly JudgeRow[],
  { ran, ...made }: { readonly corpus: string; readonly settings: string; readonly ran: number },
): Part {
  const rows = found.map(
    ({ name, scored, mean }): PartRow => ({
      ...{ name, promise: promises[name] ?? '', role: 'gates', items: scored },
      ...{ found: mean.toFixed(3), wanted: leastOf(name) === 1 ? 'no fault' : `at least ${leastOf(name)}` },
      met: scored > 0 && mean >= leastOf(name),
    }),
  );
  const enough: PartRow = {
    ...{ name: 'briefings', promise: 'The suite has its cases', role: 'gates', items: ran },
    ...{ found: String(ran), wanted: `at least ${leastCases}`, met: ran >= leastCases },
  };
  return toPart({
    ...{ name: 'briefings', title: 'Briefings', ...made, rows: [enough, ...rows] },
    about:
      'Countries, topics and comparisons, each as one page and in the long form, judged statement by statement.',
    misses: found.flatMap(({ name, low }) => low.map(({ id, why }) => ({ id, what: `${name}: ${why}` }))),
  });
}
