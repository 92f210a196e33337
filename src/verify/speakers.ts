import { isSaying } from '../text/saying.ts';
import type { Check } from './check.ts';
import { plainNames } from './plain-names.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What one part of a text says, and who says it there; nobody where the text says it itself. */
type Saying = {
  readonly by: readonly string[];
  readonly said: ReadonlySet<string>;
  /** Those of them who say it in so many words: "says", "argues", not "supports" or "shows". */
  readonly told: readonly string[];
  /** True where one of them has a name. */
  readonly isNamed: boolean;
  /** True where it is told as said, be it only by "reports". */
  readonly isTold: boolean;
};

/** A part of a draft that holds this share of the words of a cited part says the same. */
const same = 0.6;

/**
 * What a party says in what is cited is not said by another in the draft; what a side of a dispute says, not by the draft
 * itself.
 */
export const speakersAreKept: Check = (draft, cited) => {
  const theirs = cited.flatMap(({ statement }) =>
    sayingsIn(statement.text).map((saying) => ({
      ...saying,
      isContested: statement.standing.kind === 'contested',
    })),
  );
  for (const own of sayingsIn(draft.text)) {
    if (own.said.size < 2) continue;
    const [nearest, next] = theirs.toSorted((one, other) => shareOf(own, other) - shareOf(own, one));
    if (!nearest || shareOf(own, nearest) < same || nearest.by.length === 0) continue;
    const isLost = nearest.isContested && nearest.told.length > 0 && !own.isTold;
    if (isLost && !own.by.some((word) => nearest.told.includes(word)))
      return `it says itself what ${nearest.by.join(' ')} says in what it cites`;
    if (own.by.length === 0) continue;
    const isKept = own.by.some((word) => nearest.by.includes(word));
    const isTie = next !== undefined && shareOf(own, next) === shareOf(own, nearest);
    if (!isKept && !isTie && own.isNamed)
      return `it gives what ${nearest.by.join(' ')} says to ${own.by.join(' ')}`;
  }
  return undefined;
};

function shareOf({ said }: Saying, other: Saying): number {
  return [...said].filter((word) => other.said.has(word)).length / Math.max(1, said.size);
}

/** The parts of a text between its conjunctions, each with those who say something in it. */
function sayingsIn(text: string): Saying[] {
  return plainNames(text)
    .split(/;|(?<=[\p{Ll}\d"”)]{2})\.(?=\s+\p{Lu})|,? (?:while|whereas|but|although)\b|, (?=and \p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => sayingOf(tokensOf(part)));
}

/** Of the words before a verb of saying, or after "according to", those who may be its subject. */
const subject = 14;
const follows = 7;

function sayingOf(tokens: readonly Token[]): Saying {
  const speaking = new Set<Token>();
  const telling = new Set<Token>();
  const verbs = tokens.map((_, at) => isVerbOfSaying(tokens, at));
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const isSource = /^(?:according|view|words)$/.test(token.word);
    const isAfter = isSource || (verbs[at] === true && token.opens && at > 0);
    const last = verbs.lastIndexOf(true, at - 1);
    const from = Math.max(0, at - subject, at === 0 ? 0 : last + 1);
    const speakers = [
      ...(isAfter ? tokens.slice(at + 1, at + follows) : []),
      ...(verbs[at] ? tokens.slice(from, at) : []),
    ];
    const isStrong = isSource || isPlain(token.word) || tokens[at + 1]?.opens === true;
    for (const speaker of speakers) {
      speaking.add(speaker);
      if (isStrong) telling.add(speaker);
    }
  }
  const stems = (some: readonly Token[]) =>
    some
      .filter(({ kind, isContent }) => isContent && kind !== 'date' && kind !== 'figure')
      .flatMap((token) => token.stems);
  return {
    by: stems([...speaking]),
    said: new Set(stems(tokens.filter((token) => !speaking.has(token)))),
    told: stems([...telling]),
    isNamed: [...speaking].some(({ kind }) => kind === 'name'),
    isTold: tokens.some(({ word }, at) => verbs[at] === true && isPlain(word)),
  };
}

/** Verbs that do nothing but say. */
function isPlain(word: string): boolean {
  return /^(?:sa(?:y|ys|id|ying)|stat(?:es|ed|ing)|argu(?:e|es|ed|ing)|claim(?:ed|ing|s)?|writ(?:e|es|ing)|wrote|report(?:s|ed|ing)?|t(?:ell|ells|old)|warn(?:s|ed|ing)?|not(?:es|ed|ing)|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|announc\w*|declar\w*|according|puts|takes|assert\w*|maintain\w*|contend\w*|believ\w*|estimat\w*|conclud\w*|insist\w*|den(?:y|ies|ied)|accus\w*|alleg\w*|criticis\w*|dat(?:es|ed)|plac(?:es|ed)|present(?:s|ed))$/.test(
    word,
  );
}

/** Words that are as often a noun: "report", "view", "claim". */
const nouns =
  /^(?:explains?|explained|reports?|views?|questions?|claims?|calls?|demands?|notes?|links?|lists?|records?|names?|counts?|state|estimates?|answers?|supports?|fears?|hopes?|credit|blame|praise|points?|quotes?|disputes?|promises?|pledges?|shows?|treats?|puts?|saw|terms?)$/;

/** A verb of saying; what may be a noun as well is one after a name and before "that". */
function isVerbOfSaying(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.word === 'puts' || token.word === 'takes') return tokens[at - 1]?.kind === 'name';
  if (!isSaying(token.word)) return false;
  if (!nouns.test(token.word)) return true;
  return tokens[at - 1]?.kind === 'name' || (tokens[at + 1]?.opens === true && at > 0);
}
