import { stemsOf } from '../text/stems-of.ts';
import { comparesGroups } from './group-figures.ts';
import { keyFigure } from './key-figure.ts';
import type { Weighed } from './weigh.ts';

/** "Gave no count of X" where nothing shown is on X: a limit without what it limits. */
function limitsNothing({ statement }: Weighed, figures: readonly Weighed[]): boolean {
  const object = noCount.exec(statement.text)?.[1];
  if (object === undefined) return false;
  const stems = [...stemsOf(object)];
  return !figures.some(
    ({ statement: { text } }) => stems.filter((stem) => stemsOf(text).has(stem)).length * 2 >= stems.length,
  );
}
const noCount =
  /\b(?:gave|gives|had|has|contains?|holds?) no (?:\p{Ll}+ )?(?:count|figures?|numbers?|breakdown) (?:of|on|for|by) (.*?)(?=\b(?:among|in|for|by|since)\b|[.,;]|$)/u;

/** What a count leaves out tells nothing where nothing that it counts is shown. */
function limitsCount(one: Weighed, figures: readonly Weighed[]): boolean {
  const { statement, source } = one;
  if (!scopeOfCount.test(statement.text) || keyFigure(statement.text) !== undefined) return false;
  return !figures.some((figure) => figure.source.id === source.id);
}
const scopeOfCount =
  /\b(?:report|statistics|figures|survey|study)\b.*\b(?:covers? only|leaves? out|excludes?)\b/i;

/** That figures are not adjusted, or describe only, limits those of its own source: nothing else on a page. */
function limitsFigures({ statement, source }: Weighed, figures: readonly Weighed[]): boolean {
  if (!bareLimit.test(statement.text) || keyFigure(statement.text) !== undefined) return false;
  return !figures.some((figure) => figure.source.id === source.id);
}
const bareLimit =
  /\b(?:is descriptive|could not be compared|(?:is|are) not adjusted|suspect counts are not convictions)\b/i;

/** Figures of several sources that cannot be set beside each other: of less than two that are shown it warns of nothing. */
export function comparesUnshown(
  { statement: { text, standing }, source }: Weighed,
  figures: readonly Weighed[],
): boolean {
  if (!incomparable.test(text) || standing.kind !== 'contested') return false;
  const sides = [source.id, ...standing.with];
  return sides.filter((id) => figures.some((figure) => figure.source.id === id)).length < 2;
}

/** What says of the figures of several sources that they cannot be set beside each other. */
export function isIncomparable({ statement: { text, standing } }: Weighed): boolean {
  return incomparable.test(text) && standing.kind === 'contested';
}
const incomparable = /\bfigures\b.*\b(?:cannot|can not|must not) be (?:added|compared)\b/i;

/** What misleads alone: a limit without what it limits, a group's share of the victims without its share of the suspects. */
export function isHalfTold(one: Weighed, figures: readonly Weighed[]): boolean {
  if (limitsNothing(one, figures) || limitsCount(one, figures) || limitsFigures(one, figures)) return true;
  return isOfVictims(one) && !figures.some((figure) => isCounterpart(figure, one));
}

/** What a source counts of a group among victims, where its share of the suspects is shown. */
export function otherHalf(figures: readonly Weighed[], settled: readonly Weighed[]): Weighed[] {
  return settled.filter((one) => isOfVictims(one) && figures.some((figure) => isCounterpart(figure, one)));
}

function isOfVictims(one: Weighed): boolean {
  return comparesGroups(one) && /\bvictims?\b/.test(one.statement.text) && !isOfSuspects(one);
}

function isOfSuspects({ statement }: Weighed): boolean {
  return /\bsuspects?\b/.test(statement.text);
}

/** A figure of one source on the same group among all suspects. */
function isCounterpart(one: Weighed, { statement, source }: Weighed): boolean {
  const { text } = one.statement;
  const group = /"[^"]+"/.exec(statement.text)?.[0];
  return (
    one.source.id === source.id &&
    isOfSuspects(one) &&
    keyFigure(text) !== undefined &&
    /\b(?:of|among) (?:all )?suspects\b/.test(text) &&
    (group === undefined || text.includes(group))
  );
}
