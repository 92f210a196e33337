import { type Part, type PartRow, toPart } from '../report/part.ts';

/** A suite that lost its cases has not passed. */
export const leastCases = 25;
/** The mean that a judge must give; those not named must find no fault at all. */
const least: Readonly<Record<string, number>> = { 'must-say': 0.95, 'same-for-both-wordings': 0.85 };

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
      ...{ name, promise: '', role: 'gates', items: scored },
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
