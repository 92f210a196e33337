import { isDenial, isNegation, spokenWords } from '../text/denials.ts';
import { stem, stopWords } from '../text/words.ts';
import type { Check } from './check.ts';

/** A draft that holds this share of a statement's words repeats it, and must deny as much. */
const repeated = 0.8;
/** A draft that holds this share of what is denied states it. */
const mostly = 0.6;

/** A draft denies what the statements it cites deny, and nothing else. */
export const negationIsKept: Check = (draft, cited) =>
  denialsDiffer(
    draft.text,
    cited.map(({ statement }) => statement.text),
  );

/** Why a text does not deny just what the others deny, or undefined. */
export function denialsDiffer(draft: string, texts: readonly string[]): string | undefined {
  const own = readingOf(draft, stemsIn(texts.join(' ')));
  const theirs = texts.map((text) => readingOf(text, stemsIn(draft)));
  const nearest = theirs.toSorted((one, other) => shareIn(own, other) - shareIn(own, one))[0];
  const copied = nearest && shareIn(own, nearest) >= repeated ? [nearest] : [];
  if (deniesLess(own, copied) || theirs.some((statement) => affirms(own, statement, theirs))) {
    return 'it leaves out a "not" of what it cites';
  }
  const reversed = theirs.length > 0 && own.scopes.some((scope) => isAffirmed(scope, theirs));
  return deniesMore(own, theirs) || reversed ? 'it denies what it cites' : undefined;
}

/** True when one text states plainly what the other denies: the words that are denied stand there, and are not denied. */
export function denialsClash(one: string, other: string): boolean {
  const own = readingOf(one, stemsIn(other));
  const theirs = readingOf(other, stemsIn(one));
  return affirms(own, theirs, [theirs]) || own.scopes.some((scope) => isAffirmed(scope, [theirs]));
}

/** The stems that a text denies. */
export function deniedIn(text: string): ReadonlySet<string> {
  const { scopes, further } = readingOf(text, new Set());
  return new Set([...scopes.flat(), ...further.flat()]);
}

type Reading = {
  /** The stems that carry meaning, and how often each stands there. */
  readonly meant: ReadonlyMap<string, number>;
  /** For each denial the stems that follow it in its clause, at most three. */
  readonly scopes: readonly (readonly string[])[];
  /** The stems that a "neither", "none" or "no … that" denies further on. */
  readonly further: readonly (readonly string[])[];
  readonly negations: number;
  /** The negations, and the verbs that deny: "refused" may stand for "did not accept". */
  readonly denials: number;
};

/** `known` are the stems of the other text: "unreliable" is read as "not reliable" where that says "reliable". */
function readingOf(text: string, known: ReadonlySet<string>): Reading {
  const clauses = text
    .replace(/\bno\. ?(?=\d)/gi, 'number ')
    .split(/[.;:!?](?=\s|$)| [–—] |, (?=(?:and|while|whereas|but|although|which|who)\b)/)
    .map((clause) => spokenWords(clause).flatMap((word) => withoutPrefix(word, known)));
  const spoken = clauses.flat();
  return {
    meant: countsOf(meantIn(spoken)),
    scopes: clauses.flatMap((clause) =>
      clause.flatMap((word, index) => (isDenial(word) ? [scopeAt(clause, index)] : [])),
    ),
    further: clauses.flatMap((clause) =>
      clause.flatMap((word, index) => (isNegation(word) ? [furtherScope(clause, index)] : [])),
    ),
    negations: spoken.filter(isNegation).length,
    denials: spoken.filter(isDenial).length,
  };
}

/** "found no link" and "did not find a link" deny the link. */
const finding = /^(?:find|found|see|saw|think|believe|expect|show|detect|suggest)$/;

