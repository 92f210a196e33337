import type { Parties } from '../corpus/parties.ts';
import { type Voice, voices } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import { bearingOn } from './answering-first.ts';
import { claimIn, isConceded } from './conceded.ts';
import { isGoodwill } from './goodwill.ts';
import { hasBase } from './group-figures.ts';
import { holderOf, isSameHolder, isUnnamed } from './holders.ts';
import { keyFigure } from './key-figure.ts';
import { isAddress } from './of-substance.ts';
import { type Opponents, opponentsIn } from './opponents.ts';
import { pairWithin } from './pair-within.ts';
import type { Shown } from './pick.ts';
import { answering, pickByHolder, pickPress } from './pick-holders.ts';
import type { Weighed } from './weigh.ts';

/** Voices that hold no position of their own: figures are figures, and what a law or a court says is the legal frame. */
const silent: readonly Voice[] = ['law', 'court', 'official-statistics'];

/** Voices that hold opposed positions among themselves: two holders at the least. */
const opposed: readonly Voice[] = ['us-legislature', 'political-party', 'academic'];

export type Held = { readonly voice: Voice; readonly chosen: readonly Weighed[] };

export type Room = {
  /** Claims of one voice. */
  readonly each: number;
  /** No voice has more words than this many times those of the shortest. */
  readonly ratio: number;
  /** For which party a holder speaks. */
  readonly parties: Parties;
};

/** What is no position, the more so: the address of a letter, goodwill, what only an outlet tells, what is hardly on the subject; and a claim about a figure, the more so where it is an event of the timeline, or a mere report is less of a position than what is argued. */
function costOf({ statement: { text, voice }, dated, relevance }: Weighed): number {
  return (
    (dated ? 0.6 : 0.3) * Number(keyFigure(text) !== undefined) +
    0.2 * Number(/\b(reported|calculated|counts)\b/.test(text)) +
    0.6 * Number(withoutBase({ text, voice })) +
    0.6 * Number(isAddress(text)) +
    0.5 * Number(relevance < faint && !opposed.includes(voice)) +
    0.8 * Number(isGoodwill(text)) +
    0.2 * Number(/\bas the (?:\p{Ll}+ )?(?:outlet|blog|site)\b.*\breproduces\b/u.test(text)) -
    0.3 * Number(aim.test(text))
  );
}

/** A group's share that an advocate gives, with nothing to measure it by. */
function withoutBase({ text, voice }: Pick<Weighed['statement'], 'text' | 'voice'>): boolean {
  return advocates.includes(voice) && /\bpercent\b/.test(text) && !hasBase(text);
}
const advocates: readonly Voice[] = ['rights-advocacy', 'restriction-advocacy'];

/** What the retriever hardly saw a reason for. */
const faint = 0.15;

/** What somebody wants, and what for, is a position. */
const aim = /\b(?:so that|in order to|aims? (?:to|at)|supports?|asks governments|cautioning)\b/;

/** A voice is never cut below so many words, however little another says. */
const leastWords = 31;

/**
 * The claims of each voice in the one order of `voices`, so many each and of comparable length. A voice whose claims are
 * all shown above repeats its best: none is left out because it was quoted first.
 */
