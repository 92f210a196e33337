import { datesIn } from '../text/dates.ts';
import { figuresIn } from '../text/figures.ts';
import { nameWordsIn } from '../text/names.ts';
import { remembered } from '../text/remembered.ts';
import { fold, stem, stopWords, words } from '../text/words.ts';
import { plainNames } from './plain-names.ts';

/** A word of a text in its place, or a whole date, figure or name. */
export type Token = {
  readonly kind: 'word' | 'date' | 'figure' | 'name';
  /** The same for what means the same: a stem, a value, the stems of a name. */
  readonly key: string;
  /** As it is written, folded. */
  readonly word: string;
  /** The stems, of a name each of its words. */
  readonly stems: readonly string[];
  /** False of words that say nothing about the subject. */
  readonly isContent: boolean;
  /** True of a name, and of the first word of a sentence. */
  readonly isCapital: boolean;
  /** True of the first and the last token of a clause, as punctuation tells. */
  readonly opens: boolean;
  readonly closes: boolean;
};

/** Words that tell nothing about the place of the others. */
const articles = new Set(['the', 'a', 'an', 'that', 'had', 'has', 'have']);

/** The tokens of a text in order; names that stand side by side are one, articles none. */
export const tokensOf = remembered(readTokens);

function readTokens(written: string): readonly Token[] {
  const text = plainNames(written).replace(/(?: per cent\b| pct\b|%)/g, ' percent');
  const numbers = [
    ...datesIn(text).map((date) => ({
      start: date.start,
      end: date.end,
      kind: 'date' as const,
      key: `${date.year ?? ''}-${date.month ?? ''}-${date.day ?? ''}`,
    })),
    ...figuresIn(text).map((figure) => ({
      start: figure.start,
      end: figure.end,
      kind: 'figure' as const,
      key: figure.unit === 'percent' ? `${figure.value / 100} share` : `${figure.value} ${figure.unit}`,
    })),
  ].sort((one, other) => one.start - other.start);
  const found: Placed[] = [];
  let at = 0;
  for (const { start, end, kind, key } of numbers) {
    found.push(...wordTokens(text, at, Math.max(at, start)));
    found.push({
      kind,
      key,
      word: text.slice(start, end),
      stems: [key],
      isContent: true,
      isCapital: false,
      start,
      end,
    });
    at = Math.max(at, end);
  }
  found.push(...wordTokens(text, at, text.length));
  return found.map(({ start, end, ...token }, index) => ({
    ...token,
    opens: isBreak(text.slice(found[index - 1]?.end ?? 0, start)) || index === 0,
    closes: isBreak(text.slice(end, found[index + 1]?.start ?? text.length)) || index === found.length - 1,
  }));
}

type Placed = Omit<Token, 'opens' | 'closes'> & { readonly start: number; readonly end: number };

function isBreak(between: string): boolean {
  return /[,;:.?!()–—]|\bthat\b/.test(between);
}

function wordTokens(text: string, from: number, to: number): Placed[] {
  const part = text.slice(from, to);
  const names = new Set(nameWordsIn(text));
  const found: Placed[] = [];
  let lastEnd = -2;
  for (const match of part.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)) {
    const plain = match[0].replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '');
    const [first = '', ...others] = words(plain);
    const stems = [first, ...others].filter((word) => word !== '').map(stem);
    if (stems.length === 0 || articles.has(first) || first === 'percent') continue;
    const isName = /^\p{Lu}/u.test(plain) && names.has(fold(plain));
    const before = found.at(-1);
    const isJoined = before?.kind === 'name' && isName && /^\s$/.test(part.slice(lastEnd, match.index));
    if (isJoined) found.pop();
    const all = isJoined ? [...before.stems, ...stems] : stems;
    found.push({
      kind: isName ? 'name' : 'word',
      key: all.join(' '),
      word: isJoined ? `${before.word} ${fold(plain)}` : fold(plain),
      stems: all,
      isContent: isName || !stopWords.has(first),
      isCapital: /^\p{Lu}/u.test(plain),
      start: isJoined ? before.start : from + match.index,
      end: from + match.index + match[0].length,
    });
    const isEnd = /\.$/.test(match[0]) && plain.length > 2;
    lastEnd = isEnd ? -2 : match.index + match[0].length;
  }
  return found;
}
