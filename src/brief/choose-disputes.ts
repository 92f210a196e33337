import { answeringFirst, bearingOn } from './answering-first.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

type Given = {
  readonly disputes: readonly Weighed[];
  /** What stands above. */
  readonly claims: readonly Weighed[];
  /** Those of them that nobody else on the page answers. */
  readonly unanswered: readonly Weighed[];
};

/**
 * The disputes to show: first what answers a claim that stands above, each claim once. A dispute holds what each side says:
 * where it answers a claim it is not said already because the claim is.
 */
export function chooseDisputes(
  { disputes, claims, unanswered }: Given,
  count: number,
  shown: Shown,
): Weighed[] {
  const picked: Weighed[] = [];
  const said = shown.filter(({ statement }) => statement.standing.kind !== 'claim');
  const spoken = shown.filter(
    ({ statement: { id, standing } }) =>
      standing.kind === 'claim' && !unanswered.some((one) => one.statement.id === id),
  );
  // One side alone is half a dispute; the words of all who speak above may leave it nothing to tell.
  const words = new Set(spoken.flatMap(({ telling }) => [...telling]));
  const isTold = ({ telling }: Weighed) =>
    [...telling].filter((stem) => words.has(stem)).length > told * telling.size;
  const open = disputes.filter((one) => !isTold(one));
  const above = shown.filter(({ statement }) => statement.standing.kind === 'contested');
  for (let round = 0; round < count; round += 1) {
    const isOpen = (claim: Weighed) =>
      ![...above, ...picked].some((dispute) => bearingOn(claim, dispute) >= answered);
    const weighed = answeringFirst(open, claims.filter(isOpen), unanswered.filter(isOpen));
    const [next] = pick(weighed.map(shortFirst), 1, said);
    if (next === undefined) break;
    picked.push(next);
  }
  shown.push(...picked);
  return picked;
}
/** A dispute of which so much was said above is told already. */
const told = 0.8;
/** A claim of which so much is in a dispute is answered by it. */
const answered = 0.5;

/** Of disputes that weigh alike the shorter leaves room for another. */
function shortFirst(one: Weighed): Weighed {
  const words = one.statement.text.split(/\s+/).length;
  return { ...one, weight: one.weight - perWord * Math.max(0, words - easy) };
}
const easy = 45;
const perWord = 0.02;
