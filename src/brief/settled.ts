import type { Subject } from '../briefing.ts';
import type { Voice } from '../domain.ts';
import { bearingOn } from './answering-first.ts';
import { isForecast } from './forecast.ts';
import { comparesGroups, isShareWithoutBase, isUnsure } from './group-figures.ts';
import { keyFigure } from './key-figure.ts';
import { isOfDocument } from './of-substance.ts';
import type { Weighed } from './weigh.ts';

/** Whose trade is counting and finding is heard first on what is established, and a newspaper's account of it last. */
const counting: Partial<Record<Voice, number>> = {
  'official-statistics': 0.45,
  inquiry: 0.45,
  academic: 0.15,
  press: -0.2,
};

function countedFirst(one: Weighed): Weighed {
  const groups = comparesGroups(one) && isCounted(one) ? ofGroups : 0;
  const less = isUnsure(one) || isForecast(one.statement.text) ? ofDoubt : 0;
  return { ...one, weight: one.weight + (counting[one.statement.voice] ?? 0) + groups - less };
}
const ofGroups = 0.6;
const ofDocument = 0.5;

function isCounted({ statement: { voice } }: Weighed): boolean {
  return voice === 'official-statistics' || voice === 'inquiry';
}

/**
 * The facts on the subject itself. What the retriever saw no reason for only happens to stand in a source on the subject; on
 * a topic without a country it must come near the best, because everything there is on the country.
 */
export function settledOn(
  { countries }: Subject,
  facts: readonly Weighed[],
  disputes: readonly Weighed[],
): Weighed[] {
  const own = facts.filter((one) => one.own && !isOneSide(one, disputes));
  const best = Math.max(0, ...own.map(({ relevance }) => relevance));
  const least = countries.length > 0 ? leastRelevance : nearBest * best;
  return own
    .filter(({ relevance }) => relevance >= least)
    .map((one) => (countries.length > 0 ? countedFirst(one) : { ...one, weight: one.relevance }))
    .map((one) => {
      const less = ofDocument * Number(isOfDocument(one));
      return {
        ...one,
        weight: one.weight + onDispute * bearing(one, disputes.slice(0, mostDisputes)) - less,
      };
    });
}

/** What one study found and another did not is a side of a dispute, and settled by neither. */
function isOneSide(one: Weighed, disputes: readonly Weighed[]): boolean {
  return (
    one.statement.voice === 'academic' && disputes.some((dispute) => bearingOn(one, dispute) >= mostOfIt)
  );
}
const mostOfIt = 0.5;

/** How much of a fact is in the words of a dispute: what bears on it is what a reader needs. */
export function bearing({ telling }: Weighed, disputes: readonly Weighed[]): number {
  const shares = disputes.map(
    (dispute) => [...telling].filter((stem) => dispute.telling.has(stem)).length / Math.max(1, telling.size),
  );
  return Math.max(0, ...shares);
}
const onDispute = 0.8;
const mostDisputes = 20;
const leastRelevance = 0.04;
const nearBest = 0.75;

/** The facts with a figure, of those near the subject; a source that the key dates show leaves room for others, and an official audit comes first. */
export function figuresOn(settled: readonly Weighed[], dated: ReadonlySet<string>): Weighed[] {
  const told = settled.filter(({ statement }) => keyFigure(statement.text) !== undefined);
  const best = Math.max(0, ...told.map(({ relevance }) => relevance));
  const shown = new Set([...dated].map((id) => id.split('#')[0]));
  return told
    .filter(({ relevance }) => relevance >= best / 2)
    .map((one) => {
      const audited = kindOfCount[one.statement.voice] ?? 0;
      const isNew = one.statement.voice === 'inquiry' || !shown.has(one.source.id);
      const unsure = isUnsure(one) || isForecast(one.statement.text) ? ofDoubt : 0;
      const bare = isShareWithoutBase(one) ? ofDoubt / 2 : 0;
      const weight = one.weight + one.relevance / 2 + audited - unsure - bare;
      return { ...one, weight: weight * (isNew || comparesGroups(one) ? 1 : sourceAgain) };
    });
}
/** What an official audit counted weighs more than others, what one study estimates less. */
const kindOfCount: Partial<Record<Voice, number>> = { inquiry: 0.35, academic: -0.3, press: -0.4 };
const ofDoubt = 1;
const sourceAgain = 0.6;
