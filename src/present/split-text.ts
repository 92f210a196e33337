/** Characters of one block: well under what a message may hold, so that blocks can be packed. */
export const longestPiece = 2_500;

/** Characters of a source's title, and of the line about it. */
export const longestTitle = 300;
export const longestAbout = 600;

/** Text in pieces of at most `longest` characters, cut between words where there are any; nothing is lost but the blank. */
export function splitText(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest);
    const halved = /[\uD800-\uDBFF]/.test(rest.charAt(longest - 1)) ? longest - 1 : longest;
    const end = blank > longest / 2 ? blank : halved;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** The text, or its beginning with a mark that there was more. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${splitText(text, longest - 1)[0]}…`;
}
