/**
 * A reading of texts that keeps its results: the same statements are read for every question. What was not read again while
 * `most` others were is let go of.
 */
export function remembered<Result extends object>(
  read: (text: string) => Result,
  most = 5000,
): (text: string) => Result {
  let known = new Map<string, Result>();
  let older = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= most) [known, older] = [new Map(), known];
    const result = older.get(text) ?? read(text);
    known.set(text, result);
    return result;
  };
}
