import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

/** Whether a folded word stands in a dictionary of English; the list is read on the first call. */
export function createEnglishWords(): (word: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (word) => {
    known ??= new Set(readFileSync(wordListPath, 'utf8').split('\n'));
    return known.has(word);
  };
}
