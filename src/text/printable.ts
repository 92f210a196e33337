/** Text that cannot move the cursor, ring the bell or change the colour of a terminal, whoever wrote it. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
