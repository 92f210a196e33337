import { createHash } from 'node:crypto';
import type { Source } from '../../src/domain.ts';
import { addedPart, wrongCitation, wrongSource } from './faults/citations.ts';
import {
  exchangedSides,
  lostClaimant,
  lostSide,
  raisedLabel,
  raisedWording,
  wrongClaimant,
} from './faults/claimants.ts';
import { alteredDay, alteredMonth, alteredYear } from './faults/dates.ts';
import {
  alteredDigit,
  alteredMagnitude,
  alteredSpeltFigure,
  alteredUnit,
  exchangedFigures,
} from './faults/figures.ts';
import {
  exchangedNames,
  swappedCountry,
  swappedOffice,
  swappedParty,
  swappedPublisher,
  swappedTown,
} from './faults/names.ts';
import { addedNegation, droppedNegation } from './faults/negation.ts';
import { oppositeWord } from './faults/order.ts';
import { addedQuantifier, changedQuantifier } from './faults/quantifiers.ts';
import {
  misquotedWord,
  ownWordsQuoted,
  quoteOfAnother,
  shortQuote,
  skippedQuote,
  stitchedQuote,
} from './faults/quotes.ts';
import type { Item } from './planted-set.ts';
import { type Pool, poolOf, type Shipped, type Writer, type Written } from './pool.ts';
import { createRandom, type Random } from './random.ts';
import { clauseDropped, clauseMoved, connected, timeDropped } from './truths/clauses.ts';
import { dateLoosened, dateReformatted } from './truths/dates.ts';
import { figureInWords, figureRounded, figureScaled, shareInWords } from './truths/figures.ts';
import { mergedAcross, mergedTwo } from './truths/merged.ts';
import { attributionTurned, verbChanged } from './truths/saying.ts';
import { copied, respelt, synonym } from './truths/wording.ts';

const faults: Readonly<Record<string, Writer>> = {
  'altered-digit': alteredDigit,
  'altered-magnitude': alteredMagnitude,
  'altered-unit': alteredUnit,
  'altered-spelt-figure': alteredSpeltFigure,
  'exchanged-figures': exchangedFigures,
  'altered-year': alteredYear,
  'altered-month': alteredMonth,
  'altered-day': alteredDay,
  'swapped-country': swappedCountry,
  'swapped-town': swappedTown,
  'swapped-party': swappedParty,
  'swapped-office': swappedOffice,
  'swapped-publisher': swappedPublisher,
  'exchanged-names': exchangedNames,
  'dropped-negation': droppedNegation,
  'added-negation': addedNegation,
  'changed-quantifier': changedQuantifier,
  'added-quantifier': addedQuantifier,
  'opposite-word': oppositeWord,
  'lost-claimant': lostClaimant,
  'lost-side': lostSide,
  'wrong-claimant': wrongClaimant,
  'exchanged-sides': exchangedSides,
  'raised-label': raisedLabel,
  'raised-wording': raisedWording,
  'stitched-quote': stitchedQuote,
  'skipped-quote': skippedQuote,
  'misquoted-word': misquotedWord,
  'quote-of-another': quoteOfAnother,
  'short-quote': shortQuote,
  'own-words-quoted': ownWordsQuoted,
  'wrong-citation': wrongCitation,
  'wrong-source': wrongSource,
  'added-part': addedPart,
};
const truths: Readonly<Record<string, Writer>> = {
  copied,
  respelt,
  synonym,
  'figure-in-words': figureInWords,
  'figure-scaled': figureScaled,
  'share-in-words': shareInWords,
  'figure-rounded': figureRounded,
  'date-reformatted': dateReformatted,
  'date-loosened': dateLoosened,
  'clause-moved': clauseMoved,
  'clause-dropped': clauseDropped,
  'time-dropped': timeDropped,
  connected,
  'verb-changed': verbChanged,
  'attribution-turned': attributionTurned,
  'merged-two': mergedTwo,
  'merged-across': mergedAcross,
};
/** True ways to write a statement that leave room for a fault. */
const loosenings: readonly Writer[] = [
  figureInWords,
  dateReformatted,
  clauseMoved,
  verbChanged,
  attributionTurned,
  respelt,
  synonym,
  connected,
];

/** `fault` and `true`: at most so many of a kind; the kinds of fault are more. */
const committed = { seed: 'aide-memoire 1', fault: 50, true: 85 };

/** The faults and the true sentences written from sources: always the same from the same. */
export function plant(sources: readonly Source[], options: typeof committed = committed): Item[] {
  const pool = poolOf(sources);
  const written = (slice: Item['slice'], kind: string, write: Writer) =>
    itemsOf(slice, kind, write, pool, options);
  return [
    ...Object.entries(faults).flatMap(([kind, write]) => written('fault', kind, loosened(write))),
    ...Object.entries(truths).flatMap(([kind, write]) => written('true', kind, write)),
  ];
}

function itemsOf(
  slice: Item['slice'],
  kind: string,
  write: Writer,
  pool: Pool,
  { seed, ...most }: typeof committed,
): Item[] {
  const found = new Map<string, Item>();
  for (const one of createRandom(`${seed} ${kind}`).shuffled(pool.shipped)) {
    if (found.size === most[slice]) break;
    const written = write(one, pool, createRandom(`${seed} ${kind} ${one.statement.id}`));
    if (!written) continue;
    const item = toItem(slice, kind, written);
    found.set(item.id, item);
  }
  return [...found.values()];
}

function toItem(slice: Item['slice'], kind: string, { text, standing, cites }: Written): Item {
  const ids = cites.map(({ statement }) => statement.id);
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, text, standing, ids]))
    .digest('hex');
  return { id: `${kind}-${digest.slice(0, 8)}`, slice, kind, text, standing, cites: ids };
}

/** Every third fault is planted in a sentence that is already a free rendering. */
function loosened(write: Writer): Writer {
  return (one, pool, random) => {
    const free = random.below(3) === 0 ? freely(one, pool, random) : undefined;
    const written = free && write(free, pool, random);
    if (!written) return write(one, pool, random);
    return { ...written, cites: written.cites.map((cited) => (cited === free ? one : cited)) };
  };
}

function freely(one: Shipped, pool: Pool, random: Random): Shipped | undefined {
  for (const write of random.shuffled(loosenings)) {
    const written = write(one, pool, random);
    if (written) return { ...one, statement: { ...one.statement, text: written.text } };
  }
  return undefined;
}
