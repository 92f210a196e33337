import type { Dossier } from '../domain.ts';

/**
 * The `count` dossiers whose `read` best statements score most together, best first, ties by id; none that scores
 * nothing. `scores`: 0 or more, by the id of a statement.
 */
export function bestDossiers(
  dossiers: readonly Dossier[],
  scores: ReadonlyMap<string, number>,
  { count, read }: { readonly count: number; readonly read: number },
): readonly { readonly dossier: Dossier; readonly score: number }[] {
  return dossiers
    .map((dossier) => {
      const best = dossier.statements.map((id) => scores.get(id) ?? 0).sort((one, other) => other - one);
      return { dossier, score: best.slice(0, read).reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.dossier.id.localeCompare(other.dossier.id))
    .slice(0, count);
}
