/** A reading of texts that keeps its results, `most` at a time: the same statements are read for every question. */
export function remembered<Result extends object>(
  read: (text: string) => Result,
  most = 5000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= most) known.clear();
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
