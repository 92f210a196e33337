import type { DraftStatement } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import { figuresIn } from '../text/figures.ts';
import { nameWordsIn } from '../text/names.ts';
import { fold, stem, terms } from '../text/words.ts';
import { lostQualifier } from './lost-qualifier.ts';

/** A wording may be a little longer than a statement that leaves its claimant or date to the end. */
const longestShare = 1.15;
/** Of the words of meaning; less is a scrap, or a telling that forgets what the statement holds for. */
const leastKept = 0.6;

/** Small words that take a side, a duty or a doubt into a sentence: they must stand in the statement. */
const leaning = new Set(
  `actually already even ever just really quite rather still yet seem seems perhaps should must ought cannot never always
  against without only more most much too however although though because since despite while whereas`.split(
    /\s+/,
  ),
);

/**
 * Why a model's wording of a statement is refused before verify looks at it, or undefined. Verify checks that a sentence
 * is borne out; this keeps it a shorter telling of one statement, in that statement's words: what no list of opposites
 * or of slants can hold is kept out with every other word that a model brings along.
 */
export function wordingFault(text: string, { text: original, standing }: DraftStatement): string | undefined {
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(text)) return 'it holds hidden characters';
  if (/[<>`*_#|{}[\]\\]/.test(text)) return 'it holds marks of a markup language';
  if (text.length > longestShare * original.length) return 'it is longer than the statement';
  if (isCutShort(text, original)) return 'it does not end as a sentence does';
  if (sentencesIn(text) > sentencesIn(original)) return 'it is more than one sentence';
  const by = standing.kind === 'claim' ? standing.by : '';
  const stray = strayWord(text, `${original} ${by}`);
  if (stray !== undefined) return `"${stray}" is no word of the statement`;
  if (keptShare(text, original) < leastKept) return 'it leaves out most of the statement';
  if (datesIn(original).length > 0 && datesIn(text).length === 0) return 'it leaves out its date';
  const lost = figuresIn(text).length > 0 ? lostName(text, original) : undefined;
  return lost ?? leavesOut(lostQualifier(text, original));
}

/** A reply that breaks off inside a quotation or before its last word is whole to a reader of JSON. */
function isCutShort(text: string, original: string): boolean {
  const last = /(?:^|\s)(\p{L}+)[.!?]*$/u.exec(text)?.[1] ?? '';
  const opens =
    /^(?:not|no|the|an?|and|or|but|of|to|by|for|with|from|than|that|which|who|as|if|because)$/i.test(last);
  if (opens && !new RegExp(`\\b${last}[.,;:)]`, 'iu').test(original)) return true;
  return /[.!?]["'”’)]*$/.test(original) && !/[.!?]["'”’)]*$/.test(text);
}

function sentencesIn(text: string): number {
  return 1 + (text.match(/[.!?…]["'”’)]*\s+(?=\S)|[.!?]["'”’)]*(?=\p{Lu})|\s[–—]\s|;/gu) ?? []).length;
}

/** Names, figures and dates are verify's; of the rest every word of meaning, and every leaning one, is the statement's. */
function strayWord(text: string, original: string): string | undefined {
  const known = new Set(terms(original));
  const spoken = new Set(spelled(original));
  return (
    spelled(text).find((word) => leaning.has(word) && !spoken.has(word)) ??
    terms(text).find((word) => !known.has(word) && !/\d/.test(word))
  );
}

function keptShare(text: string, original: string): number {
  const [kept, meant] = [new Set(terms(text)), new Set(terms(original))];
  return [...meant].filter((word) => kept.has(word)).length / Math.max(1, meant.size);
}

/** Where a figure is told, every name is told that says what it holds for and who counted it. */
function lostName(text: string, original: string): string | undefined {
  const kept = new Set(nameWordsIn(text).map(stem));
  const lost = nameWordsIn(withoutInitials(original)).find((name) => !kept.has(stem(name)));
  return lost && `it gives a figure and leaves out "${lost}"`;
}

/** "the Criminal Records Bureau (CRB)" is named by its name. */
function withoutInitials(text: string): string {
  return text.replace(/ \(\p{Lu}{2,6}\)/gu, '');
}

function leavesOut(qualifier: string | undefined): string | undefined {
  return qualifier && `it leaves out "${qualifier}", and the rest does not hold without it`;
}

function spelled(text: string): string[] {
  return fold(text).match(/\p{L}+/gu) ?? [];
}
