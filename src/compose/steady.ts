import type { Hit, Source, Statement } from '../domain.ts';
import { byRelevance } from '../text/by-relevance.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { terms } from '../text/words.ts';

export type SteadySettings = {
  /** How much of a hit's place its likeness to the best hits decides, 0 to 1. */
  readonly share: number;
  /** The hits that others are held against, each by its relevance to the power given. */
  readonly best: number;
  readonly power: number;
  /** So many of the best keep their places. */
  readonly firm: number;
  /** So many are kept. */
  readonly kept: number;
};

/**
 * The hits in an order that leans less on how a question happens to be worded: what is like the best hits, in the words
 * of the corpus, comes nearer to them. Two wordings that find the same core are then filled up with the same rest.
 */
export function steady(hits: readonly Hit[], vocabulary: Vocabulary, settings: SteadySettings): Hit[] {
  const [first] = hits;
  if (!first) return [];
  const core = hits.slice(0, settings.best).map((hit) => ({
    reading: readingOf(hit, vocabulary),
    weight: (hit.relevance / first.relevance) ** settings.power,
  }));
  const likeness = hits.map((hit) => {
    const reading = readingOf(hit, vocabulary);
    return core.reduce((sum, { reading: other, weight }) => sum + weight * alike(reading, other), 0);
  });
  const most = Math.max(...likeness);
  const firmest = hits[settings.firm - 1]?.relevance ?? Number.POSITIVE_INFINITY;
  return hits
    .map((hit, at) => {
      if (at < settings.firm) return hit;
      const drawn = (first.relevance * (likeness[at] ?? 0)) / most;
      const drawnTo = (1 - settings.share) * hit.relevance + settings.share * drawn;
      return { ...hit, relevance: Math.min(drawnTo, firmest) };
    })
    .sort(byRelevance)
    .slice(0, settings.kept);
}

/** Stems with their weights, scaled to a length of 1. */
type Reading = ReadonlyMap<string, number>;

const readings = new WeakMap<Statement, Reading>();
/** What stands around a statement, and in the questions that it answers, counts for less than what it says. */
const besideWeight = 0.5;

function readingOf({ statement, source }: { statement: Statement; source: Source }, vocabulary: Vocabulary) {
  const known = readings.get(statement);
  if (known) return known;
  const weights = new Map<string, number>();
  const beside = [...statement.questions, `${statement.heading} ${source.title}`];
  for (const term of beside.flatMap(terms)) weights.set(term, besideWeight * vocabulary.weight(term));
  for (const term of terms(statement.text)) weights.set(term, vocabulary.weight(term));
  const length = Math.hypot(...weights.values()) || 1;
  const reading: Reading = new Map([...weights].map(([term, weight]) => [term, weight / length]));
  readings.set(statement, reading);
  return reading;
}

/** 0 to 1: the cosine of two readings. */
function alike(one: Reading, other: Reading): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}
