import type { Answer, CitedStatement, Statement } from '../../src/domain.ts';

/**
 * How judges read texts. On purpose simpler than, and apart from, what the pipeline reads them with: a fault in one must
 * not hide in the other.
 */

export type Statements = ReadonlyMap<string, Statement>;

/** Whether an answer answers, wholly or in part. */
export function isAnswered({ status }: Answer): boolean {
  return status === 'answered' || status === 'partial';
}

/** The corpus's own texts of what a shown statement cites. */
export function citedTexts({ citations }: CitedStatement, statements: Statements): string[] {
  return citations.flatMap(({ statementId }) => statements.get(statementId)?.text ?? []);
}

const common = new Set(
  `about after against also and are because been before between but could did does for from had has have her his how into
  its many more most not off only other our out over said say says she should some such than that the their them then there
  these they this those under was were what when which while who whose will with would`.split(/\s+/),
);

/** The words of a text that carry its meaning, cut to six letters so that forms of one word are one. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N},.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return new Set(
    words
      .filter((word) => (word.length > 2 && !common.has(word)) || /\d/.test(word))
      .map((word) => (/\d/.test(word) ? word.replaceAll(',', '') : word.slice(0, 6))),
  );
}

/** The numbers of a text that are written in digits, without thousands marks. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[,.\u00a0\u202f]\d+)*/g)].map(([number]) =>
    number.replace(/[,\u00a0\u202f](?=\d{3})/g, ''),
  );
}

/** The share of the words of one text that stand in another. */
export function sharedWords(of: string, within: string): number {
  const own = contentWords(of);
  const other = contentWords(within);
  return own.size === 0 ? 1 : [...own].filter((word) => other.has(word)).length / own.size;
}

/** What stands between double quotation marks. */
export function quotedPhrases(text: string): string[] {
  return [...text.matchAll(/[“"„]([^“”"]+)[”"“]/g)].map(([, phrase = '']) => phrase);
}

export function withoutQuotes(text: string): string {
  return text.replace(/[“"„][^“”"]+[”"“]/g, ' ');
}

const doubts =
  /\b(allegedly|reportedly|supposedly|purportedly|ostensibly|apparently|so-called|perhaps|possibly|arguably|unconfirmed|unverified|disputed|contested|questionable|controversial)\b/gi;

/** Words that cast doubt, each as often as it stands there. */
export function doubtsIn(text: string): string[] {
  return [...text.matchAll(doubts)].map(([word]) => word.toLowerCase());
}

/** A verdict's why for a list of faults, the first three spelt out. */
export function listed(faults: readonly string[]): string {
  const more = faults.length > 3 ? ` and ${faults.length - 3} more` : '';
  return `${faults.slice(0, 3).join('; ')}${more}`;
}
