import { changeOne, rewritten, type Writer } from '../pool.ts';

const opposites: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['risen', 'fallen'],
  ['rise', 'fall'],
  ['increase', 'decrease'],
  ['increased', 'decreased'],
  ['increases', 'reduces'],
  ['grew', 'shrank'],
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['more', 'less'],
  ['larger', 'smaller'],
  ['largest', 'smallest'],
  ['before', 'after'],
  ['first', 'last'],
  ['worsened', 'improved'],
  ['earlier', 'later'],
  ['above', 'below'],
  ['longer', 'shorter'],
  ['stricter', 'looser'],
  ['convicted', 'acquitted'],
  ['rejected', 'accepted'],
  ['refused', 'agreed'],
  ['allow', 'forbid'],
  ['allows', 'forbids'],
  ['legal', 'illegal'],
  ['lawful', 'unlawful'],
  ['supports', 'opposes'],
  ['supported', 'opposed'],
  ['foreign-born', 'native-born'],
  ['men', 'women'],
  ['girls', 'boys'],
  ['victims', 'perpetrators'],
  ['suspects', 'victims'],
  ['outside', 'inside'],
  ['majority', 'minority'],
  ['over-represented', 'under-represented'],
  ['criticised', 'praised'],
  ['criticises', 'praises'],
  ['true', 'false'],
  ['possible', 'impossible'],
  ['includes', 'excludes'],
  ['with', 'without'],
  ['stronger', 'weaker'],
  ['longest', 'shortest'],
  ['younger', 'older'],
  ['upheld', 'overturned'],
];
const sides = new Map(opposites.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
const pattern = new RegExp(`(?<![\\p{L}-])(?:${[...sides.keys()].join('|')})(?![\\p{L}-])`, 'gu');

/** "rose" becomes "fell", "before" "after", "more" "less". */
export const oppositeWord: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, pattern, random, (found, match) => {
      const other = sides.get(found);
      const isWeak = found === 'with' || found === 'first' || found === 'more';
      if (isWeak && random.below(4) > 0) return undefined;
      const taken = new RegExp(`\\b${other}\\b`).test(one.statement.text);
      return taken || match.index === 0 ? undefined : other;
    }),
  );
