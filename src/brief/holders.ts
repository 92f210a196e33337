import type { Parties } from '../corpus/parties.ts';
import type { Statement } from '../domain.ts';
import type { Weighed } from './weigh.ts';

/** Who makes a claim; nobody makes another statement. */
export function holderOf({ standing }: Statement): string | undefined {
  return standing.kind === 'claim' ? standing.by : undefined;
}

/** "Critics of the verdict", "some commentators": nobody who could be asked, and no organised voice. */
export function isUnnamed({ statement }: Weighed, parties: Parties): boolean {
  const holder = holderOf(statement) ?? '';
  return unnamed.test(holder) && !parties.has(holder);
}
const unnamed =
  /^(?:(?:academic|other|some|several|many) )?(?:critics|opponents|supporters|commentators|editors|experts|observers|residents)\b/i;

/** The party for which the holder of a claim speaks. */
export function partyOf({ statement }: Weighed, parties: Parties): string | undefined {
  return parties.get(holderOf(statement) ?? '');
}

/** One name, one party, one author among several, one newspaper: one side, however many times it speaks. */
export function isSameHolder(one: Weighed, other: Weighed, parties: Parties): boolean {
  const [own, theirs] = [holderOf(one.statement) ?? '', holderOf(other.statement) ?? ''];
  if (own === theirs) return true;
  if (partyOf(one, parties) !== undefined && partyOf(one, parties) === partyOf(other, parties)) return true;
  if (one.statement.voice === 'press') return one.source.publisher === other.source.publisher;
  return one.statement.voice === 'academic' && namesIn(own).some((name) => namesIn(theirs).includes(name));
}

/** "E. Cockbain and W. Tufail": Cockbain, Tufail. */
function namesIn(holder: string): string[] {
  return holder.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
}
