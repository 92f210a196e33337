export type FigureUnit =
  | 'count'
  | 'percent'
  | 'share'
  | 'money'
  | 'time'
  | 'age'
  | 'times'
  | 'ordinal'
  | 'label';

export type Currency = 'USD' | 'AUD' | 'CAD' | 'EUR' | 'GBP' | 'SEK' | 'DKK' | 'NOK';

const currencies: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:US\$|USD|dollars?|\$)$/i, 'USD'],
  [/^(?:A\$|AUD)$/i, 'AUD'],
  [/^(?:C\$|CAD)$/i, 'CAD'],
  [/^(?:€|EUR|euros?)$/i, 'EUR'],
  [/^(?:£|GBP|pounds?)$/i, 'GBP'],
  [/^(?:SEK|kronor)$/i, 'SEK'],
  [/^(?:DKK|kroner)$/i, 'DKK'],
  [/^NOK$/i, 'NOK'],
];
const code = 'SEK|EUR|USD|GBP|DKK|NOK|AUD|CAD';
/** Pattern of what may stand before an amount of money. */
export const currency = `(?:\\b(?:US|A|C))?\\$|[€£]|\\b(?:${code})\\s?`;
const moneyAfter = new RegExp(`^\\s?(euros?|dollars?|pounds?|kronor|kroner|crowns|${code})\\b`, 'i');

/** The currency of a mark, code or name; undefined where several have that name. */
export function currencyOf(written: string | undefined): Currency | undefined {
  const name = written?.trim() ?? '';
  return currencies.find(([pattern]) => pattern.test(name))?.[1];
}

/** The currency that the words after a number begin with. */
export function currencyAfter(after: string): Currency | undefined {
  return currencyOf(moneyAfter.exec(after)?.[1]);
}

/** The unit that the text around a number gives it. */
export function unitOf(before: string, after: string): FigureUnit {
  if (/^(?:\s|-)?(?:percent(?:age)?\b|per cent\b|pct\b|%)/i.test(after)) return 'percent';
  if (/^(?:st|nd|rd|th)\b/i.test(after)) return 'ordinal';
  if (
    /^[\s-]*(?:year|month|week|day|hour|minute|second|decade)s?[\s-]old\b/i.test(after) ||
    /\baged? (?:as young as |under |over )?$/i.test(before)
  )
    return 'age';
  if (
    /^(?:[\s-]+(?:and a half))?[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b/i.test(
      after,
    )
  )
    return 'time';
  if (moneyAfter.test(after)) return 'money';
  if (/^(?:\s|-)?(?:times|fold)\b/i.test(after)) return 'times';
  if (
    /(?:(?<!['’])\b(?:articles?|sections?|art\.|no\.|chapter|paragraph|operation|g|c|hc|s|executive order|part|annex|protocol)[\s-]?|§ ?|[#/:]|(?<!\d)-)$/i.test(
      before,
    )
  )
    return 'label';
  return 'count';
}
