/** Text in which personal data and secrets have become the name of their kind. */
export function mask(text: string): string {
  return text.replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[e-mail]');
}
