import { type Pool, rewritten, type Shipped, type Writer } from '../pool.ts';
import type { Random } from '../random.ts';

const quotation = /"([^"]+)"/g;

function quotesOf({ statement }: Shipped): string[] {
  return [...statement.text.matchAll(quotation)].map(([, quoted = '']) => quoted);
}

function withQuote(one: Shipped, old: string, quoted: string): ReturnType<Writer> {
  return rewritten(
    one,
    one.statement.text.replace(`"${old}"`, () => `"${quoted}"`),
  );
}

function foreignQuotes({ shipped }: Pool, one: Shipped, random: Random): string[] {
  return random
    .shuffled(shipped)
    .slice(0, 400)
    .flatMap((other) => quotesOf(other))
    .filter(
      (quoted) =>
        quoted.split(' ').length >= 2 &&
        !one.statement.text.includes(quoted) &&
        !one.source.title.includes(quoted),
    );
}

/** Two quotations, of one statement or of two that are both cited, run together as one. */
export const stitchedQuote: Writer = (one, { shipped }, random) => {
  const own = quotesOf(one);
  const first = random.oneOf(own);
  const neighbour = random
    .shuffled(shipped.filter(({ source, statement }) => source === one.source && statement !== one.statement))
    .find((other) => quotesOf(other).length > 0);
  const second = own.find((quoted) => quoted !== first) ?? (neighbour && random.oneOf(quotesOf(neighbour)));
  if (!first || !second || first.includes(second)) return undefined;
  const stitched = withQuote(one, first, `${first}${random.oneOf([' ', ' … ', ' and '])}${second}`);
  const cites = own.includes(second) || !neighbour ? [one] : [one, neighbour];
  const sameStanding = cites.every(
    ({ statement }) => JSON.stringify(statement.standing) === JSON.stringify(one.statement.standing),
  );
  return stitched && sameStanding ? { ...stitched, cites } : undefined;
};

/** Words left out of the middle of a quotation. */
export const skippedQuote: Writer = (one, _pool, random) => {
  const long = random.oneOf(quotesOf(one).filter((quoted) => quoted.split(' ').length >= 4));
  if (!long) return undefined;
  const words = long.split(' ');
  return withQuote(one, long, words.toSpliced(1 + random.below(words.length - 2), 1).join(' '));
};

/** A word of a quotation replaced, added or put elsewhere. */
export const misquotedWord: Writer = (one, { shipped }, random) => {
  const quoted = random.oneOf(quotesOf(one));
  if (!quoted) return undefined;
  const words = quoted.split(' ');
  const donor = (random.oneOf(shipped)?.statement.text ?? '')
    .split(' ')
    .filter((word) => /^\p{Ll}{4,}$/u.test(word) && !quoted.includes(word));
  const word = random.oneOf(donor);
  if (!word) return undefined;
  const at = random.below(words.length);
  const changed = random.oneOf([
    words.with(at, word),
    words.toSpliced(at, 0, word),
    words.length > 1 ? words.toReversed() : words.with(0, word),
  ]);
  return changed && withQuote(one, quoted, changed.join(' '));
};

/** The words of another source as if what is cited said them. */
export const quoteOfAnother: Writer = (one, pool, random) => {
  const foreign = foreignQuotes(pool, one, random)[0];
  if (!foreign) return undefined;
  const own = random.oneOf(quotesOf(one));
  if (own) return withQuote(one, own, foreign);
  return rewritten(
    one,
    one.statement.text.replace(/\.$/, () => random.oneOf([`, "${foreign}".`, ` ("${foreign}").`]) ?? '.'),
  );
};

/** Of a longer quotation one or two words are left: too little to show what was said. */
export const shortQuote: Writer = (one, _pool, random) => {
  const long = random.oneOf(quotesOf(one).filter((quoted) => quoted.split(' ').length >= 5));
  if (!long) return undefined;
  const words = long.split(' ');
  const size = 1 + random.below(2);
  const from = random.below(words.length - size + 1);
  return withQuote(
    one,
    long,
    words
      .slice(from, from + size)
      .join(' ')
      .replace(/[,;:.]$/, ''),
  );
};

/** A few of our own words in quotation marks, as if somebody had said them. */
export const ownWordsQuoted: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  if (text.includes('"')) return undefined;
  const words = text.replace(/\.$/, '').split(' ');
  const size = 4 + random.below(4);
  if (words.length < size + 8) return undefined;
  const from = 5 + random.below(words.length - size - 5);
  const quoted = words.slice(from, from + size).join(' ');
  return /[,;:]/.test(quoted) || one.source.title.includes(quoted)
    ? undefined
    : rewritten(
        one,
        text.replace(quoted, () => `"${quoted}"`),
      );
};
