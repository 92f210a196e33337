/** English takes about four characters a token. */
const charactersAToken = 4;

/** How many tokens texts come to, near enough, where nobody counted. */
export function estimatedTokens(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, { length }) => sum + length, 0) / charactersAToken);
}
