import { z } from 'zod';

/** A sentence as a model writes it; small models give one label instead of a list. */
const written = z.object({
  text: z.string().trim().min(1),
  cites: z.union([z.array(z.string()).min(1), z.string().transform((label) => [label])]),
});
export type WrittenStatement = z.infer<typeof written>;

/**
 * Reads statements out of a reply while it arrives: each as soon as its closing brace does. Made for replies that no
 * schema held: prose around the JSON, a fence, no outer object, a cut end. What is no statement is passed over.
 */
export function createStatementReader(): (piece: string) => WrittenStatement[] {
  let reply = '';
  let at = 0;
  let isInText = false;
  const starts: number[] = [];
  return (piece) => {
    reply += piece;
    const found: WrittenStatement[] = [];
    for (; at < reply.length; at += 1) {
      const character = reply[at];
      if (isInText && character === '\\') {
        if (at + 1 >= reply.length) break; // The escaped character comes with the next piece.
        at += 1;
      } else if (character === '"' && starts.length > 0) isInText = !isInText;
      else if (isInText) continue;
      else if (character === '{') starts.push(at);
      else if (character === '}') {
        const start = starts.pop();
        if (start !== undefined) found.push(...read(reply.slice(start, at + 1)));
      }
    }
    return found;
  };
}

function read(text: string): WrittenStatement[] {
  try {
    const { data } = written.safeParse(JSON.parse(text));
    return data ? [data] : [];
  } catch {
    return [];
  }
}
