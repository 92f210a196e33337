const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const abbreviation =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|v|e\.g|i\.e|U\.S|U\.K|Art|approx|ca|Jr|Sr|Lt|Gen|Sen|Rep|[A-Z])\.\s*$/;

/** Prose as sentences; full stops of common abbreviations and initials end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let pending = '';
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' '))) {
    pending += segment;
    if (abbreviation.test(pending)) continue;
    sentences.push(pending.trim());
    pending = '';
  }
  if (pending.trim() !== '') sentences.push(pending.trim());
  return sentences.filter((sentence) => sentence !== '');
}
