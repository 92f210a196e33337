import { stemmer } from 'stemmer';
import { canonicalStems, nationNames, spellings } from './word-lists.ts';

/** Lower case, accents and typographic marks folded: `Skellefteå’s` becomes `skelleftea's`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase();
}

/** The words of a text in order, folded, nations under one name, figures without thousands marks. */
export function words(text: string): string[] {
  const named = text
    .replace(/\b(U\.?S\.?A?|u\.s(\.a)?)\.?(?=[^\p{L}]|$)/gu, ' usa ')
    .replace(/\bU\.K\.?|\bu\.k\b\.?/g, ' uk ');
  return fold(named)
    .replace(/\bunited states( of america)?\b/g, 'usa')
    .replace(/\b(united kingdom|great britain)\b/g, 'uk')
    .replace(/\bnew zealand(er|ers)?\b/g, 'newzealand')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/n't\b|'(s|re|ve|ll|d|m)\b|'(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}.%]+|\.(?!\d)|(?<!\d)\./u)
    .filter((word) => word !== '' && word !== '%')
    .map((word) => nationNames.get(word) ?? spellings.get(word) ?? word);
}

/** The stem of a folded word; words of one meaning in this subject share one ("directive", "instruction", "cable"). */
export function stem(word: string): string {
  const cached = stems.get(word);
  if (cached !== undefined) return cached;
  const plain = /^\d/.test(word) ? word : stemmer(word);
  const result = canonicalStems.get(plain) ?? plain;
  if (stems.size < 50_000) stems.set(word, result);
  return result;
}
const stems = new Map<string, string>();

/** The stems that carry meaning, in order, repeats kept: what is indexed and searched. */
export function terms(text: string): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);
}

/** Words that say nothing about the subject of a question or a statement. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across actually after again against all almost also although always am among an and another any anyone anything are
  around as ask at away be because been before being below between both but by can cannot could did do does doing done
  down during each either else ever every few for from further get give given gives go got had has have having he her here
  hers him himself his how however i if in into is isn it its itself just kind know let like made make many may me might mine
  more most much must my myself neither no nor not now of off on once one only onto or other others ought our ours
  out over own per perhaps please put quite rather really say saying says said see seem shall she should show since so
  some somebody someone something still such tell than that the their theirs them themselves then there these they thing things
  this those though through thus to today together too toward towards under until up upon us use used very was we well
  were what whatever when where whether which while who whom whose why will with within without would yet you your
  yours according`.split(/\s+/),
);
