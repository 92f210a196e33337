import { datesIn } from '../../text/dates.ts';
import { figuresIn } from '../../text/figures.ts';
import { type Rule, statementRule } from './rule.ts';

const firstYear = 1800;
/** Plans and projections reach this many years beyond the corpus's own time. */
const lastYear = 2060;

/** What makes a bare count at the end of a sentence clear all the same: its noun stands before it. */
const namedBefore =
  /\b(number|numbers|numbered|total|count|index|equals?|under|over|by about|figure|EWCA Civ)\b/i;

/** A bare count names what it counts, unless the sentence compares it with a figure that does. */
export const figuresHaveUnits: Rule = statementRule('unit', ({ text }) => {
  const figures = figuresIn(text);
  const named = figures.some(({ unit, of }) => unit !== 'count' || of.length > 0);
  const bare = figures.find(
    ({ unit, end }) => unit === 'count' && /^[\s,;:)–-]*\.?\s*$/.test(text.slice(end)),
  );
  return bare && !named && !namedBefore.test(text)
    ? `the figure "${text.slice(bare.start, bare.end)}" has no unit; say what it counts`
    : undefined;
});

/** "Directive 2011/95" is a number, not a period. */
const actNumber = /\b(?:Directive|Regulation|Decision)(?: \(EU\))?(?: No)? $/;

/** Years lie in a plausible span, and the two ends of a period stand in order. */
export const datesArePlausible: Rule = statementRule('dates', ({ text }) => {
  const odd = datesIn(text).find(
    ({ year, start }) =>
      year !== undefined && (year < firstYear || year > lastYear) && !actNumber.test(text.slice(0, start)),
  );
  if (odd) return `the year in "${text.slice(odd.start, odd.end)}" is hardly right; check it`;
  const period = /\b(?:between|from) (\d{4}) (?:and|to) (\d{4})\b|\b(\d{4})[–-](\d{4})\b/.exec(text);
  const [start, end] = [period?.[1] ?? period?.[3], period?.[2] ?? period?.[4]];
  return start !== undefined && end !== undefined && Number(start) > Number(end)
    ? `the period "${period?.[0]}" ends before it begins; mend it`
    : undefined;
});

/** A source was published before today. */
export const publishedInThePast: Rule = {
  name: 'published',
  check: ({ source, today }) =>
    source.published !== undefined && source.published > today.slice(0, source.published.length)
      ? [{ line: 1, message: `was published on ${source.published}, after today (${today}); mend the date` }]
      : [],
};
