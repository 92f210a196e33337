/** Sides of which none ever stands for another; a hyphen joins neighbours. Two sides deny one another. */
const pairs: readonly (readonly string[])[] = [
  [
    'rise rose risen rises rising increase increased increases increasing grew grow grows grown growth climbed',
    'fall fell fallen falls falling decrease decreased decreases decreasing drop dropped drops shrank',
  ],
  ['more', 'fewer less'],
  ['above', 'below'],
  ['higher highest larger largest', 'lower lowest smaller smallest'],
  ['stronger strongest', 'weaker weakest'],
  ['longer longest', 'shorter shortest'],
  ['older oldest', 'younger youngest'],
  ['earlier', 'later'],
  ['worsened worse worst worsens', 'improved better best improves'],
  ['stricter tougher harsher', 'looser milder laxer'],
  ['before', 'after'],
  ['first', 'last'],
  ['convicted convict convicts conviction guilty', 'acquitted acquit acquits acquittal innocent cleared'],
  [
    'grant granted grants accept accepted accepts agree agreed agrees approve approved approves allow allowed allows permit permitted permits upheld',
    'refuse refused refuses reject rejected rejects deny denied denies dismiss dismissed dismisses ban bans banned block blocked overturned quashed declined forbid forbids forbade forbidden',
  ],
  [
    'support supports supported back backs backed favour favours favoured favor favors favored welcome welcomes welcomed praise praises praised',
    'oppose opposes opposed against criticise criticises criticised criticize criticizes criticized condemn condemns condemned',
  ],
  ['will must', 'may might could'],
  ['legal legally lawful lawfully', 'illegal illegally unlawful unlawfully'],
  ['man men male males', 'woman women female females'],
  ['boy boys', 'girl girls'],
  ['victim victims', 'suspect suspects perpetrator perpetrators offender offenders defendant defendants'],
  ['foreign foreigners non-citizens', 'native natives'],
  [
    'over-represented overrepresented over-representation',
    'under-represented underrepresented under-representation',
  ],
  ['won wins win', 'lost loses lose'],
  ['within inside', 'outside'],
  ['include includes included', 'exclude excludes excluded'],
  ['true correct', 'false wrong untrue'],
  ['possible', 'impossible'],
  ['majority', 'minority'],
  ['with', 'without'],
  ['proposed planned drafted', 'adopted enacted carried-out implemented'],
  ['suspended', 'unsuspended'],
  ['asks asked', 'answers answered'],
];
/** Amounts that a text states in words; none denies another. */
const amounts = ['all every each', 'most', 'some several', 'many', 'few', 'no none', 'half'];

export type Side = { readonly group: string; readonly side: string; readonly opposite: string | undefined };

const sides = new Map<string, Side>([
  ...pairs.flatMap((pair, group) =>
    pair.flatMap((words, at) =>
      words
        .split(' ')
        .map((word): [string, Side] => [
          word,
          { group: `${group}`, side: `${group}-${at}`, opposite: `${group}-${1 - at}` },
        ]),
    ),
  ),
  ...amounts.flatMap((words) =>
    words
      .split(' ')
      .map((word): [string, Side] => [word, { group: 'amount', side: words, opposite: undefined }]),
  ),
]);

/** The side on which a folded word stands, of the opposites that never stand for one another. */
export function sideOf(word: string): Side | undefined {
  return sides.get(word);
}
