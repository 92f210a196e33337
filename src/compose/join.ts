import { answerParts, type Draft, type DraftStatement } from '../domain.ts';

/** What was drafted for one thing that a compound question asks. */
export type PartDraft = { readonly asked: string; readonly draft: Draft };

/**
 * The drafts for the parts of a compound question as one: each statement once, the first of each part before the second
 * of any, at most `most` in all. What no part answers is kept by its words; empty when no part is answered.
 */
export function joinDrafts(parts: readonly PartDraft[], most: number): Draft {
  const seen = new Set<string>();
  const statements: DraftStatement[] = [];
  const longest = Math.max(0, ...parts.map(({ draft }) => draft.statements.length));
  for (let round = 0; round < longest; round += 1) {
    for (const { draft } of parts) {
      const statement = draft.statements[round];
      if (!statement || statements.length >= most) continue;
      if (statement.statementIds.some((id) => seen.has(id))) continue;
      for (const id of statement.statementIds) seen.add(id);
      statements.push(statement);
    }
  }
  const isNotFound =
    statements.length > 0 && parts.every(({ draft }) => draft.statements.length === 0 || draft.isNotFound);
  const unanswered = parts.filter(({ draft }) => draft.statements.length === 0).map(({ asked }) => asked);
  return {
    composer: parts[0]?.draft.composer ?? 'extract',
    complete: unanswered.length === 0 && parts.every(({ draft }) => draft.complete),
    statements: [...statements].sort(
      (one, other) => answerParts.indexOf(one.part) - answerParts.indexOf(other.part),
    ),
    unanswered: statements.length === 0 ? [] : unanswered,
    ...(isNotFound ? { isNotFound } : {}),
  };
}
