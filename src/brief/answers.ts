import { bearingOn } from './answering-first.ts';
import { comparesUnshown, isIncomparable } from './half-told.ts';
import { keyFigure } from './key-figure.ts';
import { type createAmongPress, isOfRecord } from './of-substance.ts';
import type { Outline } from './outline.ts';
import { shownIn } from './shown-in.ts';
import type { Weighed } from './weigh.ts';

/** A claim of which so much is in a dispute is one side of it. */
const aSide = 0.6;
/** A dispute that holds so much of a claim says it. */
const wholly = 0.65;
/** Of a dispute whose other sides say so much on the page already nothing is kept back. */
const toldElsewhere = 0.6;

/** Completes outlines of one subject: no claim stands on a page without the dispute in which it is one side, nor figures without the one that says that they cannot be compared. */
export function createWithAnswers(
  weighed: readonly Weighed[],
  isAmongPress: ReturnType<typeof createAmongPress>,
): (plan: Outline) => Outline {
  const disputes = weighed.filter(
    (one) => isDispute(one) && one.own && !isOfRecord(one) && !isAmongPress(one),
  );
  const incomparable = weighed.filter(isIncomparable);
  const byId = new Map(weighed.map((one) => [one.statement.id, one]));
  return (plan) => {
    const shown = [...shownIn(plan)];
    const dated = plan.events.flatMap(({ statements }) => statements.flatMap((id) => byId.get(id) ?? []));
    const told = [...plan.figures.map(({ from }) => from), ...plan.established, ...dated];
    const figures = told.filter(({ statement }) => keyFigure(statement.text) !== undefined);
    const added = incomparable.filter((one) => !shown.includes(one) && !comparesUnshown(one, figures));
    shown.push(...added);
    for (const claim of plan.positions.flatMap(({ chosen }) => chosen).filter(isClaim)) {
      if (shown.some((one) => isDispute(one) && bearingOn(claim, one) >= aSide / 2)) continue;
      const [best] = disputes
        .map((one) => ({ one, bearing: bearingOn(claim, one) }))
        .filter(({ one, bearing }) => bearing >= aSide && !isTold(one, claim, shown))
        .sort((one, other) => other.bearing - one.bearing);
      if (best === undefined) continue;
      added.push(best.one);
      shown.push(best.one);
    }
    return { ...plan, disputed: [...plan.disputed, ...added] };
  };
}

/** Whether what the other sides say stands on the page by itself. */
function isTold(dispute: Weighed, claim: Weighed, shown: readonly Weighed[]): boolean {
  const { standing } = dispute.statement;
  const sides = [dispute.source.id, ...(standing.kind === 'contested' ? standing.with : [])];
  const others = shown.filter(({ source }) => source.id !== claim.source.id && sides.includes(source.id));
  const words = new Set(others.flatMap(({ telling }) => [...telling]));
  const rest = [...dispute.telling].filter((stem) => !claim.telling.has(stem));
  return rest.filter((stem) => words.has(stem)).length >= toldElsewhere * Math.max(1, rest.length);
}

/** Where a page is full, a claim leaves its place to the dispute on the page that says it. */
export function givenWay(plan: Outline): Outline {
  const isSaidBy = (disputes: readonly Weighed[]) => (one: Weighed) =>
    isClaim(one) && disputes.some((dispute) => isDispute(dispute) && bearingOn(one, dispute) >= wholly);
  const onPage = isSaidBy([...plan.bottomLine, ...plan.disputed]);
  const inBottomLine = isSaidBy(plan.bottomLine);
  return {
    ...plan,
    bottomLine: plan.bottomLine.filter((one) => !inBottomLine(one)),
    positions: plan.positions
      // Of two who oppose each other one does not stay alone.
      .filter(({ chosen }) => !chosen.every(onPage)),
  };
}

function isDispute({ statement }: Weighed): boolean {
  return statement.standing.kind === 'contested';
}

function isClaim({ statement }: Weighed): boolean {
  return statement.standing.kind === 'claim';
}
