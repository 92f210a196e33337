import { stem } from '../text/words.ts';

/** Words of which one never stands for another, by pair and side. */
const pairs: readonly (readonly string[])[] = [
  ['before', 'after'],
  ['rise increase grow climb', 'fall decrease decline drop shrink reduce'],
  ['more greater', 'fewer less'],
  ['higher highest larger largest', 'lower lowest smaller smallest'],
  ['victim', 'suspect perpetrator offender defendant'],
  ['man boy male', 'woman girl female'],
  ['convict guilty', 'acquit innocent'],
  ['legal lawful', 'illegal unlawful'],
  ['foreign foreigner non-citizen', 'native citizen'],
  ['all every each', 'most', 'some several', 'many', 'few', 'no none', 'half'],
];
const sides = new Map(
  pairs.flatMap((pair, number) =>
    pair.flatMap((side, which) =>
      side
        .split(' ')
        .map((word) => [stem(word), { pair: String(number), side: `${number}-${which}` }] as const),
    ),
  ),
);

export function sideOf(key: string): { readonly pair: string; readonly side: string } | undefined {
  return sides.get(key);
}
