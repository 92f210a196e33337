const mark = '?';

/** The id of the nth (from 0) reader's question of a statement, in the indexes. */
export function questionId(statementId: string, index: number): string {
  return `${statementId}${mark}${index}`;
}

/** The statement that an id of the indexes stands for, and whether it is one of its questions. */
export function statementOf(id: string): { readonly statementId: string; readonly isQuestion: boolean } {
  const at = id.lastIndexOf(mark);
  return at < 0 ? { statementId: id, isQuestion: false } : { statementId: id.slice(0, at), isQuestion: true };
}
