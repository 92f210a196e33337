import type { Dossier, Hit } from '../domain.ts';
import { byRelevance } from '../text/by-relevance.ts';
import { bestDossiers } from './best-dossiers.ts';

export type GatherSettings = {
  /** How much of a hit's place the dossiers decide, 0 to 1. */
  readonly share: number;
  /** So many dossiers draw their statements forward. */
  readonly count: number;
  /** The best hits of a dossier that speak for it. */
  readonly read: number;
  /** A dossier draws by what speaks for it, beside what speaks for the first one, to this power. */
  readonly power: number;
  /** What the last statement of a dossier has of the first one's pull. */
  readonly last: number;
  /** So many of the best hits keep their places. */
  readonly firm: number;
};

/**
 * The hits in an order that leans on what editors put together: the dossiers that most of the relevance falls on draw
 * their statements forward, the first of them most. However a question is worded, it is then filled up from the same lists.
 */
export function gather(
  hits: readonly Hit[],
  dossiers: readonly Dossier[],
  settings: GatherSettings,
): readonly Hit[] {
  const [first] = hits;
  const pull = pullOf(hits, dossiers, settings);
  if (!first || pull.size === 0) return hits;
  const firm = hits.slice(0, settings.firm);
  const firmest = firm.at(-1)?.relevance ?? Number.POSITIVE_INFINITY;
  const drawn = hits.slice(settings.firm).map((hit) => {
    const drawnTo =
      (1 - settings.share) * hit.relevance +
      settings.share * first.relevance * (pull.get(hit.statement.id) ?? 0);
    return { ...hit, relevance: Math.min(drawnTo, firmest) };
  });
  return [...firm, ...drawn.sort(byRelevance)];
}

/** 0 to 1, by the id of each statement that a leading dossier holds: how far it is drawn forward. */
function pullOf(
  hits: readonly Hit[],
  dossiers: readonly Dossier[],
  { count, read, power, last }: GatherSettings,
): ReadonlyMap<string, number> {
  const relevances = new Map(hits.map(({ statement, relevance }) => [statement.id, relevance]));
  const leading = bestDossiers(dossiers, relevances, { count, read });
  const most = leading[0]?.score ?? 0;
  const pull = new Map<string, number>();
  for (const { dossier, score } of leading) {
    for (const [at, id] of dossier.statements.entries()) {
      const drawn = (score / most) ** power * (1 - ((1 - last) * at) / dossier.statements.length);
      pull.set(id, Math.max(drawn, pull.get(id) ?? 0));
    }
  }
  return pull;
}
