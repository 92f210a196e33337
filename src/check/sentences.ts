const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Of these the full stop ends no sentence. */
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|vs|v|e\.g|i\.e|U\.S|U\.K|approx|ca|Jr|Sr|Lt|Gen|Sen|Rep|Sec|Dept|cf|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.)\s*$/u;
const bullet = /^\s*(?:[-*•–—>·]+|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/u;

/** The sentences of a message as it is written: lines, bullets and quoted lines each stand for themselves. */
export function sentencesOf(message: string): string[] {
  return message
    .split(/\r?\n+/)
    .flatMap(pointsOf)
    .map((line) => line.replace(bullet, '').trim())
    .flatMap(splitLine)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** "1) … 2) …" on one line are two. */
function pointsOf(line: string): string[] {
  return /(?:^|\s)\(?1\)\s.*\s\(?2\)\s/.test(line) ? line.split(/\s+(?=\(?\d{1,2}\)\s)/) : [line];
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let pending = '';
  for (const { segment } of segmenter.segment(line)) {
    pending += segment;
    if (abbreviation.test(pending)) continue;
    sentences.push(pending.trim());
    pending = '';
  }
  return pending.trim() === '' ? sentences : [...sentences, pending.trim()];
}
