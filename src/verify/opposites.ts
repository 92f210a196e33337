import { isNegation, spokenWords } from '../text/denials.ts';
import { withoutNumbers } from '../text/figures.ts';
import type { Check } from './check.ts';

/** Two sides of which one never stands for the other; "n" is any number, a hyphen joins neighbours. */
const pairs = [
  [
    'rise rose risen rises rising increase increased increases increasing grew grow grows grown growth',
    'fall fell fallen falls falling decrease decreased decreases decreasing declined drop dropped drops shrank',
  ],
  [
    'more-than at-least over-n above-n exceeding-n',
    'fewer-than less-than at-most under-n below-n up-to nearly-n almost-n',
  ],
  ['higher highest larger largest', 'lower lowest smaller smallest'],
  ['before', 'after'],
  ['convicted convict convicts conviction guilty', 'acquitted acquit acquits acquittal innocent cleared'],
  [
    'grant granted grants accept accepted accepts agree agreed agrees approve approved approves allow allowed allows permit permitted permits upheld',
    'refuse refused refuses reject rejected rejects deny denied denies dismiss dismissed dismisses ban bans banned block blocked overturned quashed declined',
  ],
  [
    'support supports supported back backs backed favour favours favoured favor favors favored welcome welcomes welcomed praise praises praised',
    'oppose opposes opposed against criticise criticises criticised criticize criticizes criticized condemn condemns condemned',
  ],
  ['will must', 'may might could'],
  ['legal legally lawful lawfully', 'illegal illegally unlawful unlawfully'],
  ['man men male males boy boys', 'woman women female females girl girls'],
  ['victim victims', 'suspect suspects perpetrator perpetrators offender offenders defendant defendants'],
  ['foreign foreigners non-citizens', 'native natives'],
  ['won wins win', 'lost loses lose'],
  ['within inside', 'outside'],
].flatMap(([one = '', other = '']) => {
  const sides = [new Set(one.split(' ')), new Set(other.split(' '))] as const;
  return [sides, sides.toReversed()];
});

/** A draft does not put a word in the place of its opposite: "rose" where what it cites says "fell". */
export const noOpposites: Check = (draft, cited) => {
  const own = statedIn(draft.text);
  const theirs = cited.flatMap(({ statement }) => statedIn(statement.text));
  for (const [side, opposite] of pairs) {
    const said = own.find((word) => side?.has(word));
    const meant = theirs.find((word) => opposite?.has(word));
    if (said && meant && !theirs.some((word) => side?.has(word)))
      return `it says "${said}" where what it cites says "${meant}"`;
  }
  return undefined;
};

/** The words of a text, and each with its next, that no negation just before turns round. */
function statedIn(text: string): string[] {
  const spoken = spokenWords(withoutNumbers(text, 'n')).map((word) => word.replace(/^n+$/, 'n'));
  return spoken.flatMap((word, index) =>
    spoken.slice(Math.max(0, index - 3), index).some(isNegation)
      ? []
      : [word, `${word}-${spoken[index + 1] ?? ''}`],
  );
}
