const quotation = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g;

/** The quoted phrases of a sentence, without their marks. */
export function quotedPhrases(text: string): string[] {
  return [...text.matchAll(quotation)].map(([phrase]) => phrase.slice(1, -1));
}

/** The sentence with its quoted phrases taken out. */
export function withoutQuotes(text: string): string {
  return text.replace(quotation, ' ');
}
