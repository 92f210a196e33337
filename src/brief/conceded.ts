import { stemsOf } from '../text/stems-of.ts';
import type { Weighed } from './weigh.ts';

/** What is claimed, without who says it where and when ("At the briefing of 24 November a U.S. official says that …"). */
export function claimIn(text: string): string {
  return text.replace(attribution, '');
}
const attribution =
  /^.{0,200}?\b(?:says?|said|argues?|argued|states?|stated|writes?|wrote|holds?|held)\b[^.;]{0,60}?\bthat /;

/** Whether a claim is what its author and those who disagree with them agree on, or what its author only grants: nobody's position. */
export function isConceded({ statement, source }: Weighed, weighed: readonly Weighed[]): boolean {
  const own = stemsOf(claimIn(statement.text));
  return weighed.some((one) => {
    if (one.statement.standing.kind !== 'contested') return false;
    if (one.source.id !== source.id && !one.statement.standing.with.includes(source.id)) return false;
    const stems = stemsOf(conceded.map((part) => part.exec(one.statement.text)?.[1] ?? '').join(' '));
    return [...own].filter((stem) => stems.has(stem)).length >= mostOf * Math.max(1, own.size);
  });
}
/** "Both agree that …", "she says that … but that …". */
const conceded = [
  /\bagree that ([^;]*)/,
  /\bthat ([^;]{0,80}?\b(?:can|may|might|does|do)\b[^;]{0,80}?) but that\b/,
];
const mostOf = 0.5;