export function choosePositions(
  weighed: readonly Weighed[],
  { each, ratio, parties }: Room,
  shown: Shown,
): Held[] {
  const disputes = weighed.filter(
    ({ statement }) => statement.standing.kind === 'contested' && !/\bagree\b/.test(statement.text),
  );
  const disputedAbove = shown.filter(({ statement }) => statement.standing.kind === 'contested');
  const isAnswered = (one: Weighed) => disputedAbove.some((dispute) => bearingOn(one, dispute) >= mostOfIt);
  const above = new Set(shown.flatMap(({ statement }) => holderOf(statement) ?? []));
  const claims = weighed
    .filter(({ statement }) => statement.standing.kind === 'claim')
    .filter(({ relevance, topic }) => relevance > 0 || topic !== undefined)
    .filter(
      (one) =>
        !isUnnamed(one, parties) &&
        !isConceded(one, weighed) &&
        !/\bconsistent with\b/.test(one.statement.text),
    )
    .map((one, _index, all) => ({
      ...one,
      weight:
        one.weight -
        costOf(one) -
        answeredAbove * Number(isAnswered(one)) -
        heardAbove *
          Number(one.statement.voice === 'host-government' && above.has(holderOf(one.statement) ?? '')) +
        typicality(one, all) +
        atIssue * issueOf(one, disputes),
    }))
    .sort((one, other) => other.weight - one.weight);
  const opponents = opponentsIn(weighed);
  const held = voices
    .filter((voice) => !silent.includes(voice))
    .map((voice) => {
      const said = claims.filter(({ statement }) => statement.voice === voice);
      const onIt = said.filter((one) => one.own);
      const own = onlyOf(onIt.length > 0 ? onIt : said, shown);
      if (own.length === 0) return { voice, chosen: [], own };
      if (voice === 'press') return { voice, chosen: pickPress(own, weighed, shown), own };
      const chosen = opposed.includes(voice)
        ? pickByHolder(own, Math.max(2, each), shown, { order: answering(opponents, parties), parties })
        : pickByHolder(own, each, shown, { order: undefined, parties });
      return { voice, chosen: chosen.length > 0 ? chosen : own.slice(0, 1), own };
    })
    .filter(({ chosen }) => chosen.length > 0);
  const most = ratio * Math.max(leastWords, Math.min(...held.map(({ chosen }) => wordsIn(chosen))));
  return held
    .map(({ voice, chosen, own }) => {
      const kept = shortened(chosen, most);
      const [first, second] = chosen;
      if (!opposed.includes(voice) || first === undefined || second === undefined || kept.length > 1)
        return { voice, chosen: kept };
      const fits = (pair: readonly Weighed[]) => wordsIn(pair) <= most;
      const isSame = (one: Weighed, other: Weighed) => isSameHolder(one, other, parties);
      const pair = pairWithin(first, second, { own, fits, isSame });
      shown.push(...pair);
      return { voice, chosen: pair };
    })
    .filter(({ voice, chosen }) => voice !== 'press' || chosen.length > 1);
}

/** What is said of several countries at once is no position on one of them where its voice stands above. */
function onlyOf(claims: readonly Weighed[], shown: Shown): readonly Weighed[] {
  const ofOne = claims.filter(({ focus }) => focus >= 1);
  const isAbove = shown.some(({ statement }) =>
    claims.some((one) => one.statement.voice === statement.voice),
  );
  return ofOne.length > 0 || isAbove ? ofOne : claims;
}

/** What must not stay without its answer: what the U.S. says, and researchers none of whom contradicts the first. */
export function unanswered(held: readonly Held[], opponents: Opponents): Weighed[] {
  return held.flatMap(({ voice, chosen }) => {
    const [first, ...others] = chosen;
    if (voice === 'us-executive') return chosen;
    if (voice !== 'academic' || first === undefined) return [];
    const against = opponents.get(first.source.id);
    return others.some(({ source }) => against?.has(source.id)) ? [] : [first];
  });
}

/** How much a claim shares with the holder's other claims: what somebody says again and again is their position, not an aside. */
function typicality(one: Weighed, claims: readonly Weighed[]): number {
  const others = claims.filter(
    (other) => other !== one && holderOf(other.statement) === holderOf(one.statement),
  );
  if (others.length === 0) return 0;
  const own = stemsOf(claimIn(one.statement.text));
  const shared = others.map(({ statement }) => {
    const stems = stemsOf(claimIn(statement.text));
    return [...own].filter((stem) => stems.has(stem)).length / Math.max(1, own.size, stems.size);
  });
  return shared.reduce((sum, share) => sum + share, 0) / others.length;
}

/** How much of a claim stands in a dispute that its source has part in: what others contest is the position to know. */
function issueOf(one: Weighed, disputes: readonly Weighed[]): number {
  const own = stemsOf(one.statement.text);
  const shares = disputes
    .filter(({ statement, source }) => {
      const { standing } = statement;
      const others = standing.kind === 'contested' ? standing.with : [];
      return source.id === one.source.id || others.includes(one.source.id);
    })
    .map(({ statement }) => {
      const stems = stemsOf(statement.text);
      return [...own].filter((stem) => stems.has(stem)).length / whollyAtIssue;
    });
  return Math.min(1, Math.max(0, ...shares));
}
const atIssue = 0.5;
/** A minister who stands above leaves room for another, or for a ministry. */
const heardAbove = 0.6;
/** What the bottom line answers does not come back without its answer. */
const answeredAbove = 0.8;
const mostOfIt = 0.5;
/** Stems that a claim shares with a dispute that is about it. */
const whollyAtIssue = 14;

function shortened(chosen: readonly Weighed[], most: number): readonly Weighed[] {
  let kept = chosen;
  while (kept.length > 1 && wordsIn(kept) > most) kept = kept.slice(0, -1);
  return kept;
}

function wordsIn(chosen: readonly Weighed[]): number {
  return chosen.reduce((sum, { statement }) => sum + statement.text.split(/\s+/).length, 0);
}
