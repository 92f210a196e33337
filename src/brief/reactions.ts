import { stemsOf } from '../text/stems-of.ts';
import { isLegal } from './legal-frame.ts';
import type { Outline } from './outline.ts';
import { shownIn } from './shown-in.ts';
import type { Weighed } from './weigh.ts';

/** What a claim is said about: "in answer to the harbour act", "called the harbour act a threat". */
const objects = [
  /\bin (?:answer|response|reply|reaction) to (?:the )?([^,;]{4,80}?)(?= that\b|[,;.])/,
  /\b(?:call(?:s|ed)|criticis(?:es|ed)|condemn(?:s|ed)|welcom(?:es|ed)|describ(?:es|ed)) ((?:the|\p{Lu}[\p{L}.]*(?:['’]s)?) [^,;"]{4,80}?)(?=,| "| an? | as |\.)/u,
];

/** The stems of what a claim reacts to, but those that stand everywhere on the subject; none for what is no reaction. */
function objectOf({ statement, telling }: Weighed): readonly string[] {
  const found = objects.flatMap((pattern) => pattern.exec(statement.text)?.[1] ?? [])[0];
  return found === undefined ? [] : [...stemsOf(found)].filter((stem) => telling.has(stem));
}

/** Whether somebody else says what it is: a fact, a law, or both sides of a dispute on it. */
function tells(one: Weighed, object: readonly string[]): boolean {
  const stems = stemsOf(one.statement.text);
  return (
    one.statement.standing.kind !== 'claim' &&
    object.filter((stem) => stems.has(stem)).length >= mostOf * object.length
  );
}
const mostOf = 0.75;

/** Without reactions to what nothing on the subject tells of. */
export function withObject(claims: readonly Weighed[], weighed: readonly Weighed[]): readonly Weighed[] {
  return claims.filter((claim) => {
    if (claim.statement.standing.kind !== 'claim') return true;
    const object = objectOf(claim);
    return object.length === 0 || weighed.some((one) => tells(one, object));
  });
}

/** An outline with what its reactions are to: the weightiest statement that tells of it, where none on the page does. */
export function withObjects(plan: Outline): Outline {
  const page = shownIn(plan);
  const added: Weighed[] = [];
  for (const claim of plan.positions.flatMap(({ chosen }) => chosen)) {
    const object = objectOf(claim);
    if (object.length === 0 || [...page, ...added].some((one) => tells(one, object))) continue;
    if (plan.events.some(({ event }) => isIn(event, object))) continue;
    const [first] = plan.weighed.filter((one) => tells(one, object));
    if (first !== undefined) added.push(first);
  }
  const isDispute = ({ statement }: Weighed) => statement.standing.kind === 'contested';
  return {
    ...plan,
    established: [...plan.established, ...added.filter((one) => !isDispute(one) && !isLegal(one))],
    law: [...plan.law, ...added.filter((one) => !isDispute(one) && isLegal(one))],
    disputed: [...plan.disputed, ...added.filter(isDispute)],
  };
}

function isIn(event: string, object: readonly string[]): boolean {
  const stems = stemsOf(event);
  return object.filter((stem) => stems.has(stem)).length >= mostOf * object.length;
}