/** What is denied: what follows, or before "was rejected" what goes before. */
function scopeAt(clause: readonly string[], index: number): string[] {
  const verb = clause.slice(index + 1, index + 3).findIndex((word) => finding.test(word));
  if (clause[index] === 'not' && verb >= 0) return meantIn(clause.slice(index + 2 + verb));
  const isPassive =
    /ed$/.test(clause[index] ?? '') && /^(?:is|are|was|were|be|been|being)$/.test(clause[index - 1] ?? '');
  return isPassive
    ? meantIn(clause.slice(0, index)).slice(-3).toReversed()
    : meantIn(clause.slice(index + 1)).slice(0, 3);
}

/** After "neither" and "none" the whole clause, after "no basis that" what follows "that". */
function furtherScope(clause: readonly string[], index: number): string[] {
  if (/^(?:neither|nor|none|nobody)$/.test(clause[index] ?? '')) return meantIn(clause.slice(index + 1));
  const that = clause.slice(index, index + 5).indexOf('that');
  return that < 0 ? [] : meantIn(clause.slice(index + that + 1));
}

function meantIn(spoken: readonly string[]): string[] {
  return spoken.filter((word) => !stopWords.has(word) && !isDenial(word)).map(stem);
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(meantIn(spokenWords(text)));
}

function withoutPrefix(word: string, known: ReadonlySet<string>): string[] {
  const plain = /^(?:un|in|im|il|ir|dis)(\p{L}{4,})$/u.exec(word)?.[1];
  return plain && known.has(stem(plain)) && !known.has(stem(word)) ? ['not', plain] : [word];
}

/** Denials of what a draft leaves out altogether are not owed. */
function deniesLess(own: Reading, copied: readonly Reading[]): boolean {
  return copied.some((statement) => {
    const left = statement.scopes.filter(
      (scope) => scope.length > 0 && !scope.slice(0, 2).every((word) => own.meant.has(word)),
    );
    return own.negations < statement.negations - left.length && own.denials < statement.denials - left.length;
  });
}

function deniesMore(own: Reading, others: readonly Reading[]): boolean {
  return own.negations > sum(others, 'negations') && own.denials > sum(others, 'denials');
}

/** True when a draft states plainly what a statement, and no other of those cited, denies. */
function affirms(own: Reading, statement: Reading, cited: readonly Reading[]): boolean {
  const isTurned = statement.further.some(
    (scope) =>
      scope.length > 2 &&
      own.denials === 0 &&
      scope.filter((word) => own.meant.has(word)).length >= mostly * scope.length,
  );
  return (
    isTurned ||
    statement.scopes.some(
      (scope) => isStated(scope, own) && !cited.some((other) => isAlsoStated(scope, other)),
    )
  );
}

/** True when what a draft denies is stated by what it cites and denied nowhere there. */
function isAffirmed(scope: readonly string[], cited: readonly Reading[]): boolean {
  const deniedThere = new Set(cited.flatMap(({ scopes, further }) => [...scopes.flat(), ...further.flat()]));
  return (
    !scope.some((word) => deniedThere.has(word)) && cited.some((statement) => isStated(scope, statement))
  );
}

/** True when the first words of a denial stand in a text outside every denial. */
function isStated(scope: readonly string[], { meant, scopes }: Reading): boolean {
  const denied = new Set(scopes.flat());
  const nearest = scope.slice(0, 2);
  return nearest.length > 0 && nearest.every((word) => meant.has(word) && !denied.has(word));
}

/** True when a text states in one place what it may deny in another. */
function isAlsoStated(scope: readonly string[], { meant, scopes }: Reading): boolean {
  const denied = countsOf(scopes.flat());
  const nearest = scope.slice(0, 2);
  return nearest.length > 0 && nearest.every((word) => (meant.get(word) ?? 0) > (denied.get(word) ?? 0));
}

function countsOf(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of a statement's words that a draft holds. */
function shareIn({ meant }: Reading, statement: Reading): number {
  return (
    [...statement.meant.keys()].filter((word) => meant.has(word)).length / Math.max(1, statement.meant.size)
  );
}

function sum(readings: readonly Reading[], key: 'negations' | 'denials'): number {
  return readings.reduce((total, reading) => total + reading[key], 0);
}
