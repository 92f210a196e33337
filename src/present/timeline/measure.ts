/** Widths of letters in shares of the size of the type, a little wider than Carlito has them. */
const widths = [
  { letters: /[ijlIJ.,:;'’!|()[\]-]/u, width: 0.34 },
  { letters: /[ftr\s"“”/]/u, width: 0.37 },
  { letters: /[mwMW@%–—]/u, width: 0.91 },
  { letters: /\p{Lu}/u, width: 0.68 },
] as const;
const other = 0.55;

/** The room that a text takes in a chart, in points. */
export function widthOf(text: string, size: number): number {
  const shares = [...text].map(
    (letter) => widths.find(({ letters }) => letters.test(letter))?.width ?? other,
  );
  return size * shares.reduce((sum, share) => sum + share, 0);
}

/** A text in lines of at most so many points; a longer word keeps a line of its own. */
export function linesOf(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || widthOf(longer, size) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
