const units: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
/** What a fraction divides by: the third of two-thirds. */
export const parts: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
};

/** A pattern of any key of a table. */
export function anyOf(table: Record<string, number>): string {
  return Object.keys(table).join('|');
}
/** Pattern of a number in digits, with or without thousands marks. */
export const digits = '\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** Pattern of a number word from two to ninety-nine, whole: "seventeen" is no "seven". */
export const smallWord = `(?:(?:${anyOf(tens)})(?:[- ](?:one|${anyOf(units)}))?|${anyOf(units)})(?:\\b|(?=fold\\b))`;
export const scaleWord = 'dozen|hundred|thousand|million|billion|trillion|bn|mn';

/** The product of the scales written, 1 when there is none: 100,000 for "hundred thousand". */
export function scaleOf(written: string | undefined): number {
  return [...(written?.toLowerCase().matchAll(/[a-z]+/g) ?? [])].reduce(
    (product, [word]) => product * (scales[word] ?? 1),
    1,
  );
}

/** The value of digits or of a number word up to ninety-nine. */
export function parseSmall(written: string | undefined): number | undefined {
  const text = written?.toLowerCase().replace(/[,\u00a0\u202f]/g, '') ?? '';
  if (/^\d/.test(text)) return Number(text);
  if (text === 'a' || text === 'an' || text === 'one') return 1;
  const [first = '', second = ''] = text.split(/[- ]/);
  const ten = tens[first];
  if (ten !== undefined) return ten + (second === 'one' ? 1 : (units[second] ?? 0));
  return units[first];
}
