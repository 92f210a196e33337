import { createHash } from 'node:crypto';

/** The source's id and eight hexadecimal digits of the text's hash: survives reordering, changes with the text. */
export function statementId(sourceId: string, text: string): string {
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex');
  return `${sourceId}#${hash.slice(0, 8)}`;
}
