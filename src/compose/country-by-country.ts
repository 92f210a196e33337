import type { Question } from '../domain.ts';
import type { Group } from './same-fact.ts';

/** Where several host countries are asked about, the best of each comes before the second of any. */
export function countryByCountry({ countries }: Question, groups: readonly Group[]): readonly Group[] {
  const hosts = countries.filter((country) => country !== 'US');
  if (hosts.length < 2) return groups;
  const rounds = new Map<Group, number>();
  const seen = new Map<string, number>();
  for (const group of groups) {
    const about = hosts.filter((country) => group.best.source.countries.includes(country)).join(' ');
    const round = seen.get(about) ?? 0;
    seen.set(about, round + 1);
    rounds.set(group, round);
  }
  return [...groups].sort((one, other) => (rounds.get(one) ?? 0) - (rounds.get(other) ?? 0));
}
