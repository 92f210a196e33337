import { type Voice, voices } from '../domain.ts';
import { keyFigure } from './key-figure.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** Voices that hold no position of their own: figures are figures, and what a law says is its legal frame. */
const silent: readonly Voice[] = ['law', 'official-statistics'];

export type Held = { readonly voice: Voice; readonly chosen: readonly Weighed[] };

export type Room = {
  /** Claims of one voice. */
  readonly each: number;
  /** No voice has more words than this many times those of the shortest. */
  readonly ratio: number;
};

/** A claim about a figure is less of a position than what is argued. */
const figureCost = 0.3;

/** A voice is never cut below so many words, however little another says. */
const leastWords = 25;

/**
 * The claims of each voice in the one order of `voices`, so many each and of comparable length. A voice whose claims are
 * all shown above repeats its best: none is left out because it was quoted first.
 */
export function choosePositions(weighed: readonly Weighed[], { each, ratio }: Room, shown: Shown): Held[] {
  const claims = weighed
    .filter(({ statement }) => statement.standing.kind === 'claim')
    .map((one) =>
      keyFigure(one.statement.text) === undefined ? one : { ...one, weight: one.weight - figureCost },
    )
    .sort((one, other) => other.weight - one.weight);
  const held = voices
    .filter((voice) => !silent.includes(voice))
    .map((voice) => {
      const own = claims.filter(({ statement }) => statement.voice === voice);
      const chosen = pickByHolder(own, each, shown);
      return { voice, chosen: chosen.length > 0 ? chosen : own.slice(0, 1) };
    })
    .filter(({ chosen }) => chosen.length > 0);
  const most = ratio * Math.max(leastWords, Math.min(...held.map(({ chosen }) => wordsIn(chosen))));
  return held.map(({ voice, chosen }) => ({ voice, chosen: shortened(chosen, most) }));
}

/** Different holders of one voice first: two parties rather than one twice. */
function pickByHolder(own: readonly Weighed[], count: number, shown: Shown): Weighed[] {
  const picked: Weighed[] = [];
  const holders = new Set<string>();
  for (let round = 0; round < count; round += 1) {
    const fresh = own.filter((one) => !holders.has(holderOf(one)));
    const [next] = pick(fresh.length > 0 ? fresh : own, 1, shown);
    if (next === undefined) break;
    picked.push(next);
    holders.add(holderOf(next));
  }
  return picked;
}

function holderOf({ statement }: Weighed): string {
  return statement.standing.kind === 'claim' ? statement.standing.by : '';
}

function shortened(chosen: readonly Weighed[], most: number): readonly Weighed[] {
  let kept = chosen;
  while (kept.length > 1 && wordsIn(kept) > most) kept = kept.slice(0, -1);
  return kept;
}

function wordsIn(chosen: readonly Weighed[]): number {
  return chosen.reduce((sum, { statement }) => sum + statement.text.split(/\s+/).length, 0);
}
