import { type Voice, voices } from '../domain.ts';
import { keyFigure } from './key-figure.ts';
import { pick, type Shown } from './pick.ts';
import { stemsOf } from './stems-of.ts';
import type { Weighed } from './weigh.ts';

/** Voices that hold no position of their own: figures are figures, and what a law or a court says is the legal frame. */
const silent: readonly Voice[] = ['law', 'court', 'official-statistics'];

/** Voices that hold opposed positions among themselves: two holders at the least. */
const opposed: readonly Voice[] = ['us-legislature', 'political-party', 'academic', 'press'];

export type Held = { readonly voice: Voice; readonly chosen: readonly Weighed[] };

export type Room = {
  /** Claims of one voice. */
  readonly each: number;
  /** No voice has more words than this many times those of the shortest. */
  readonly ratio: number;
};

/** A claim about a figure, the more so where it is an event of the timeline, or a mere report is less of a position than what is argued. */
function costOf({ statement: { text }, dated }: Weighed): number {
  return (
    (dated ? 0.6 : 0.3) * Number(keyFigure(text) !== undefined) +
    0.2 * Number(/\b(reported|calculated|counts)\b/.test(text))
  );
}

/** A voice is never cut below so many words, however little another says. */
const leastWords = 27;

/**
 * The claims of each voice in the one order of `voices`, so many each and of comparable length. A voice whose claims are
 * all shown above repeats its best: none is left out because it was quoted first.
 */
export function choosePositions(weighed: readonly Weighed[], { each, ratio }: Room, shown: Shown): Held[] {
  const claims = weighed
    .filter(({ statement }) => statement.standing.kind === 'claim')
    .filter(({ relevance, topic }) => relevance > 0 || topic !== undefined)
    .map((one, _index, all) => ({
      ...one,
      weight: one.weight - costOf(one) + typicality(one, all),
    }))
    .sort((one, other) => other.weight - one.weight);
  const opponents = opponentsIn(weighed);
  const held = voices
    .filter((voice) => !silent.includes(voice))
    .map((voice) => {
      const said = claims.filter(({ statement }) => statement.voice === voice);
      const onIt = said.filter((one) => one.own);
      const own = onIt.length > 0 ? onIt : said;
      const chosen = opposed.includes(voice)
        ? pickByHolder(own, Math.max(2, each), shown, answering(opponents))
        : pickByHolder(own, each, shown, (fresh) => fresh);
      return { voice, chosen: chosen.length > 0 ? chosen : own.slice(0, 1) };
    })
    .filter(({ chosen }) => chosen.length > 0);
  const most = ratio * Math.max(leastWords, Math.min(...held.map(({ chosen }) => wordsIn(chosen))));
  return held.map(({ voice, chosen }) => ({ voice, chosen: shortened(chosen, most) }));
}

/** How much a claim shares with the holder's other claims: what somebody says again and again is their position, not an aside. */
function typicality(one: Weighed, claims: readonly Weighed[]): number {
  const others = claims.filter((other) => other !== one && holderOf(other) === holderOf(one));
  if (others.length === 0) return 0;
  const own = stemsOf(one.statement.text);
  const shared = others.map(({ statement }) => {
    const stems = stemsOf(statement.text);
    return [...own].filter((stem) => stems.has(stem)).length / Math.max(1, own.size, stems.size);
  });
  return shared.reduce((sum, share) => sum + share, 0) / others.length;
}

/** Of those who oppose each other, who disputes the first comes before one who disputes others, and that one before the rest. */
function answering(opponents: Opponents): Order {
  return (fresh, [first]) => {
    if (first === undefined) return fresh;
    const ofFirst = opponents.get(first.source.id) ?? new Set();
    return fresh.map((one) => {
      const own = opponents.get(one.source.id) ?? new Set();
      const elsewhere = own.size > 0 && ![...own].some((id) => ofFirst.has(id));
      const more = ofFirst.has(one.source.id) ? disputesFirst : elsewhere ? disputesOthers : 0;
      return { ...one, weight: one.weight + more };
    });
  };
}
const disputesFirst = 0.5;
const disputesOthers = 0.25;

/** Which sources are set against each other by a statement of the corpus. */
type Opponents = ReadonlyMap<string, ReadonlySet<string>>;

function opponentsIn(weighed: readonly Weighed[]): Opponents {
  const opponents = new Map<string, Set<string>>();
  for (const { statement, source } of weighed) {
    if (statement.standing.kind !== 'contested') continue;
    const sides = [source.id, ...statement.standing.with];
    for (const one of sides)
      for (const other of sides)
        if (one !== other) opponents.set(one, (opponents.get(one) ?? new Set()).add(other));
  }
  return opponents;
}

type Order = (fresh: readonly Weighed[], picked: readonly Weighed[]) => readonly Weighed[];

/** Different holders of one voice first: two parties rather than one twice. */
function pickByHolder(own: readonly Weighed[], count: number, shown: Shown, order: Order): Weighed[] {
  const picked: Weighed[] = [];
  const holders = new Set<string>();
  for (let round = 0; round < count; round += 1) {
    const fresh = own.filter(
      (one) => !holders.has(holderOf(one)) && !sharesParty(one, picked) && !sharesPaper(one, picked),
    );
    const open = fresh.length > 0 ? fresh : leftOver(own, picked);
    const [next] = pick(order(open, picked), 1, shown);
    if (next === undefined) break;
    picked.push(next);
    holders.add(holderOf(next));
  }
  return picked;
}

function holderOf({ statement }: Weighed): string {
  return statement.standing.kind === 'claim' ? statement.standing.by : '';
}

/** Two members of one party, known by its letters ("AfD"), hold one position. */
function sharesParty(one: Weighed, picked: readonly Weighed[]): boolean {
  const parties = partiesIn(one);
  return picked.some((other) => partiesIn(other).some((party) => parties.includes(party)));
}

/** Two writers of one newspaper are one side of the press. */
function sharesPaper({ statement, source }: Weighed, picked: readonly Weighed[]): boolean {
  return statement.voice === 'press' && picked.some((other) => other.source.publisher === source.publisher);
}

function partiesIn({ statement }: Weighed): string[] {
  if (statement.voice !== 'political-party') return [];
  const letters = statement.text.match(/\b[A-Z]+[a-z]?[A-Z]+\b/g) ?? [];
  return letters.filter((word) => !['MP', 'UK', 'US', 'EU', 'TT'].includes(word));
}

/** A voice with one party says no more rather than the same twice. */
function leftOver(own: readonly Weighed[], picked: readonly Weighed[]): readonly Weighed[] {
  const [first] = picked;
  return first?.statement.voice === 'political-party' ? [] : own;
}

function shortened(chosen: readonly Weighed[], most: number): readonly Weighed[] {
  let kept = chosen;
  while (kept.length > 1 && wordsIn(kept) > most) kept = kept.slice(0, -1);
  return kept;
}

function wordsIn(chosen: readonly Weighed[]): number {
  return chosen.reduce((sum, { statement }) => sum + statement.text.split(/\s+/).length, 0);
}
