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
  [
    'convicted convict convicts conviction guilty sentenced sentence jailed imprisoned',
    'acquitted acquit acquits acquittal innocent cleared',
  ],
  [
    'grant granted grants accept accepted accepts agree agreed agrees approve approved approves allow allowed allows permit permitted permits let lets agreeing accepting upheld',
    'refuse refused refuses reject rejected rejects deny denied denies dismiss dismissed dismisses ban bans banned bars barred prohibit prohibits prohibited block blocked overturned quashed declined declining refusing rejecting forbid forbids forbade forbidden',
  ],
  [
    'support supports supported back backs backed favour favours favoured favor favors favored welcome welcomes welcomed praise praises praised',
    'oppose opposes opposed against criticise criticises criticised criticize criticizes criticized condemn condemns condemned',
  ],
  ['welcome welcomes welcomed accepts accepted', 'reject rejects rejected'],
  ['will must', 'may might could can'],
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
  ['after', 'within'],
  ['include includes included', 'exclude excludes excluded'],
  ['true correct', 'false wrong untrue'],
  ['possible', 'impossible'],
  ['majority', 'minority'],
  ['with', 'without'],
  ['proposed planned drafted', 'adopted enacted carried-out implemented'],
  ['suspended', 'unsuspended'],
  ['asks asked', 'answers answered'],
  ['both', 'neither'],
  [
    'oblige obliges obliged must mandatory compulsory',
    'allow allows allowed permit permits permitted optional',
  ],
  ['fully full completely entirely wholly', 'partly partially partial'],
  ['large huge strong sharp substantial considerable steep', 'modest small slight weak minor marginal'],
  ['open opened', 'closed shut'],
  ['start started starts begin began begun', 'end ended ends stop stopped stops'],
  [
    'damage damages damaged harm harms harmed undermine undermines undermined weaken weakens weakened',
    'improve improves improved strengthen strengthens strengthened help helps helped benefit benefits benefited',
  ],
  ['burden burdens burdened', 'ease eases eased relieve relieves'],
  ['misleading wrong false inaccurate', 'accurate right reliable'],
  ['harmful', 'helpful harmless'],
  ['common frequent', 'rare uncommon'],
  ['safe safer safest', 'dangerous unsafe'],
  ['cheap cheaper', 'expensive costly'],
  ['public', 'secret private'],
  ['voluntary', 'enforceable binding'],
  ['arrived arrivals arrive entered', 'departed departures depart left'],
  ['succeeded succeeds success', 'failed fails failure'],
  ['lenient', 'harsh severe'],
  ['proven certain', 'unproven uncertain unclear'],
  ['national nationwide', 'local'],
  ['permanent permanently', 'temporary temporarily'],
  ['early', 'late'],
  ['minimum', 'maximum'],
  ['broad broader wide wider', 'narrow narrower'],
  ['changed amended', 'unchanged'],
  ['yearly annual annually', 'monthly weekly daily'],
];
/** Of these each excludes every other: the steps of a prosecution, the sorts of crime. */
const kinds: readonly (readonly string[])[] = [
  [
    'suspect suspects suspected',
    'convict convicts convicted convictions conviction',
    'arrest arrests arrested',
    'victim victims',
    'prisoner prisoners inmates',
    'charged charges',
  ],
  ['violent violence', 'property theft burglary', 'drug drugs', 'sexual sex rape'],
  [
    'weekly week weeks',
    'monthly month months',
    'yearly year years annual',
    'daily day days',
    'decade decades',
  ],
];
/** Amounts that a text states in words; none denies another. */
const amounts = ['all every each', 'most', 'some several', 'many', 'few', 'no none', 'half'];

/** The group of the amounts: a text may hold several of them. */
export const amount = 'amount';

export type Side = { readonly group: string; readonly side: string; readonly opposite: string | undefined };

const sides = new Map<string, Side[]>();
for (const [group, pair] of pairs.entries())
  for (const [at, words] of pair.entries()) add(words, `${group}`, `${group}-${at}`, `${group}-${1 - at}`);
for (const [group, others] of kinds.entries())
  for (const words of others) add(words, `kind ${group}`, words, undefined);
for (const words of amounts) add(words, amount, words, undefined);

function add(words: string, group: string, side: string, opposite: string | undefined): void {
  for (const word of words.split(' '))
    sides.set(word, [...(sides.get(word) ?? []), { group, side, opposite }]);
}

/** The sides on which a folded word stands, of the words that never stand for one another. */
export function sidesOf(word: string): readonly Side[] {
  return sides.get(word) ?? [];
}
