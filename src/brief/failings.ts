import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** How authorities acted, and why they did not. */
const conduct =
  /\b(?:fail(?:ed|ings?|ures?)|inaction|played down|suppressed|ignored|fear of (?:appearing|being)|nervous(?:ness)?)\b/;
const inquiry = /\b(?:inquiry|audit|review)\b/i;

/** What inquiries found of how authorities acted, where the page names an inquiry: its figures alone are not what it found. */
export function failingsFound(facts: readonly Weighed[], page: readonly Weighed[], shown: Shown): Weighed[] {
  const isNamed = page.some(({ statement }) => statement.voice === 'inquiry' || inquiry.test(statement.text));
  if (!isNamed) return [];
  return pick(
    facts.filter((one) => one.own && one.topic !== undefined && isOfConduct(one)),
    1,
    shown,
  );
}

/** Where one inquiry found otherwise than others on that, its dispute with them goes with it. */
export function withFailings(disputes: readonly Weighed[], found: readonly Weighed[]): Weighed[] {
  return disputes.map((one) => {
    const { standing } = one.statement;
    const sides = [one.source.id, ...(standing.kind === 'contested' ? standing.with : [])];
    const answers = isOfConduct(one) && found.some(({ source }) => sides.includes(source.id));
    return { ...one, weight: one.weight + ofConduct * Number(answers) };
  });
}
const ofConduct = 1;

function isOfConduct({ statement }: Weighed): boolean {
  return statement.voice === 'inquiry' && conduct.test(statement.text);
}
