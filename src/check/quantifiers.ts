import { isNegation, spokenWords } from '../text/denials.ts';
import { figuresIn, withoutNumbers } from '../text/figures.ts';
import { fold, terms } from '../text/words.ts';
import { deniedIn } from '../verify/negation.ts';

/** How much of a whole a text speaks of, as bounds between 0 and 1. */
type Share = { readonly from: number; readonly to: number };

const shares: readonly (readonly [RegExp, Share])[] = [
  [/\b(?:none of|not (?:a single )?one of|nobody)\b/, { from: 0, to: 0 }],
  [/\b(?:not (?:all|every)|few|only some|a minority) of\b/, { from: 0, to: 0.5 }],
  [
    /\b(?:most|the majority|a majority) (?!\p{L}+(?:ed|ent|ant|ous|ive|ic|ful|ly|able)\b)/u,
    { from: 0.5, to: 1 },
  ],
  [/\b(?:all|every|each)\b/, { from: 1, to: 1 }],
];
/** "at all", "above all", "all nine" of a number that is compared, "the most lenient": these sweep nothing in. */
const idioms =
  /\b(?:at|after|above|first of|not|almost|nearly) all\b|\ball (?:in all|over|right|along)\b|\ball (?:of )?(?:the )?#+|\bthe most\b|\bmost \p{L}+(?:ed|ent|ant|ous|ive|ic|ful|ly|able)\b/gu;
/** "all nine", "none of the 12". */
const allOfThem = /(?<!(?:almost|nearly) )\b(?:all|none)(?: of)?(?: the)? #/;
const sweeping = /\b(?:all|every|everyone|everybody|always|most|mostly)\b/;
/** "never deports" of what is always so, not "has never been deported" of one case. */
const sweepingDenial =
  /(?<!\b(?:has|have|had|was|were|is|are) )\bnever \p{L}+(?<!ed)\b|\b(?:none|nobody|no one|no \p{L}+ (?:ever|has ever|have ever))\b|^no \p{L}/u;

/** Why a statement of one case or of some is not about what a claim says of all, of most or of none; undefined where it is. */
export function sweepsFurther(claim: string, statement: string): string | undefined {
  const own = fold(withoutNumbers(claim, '#')).replace(idioms, ' ').trim();
  const denial = sweepingDenial.exec(own)?.[0];
  if (denial !== undefined) {
    const denied = deniedIn(statement);
    const isTwice = spokenWords(statement).filter(isNegation).length % 2 === 0;
    return !isTwice && [...deniedIn(claim)].slice(0, 2).some((one) => denied.has(one)) ? undefined : denial;
  }
  const word = sweeping.exec(own)?.[0] ?? allOfThem.exec(fold(withoutNumbers(claim, '#')))?.[0];
  if (word === undefined) return undefined;
  const nouns = sweptIn(fold(statement).replace(idioms, ' '));
  return sweptIn(own).every((noun) => nouns.includes(noun)) && nouns.length > 0 ? undefined : word;
}

/** The stems of what "all", "every" and "most" are said of: the next word of meaning. */
function sweptIn(text: string): string[] {
  return [...text.matchAll(/\b(?:all|every|most|none)\b([^.;:]*)/g)].flatMap(
    ([, after = '']) => terms(after)[0] ?? [],
  );
}

/**
 * Whether a share in figures denies what a claim says of the same whole in words: "most suspects" where the statement has "34
 * percent of suspects". A share of another whole tells nothing: two thirds of the convicted are not two thirds of a people.
 */
export function shareDenies(claim: string, statement: string): boolean {
  const said = shares.find(([pattern]) => pattern.test(fold(claim).replace(/\bthe most\b/g, '')))?.[1];
  const [given, ...others] = sharesIn(statement);
  if (!said || given === undefined || others.length > 0 || sharesIn(claim).length > 0) return false;
  const [whole] = sweptIn(fold(withoutNumbers(claim, '#')));
  const isOfSame =
    whole !== undefined &&
    terms(given.of.split(verb)[0] ?? '')
      .slice(0, nearby)
      .includes(whole);
  return isOfSame && (given.share < said.from || given.share > said.to);
}

/** Words of meaning after a share among which its whole is named. */
const nearby = 3;
const verb = /\b(?:is|are|was|were|has|have|had)\b/;

/** "34 percent", "a third", "four of the nine". */
function sharesIn(text: string): { readonly share: number; readonly of: string }[] {
  const figures = figuresIn(text);
  return figures.flatMap((one, index) => {
    const next = figures[index + 1];
    const between = next === undefined ? '' : text.slice(one.end, next.start);
    if (next && next.value > 0 && /^ (?:out )?of (?:the |its |their |all )?$/.test(between))
      return [{ share: one.value / next.value, of: text.slice(next.end) }];
    if (/\bone (?:out )?of (?:the |its |their )?$/i.test(text.slice(0, one.start)) && one.value > 1)
      return [{ share: 1 / one.value, of: text.slice(one.end) }];
    if (one.unit === 'percent') return [{ share: one.value / 100, of: text.slice(one.end) }];
    return one.unit === 'share' ? [{ share: one.value, of: text.slice(one.end) }] : [];
  });
}
