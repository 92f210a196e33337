import type { Figure } from '../text/figures.ts';

/** Whether a text gives a figure as it is, as a rough one, or as a limit. */
export type Bound = 'none' | 'about' | 'lower' | 'upper';

const before: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no|not) (?:more|higher|longer) than $/i, 'upper'],
  [/\b(?:no|not) (?:fewer|less|lower) than $/i, 'lower'],
  [
    /\b(?:more|greater|higher) than (?:about )?$|\bat least (?:about )?$|\b(?:exceed\w*|above|upwards of|well over|just over|a minimum of) $/i,
    'lower',
  ],
  [
    /\b(?:fewer|less|lower) than (?:about )?$|\bat most (?:about )?$|\b(?:up to|below|nearly|almost|just under|close to|not quite|a maximum of) $/i,
    'upper',
  ],
  [/\b(?:about|around|roughly|approximately|some|circa|an estimated|or so) $/i, 'about'],
];
/** Here "over ten years" is no time in which something happens. */
const lasting = /\b(?:is|was|were|are|be|been|lasted|took|served|spent) over $/i;
const overOrUnder = /\b(over|under) $/i;

/** The limit that the words around a figure make it; "over ten years" is a time, not a limit. */
export function boundOf(text: string, { start, end, unit }: Figure): Bound {
  const lead = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const found = before.find(([pattern]) => pattern.test(lead))?.[1];
  if (found) return found;
  if (lasting.test(lead)) return 'lower';
  const side = overOrUnder.exec(lead)?.[1]?.toLowerCase();
  if (side && unit === 'time') return 'about';
  if (side) return side === 'over' ? 'lower' : 'upper';
  if (/^(?:[ -]\p{L}+){0,2} or (?:more|over|above)\b/iu.test(after)) return 'lower';
  return /^(?:[ -]\p{L}+){0,2} or (?:fewer|less|under|below)\b/iu.test(after) ? 'upper' : 'none';
}

/** "by", "to" or "from" before a figure: a change by 80 percent is none to 80 percent. */
export function stepOf(text: string, { start }: Figure): 'by' | 'to' | undefined {
  const lead = text.slice(Math.max(0, start - 24), start);
  const step =
    /\b(by|to|from) (?:(?:about|around|some|nearly|almost|over|more than|at least|up to) )?$/i.exec(
      lead,
    )?.[1];
  if (step === undefined || /\b\d\S* (?:votes? )?to $/.test(lead)) return undefined;
  return step.toLowerCase() === 'by' ? 'by' : 'to';
}

/** Of what a figure names at most this share may be lost when it is rounded to one digit, or said as over or under. */
const closeness = 0.05;
/** "about two-thirds" may stand for 65 percent. */
const fractionCloseness = 0.02;

/** True when a figure is a rounding of another that its own words admit: "about 36,000" or "over 36,000" of 36,273. */
export function isRounded(own: number, theirs: number, bound: Bound, isFraction: boolean): boolean {
  if (bound === 'none' || own === theirs || theirs === 0) return false;
  const gap = Math.abs(own - theirs);
  if (bound === 'lower') return own < theirs && gap / theirs <= closeness && digitsOf(own) < digitsOf(theirs);
  if (isFraction) return gap <= fractionCloseness;
  const isNear = digitsOf(own) > 1 || gap / theirs <= closeness;
  const lastDigit = 10 ** (Math.floor(Math.log10(own)) - digitsOf(own) + 1);
  const isRound = digitsOf(own) < digitsOf(theirs) && gap <= 0.500001 * lastDigit;
  if (bound === 'about') return isNear && isRound;
  return own > theirs && gap / theirs <= closeness && digitsOf(own) < digitsOf(theirs);
}

/** The digits of a number that carry its value: two of 36,000. */
function digitsOf(value: number): number {
  return Number(value.toPrecision(12)).toExponential().replace(/e.*$/, '').replace(/\D/g, '').length;
}
