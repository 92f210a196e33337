import { fold } from './words.ts';

const joining = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'al',
  'in',
  'on',
]);

/** Words that begin with a capital inside a sentence (or anywhere, when they hold two capitals): its names, folded. */
export function nameWordsIn(text: string): string[] {
  const found = new Set<string>();
  const pattern = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index).trimEnd();
    const opens = before === '' || /[.?!:]["”’)]?$/.test(before) || /["“„(]$/.test(before);
    const word = match[0].replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '');
    const capital = /^\p{Lu}/u.test(word);
    const acronym = /\p{Lu}.*\p{Lu}/u.test(word);
    if (((capital && !opens) || acronym) && !joining.has(word.toLowerCase()) && !isCalendar(word))
      found.add(fold(word));
  }
  return [...found];
}

function isCalendar(word: string): boolean {
  return /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
    word,
  );
}
