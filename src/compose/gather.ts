import type { Dossier, Hit } from '../domain.ts';
import { byRelevance } from '../text/by-relevance.ts';

export type GatherSettings = {
  /** How much of a hit's place the dossier decides, 0 to 1. */
  readonly share: number;
  /** The best hits of a dossier that speak for it. */
  readonly read: number;
  /** What the last statement of a dossier has of the first one's pull. */
  readonly last: number;
  /** So many of the best hits keep their places. */
  readonly firm: number;
};

/**
 * The hits in an order that leans on what editors put together: the dossier that most of the relevance falls on draws its
 * statements forward, the first of them most. However a question is worded, it is then filled up from the same list.
 */
export function gather(
  hits: readonly Hit[],
  dossiers: readonly Dossier[],
  settings: GatherSettings,
): readonly Hit[] {
  const [first] = hits;
  const dossier = spokenFor(hits, dossiers, settings);
  if (!first || !dossier) return hits;
  const { statements } = dossier;
  const pull = new Map(
    statements.map((id, at) => [id, 1 - ((1 - settings.last) * at) / statements.length] as const),
  );
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

/** The dossier whose best hits are the most relevant together; none where no hit stands in any. */
function spokenFor(
  hits: readonly Hit[],
  dossiers: readonly Dossier[],
  { read }: GatherSettings,
): Dossier | undefined {
  const relevances = new Map(hits.map(({ statement, relevance }) => [statement.id, relevance]));
  let best: Dossier | undefined;
  let most = 0;
  for (const dossier of dossiers) {
    const together = dossier.statements
      .map((id) => relevances.get(id) ?? 0)
      .sort((one, other) => other - one)
      .slice(0, read)
      .reduce((sum, relevance) => sum + relevance, 0);
    if (together > most) [best, most] = [dossier, together];
  }
  return best;
}
