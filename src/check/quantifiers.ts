import { figuresIn, withoutNumbers } from '../text/figures.ts';
import { fold } from '../text/words.ts';
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
    return [...deniedIn(claim)].slice(0, 2).some((one) => denied.has(one)) ? undefined : denial;
  }
  const word = sweeping.exec(own)?.[0] ?? allOfThem.exec(fold(withoutNumbers(claim, '#')))?.[0];
  return word === undefined || sweeping.test(fold(statement).replace(idioms, ' ')) ? undefined : word;
}

/**
 * Whether a share in figures bears out what a claim says in words, "most", "all nine", "none of them"; undefined where the
 * claim says nothing of the kind, or the statement gives no share or several.
 */
export function shareIsKept(claim: string, statement: string): boolean | undefined {
  const said = shares.find(([pattern]) => pattern.test(fold(claim).replace(/\bthe most\b/g, '')))?.[1];
  const [share, ...others] = sharesIn(statement);
  if (!said || share === undefined || others.length > 0 || sharesIn(claim).length > 0) return undefined;
  return share >= said.from && share <= said.to;
}

/** "34 percent", "a third", "four of the nine". */
function sharesIn(text: string): number[] {
  const figures = figuresIn(text);
  return figures.flatMap((one, index) => {
    const next = figures[index + 1];
    const between = next === undefined ? '' : text.slice(one.end, next.start);
    if (next && next.value > 0 && /^ (?:out )?of (?:the |its |their |all )?$/.test(between))
      return [one.value / next.value];
    if (/\bone (?:out )?of (?:the |its |their )?$/i.test(text.slice(0, one.start)) && one.value > 1)
      return [1 / one.value];
    if (one.unit === 'percent') return [one.value / 100];
    return one.unit === 'share' ? [one.value] : [];
  });
}
