import type { Check } from './check.ts';
import { sidesOf } from './sides.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How far around a word its neighbours are compared. */
const reach = 4;
/** So many neighbours must be the same: on both sides together, or on one side alone. */
const enough = { both: 2, one: 3 };

/**
 * Nothing stands in the place of another of its kind, though what is cited holds both: no name, figure, date, amount
 * or opposite between the neighbours that another one has there ("Labour says that Reform …").
 */
export const placesAreKept: Check = (draft, cited) => {
  const own = tokensOf(draft.text);
  const theirs = cited.map(({ statement }) => tokensOf(statement.text));
  for (const [index, token] of own.entries()) {
    const group = groupAmong(token, theirs);
    if (group === undefined) continue;
    let asItself = 0;
    let asOther = 0;
    let replaced: Token | undefined;
    for (const tokens of theirs)
      for (const [at, other] of tokens.entries()) {
        if (groupOf(other) !== group) continue;
        const likeness = sharedNeighbours(own, index, tokens, at, isIn(other, own));
        if (isSameThing(token, other)) asItself = Math.max(asItself, likeness);
        else if (likeness > asOther && !isBeside(token, tokens, at, isIn(other, own) ? 2 : 5))
          [asOther, replaced] = [likeness, other];
      }
    if (replaced && asOther > asItself && isHeld(token, theirs))
      return `"${token.word}" stands where what it cites has "${replaced.word}"`;
  }
  return undefined;
};

/** A word with a capital is a name, unless what is cited has it as a plain word. */
function groupAmong(token: Token, theirs: readonly (readonly Token[])[]): string | undefined {
  if (!token.isCapital || !token.isContent) return groupOf(token);
  const isPlain = theirs.some((tokens) =>
    tokens.some(({ kind, stems }) => kind === 'word' && stems.includes(token.key)),
  );
  return isPlain ? groupOf({ ...token, kind: 'word' }) : 'name';
}

/** What is not in the cited texts at all is for other checks to judge. */
function isHeld(token: Token, theirs: readonly (readonly Token[])[]): boolean {
  return token.kind === 'word' || token.kind === 'name' || theirs.some((tokens) => isIn(token, tokens));
}

/** True where the thing itself stands next to a place: "Nancy Faeser, SPD, said" may become "Nancy Faeser said". */
function isBeside(token: Token, tokens: readonly Token[], at: number, reach: number): boolean {
  return isIn(token, tokens.slice(Math.max(0, at - reach), at + reach + 1));
}

function isIn(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some((other) => isSameThing(token, other));
}

function groupOf(token: Token): string | undefined {
  return token.kind === 'word' ? sidesOf(token.word)[0]?.group : token.kind;
}

function isSameThing(one: Token, other: Token): boolean {
  if (other.kind === 'name') return one.stems.some((word) => other.stems.includes(word));
  const [side] = sidesOf(one.word);
  if (one.kind === 'word') return side !== undefined && side.side === sidesOf(other.word)[0]?.side;
  if (one.kind === 'date') {
    const parts = other.key.split('-');
    return one.key.split('-').every((part, at) => part === '' || parts[at] === '' || part === parts[at]);
  }
  return one.key === other.key;
}

/** How many words next to two places are the same, unbroken; 0 where these are too few to tell. */
function sharedNeighbours(
  own: readonly Token[],
  index: number,
  theirs: readonly Token[],
  at: number,
  isExchange: boolean,
): number {
  const [before, after] = ([-1, 1] as const).map((step) => {
    const same: Token[] = [];
    for (let away = step; Math.abs(away) <= reach; away = away + step) {
      const [one, other] = [own[index + away], theirs[at + away]];
      if (!one || !other || one.key !== other.key) break;
      same.push(one);
    }
    return same;
  });
  if (!before || !after) return 0;
  const isNumber = own[index]?.kind === 'figure' || own[index]?.kind === 'date';
  const tellsOf = (same: readonly Token[]) => same.some(({ isContent }) => isContent || !isNumber);
  const opens = tellsOf(before) || (own[index]?.opens === true && theirs[at]?.opens === true);
  const closes = tellsOf(after) || (own[index]?.closes === true && theirs[at]?.closes === true);
  const total = before.length + after.length;
  const tells =
    (opens && closes && total >= (isExchange ? 1 : enough.both)) ||
    Math.max(before.length, after.length) >= enough.one;
  return tells && [...before, ...after].some(({ isContent }) => isContent) ? total : 0;
}
