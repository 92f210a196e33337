import { changeOne, rewritten, type Writer } from '../pool.ts';

/** A number that is no date, label or part of a name. */
const number =
  /(?<![\p{L}\d.,/:#-]|\b(?:Article|Section|section|Directive|Act|Operation|No\.|Protocol) |(?:January|February|March|April|May|June|July|August|September|October|November|December) )(?!(?:1[6-9]|20)\d\d\b(?!,))\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d/:]|[–-]\d|[\p{L}]| (?:January|February|March|April|May|June|July|August|September|October|November|December))/gu;

/** One digit of a number becomes another. */
export const alteredDigit: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, number, random, (found) => {
      const places = [...found].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
      const at = random.oneOf(places) ?? 0;
      const digit = (Number(found[at]) + 1 + random.below(8)) % 10;
      const changed =
        found.slice(0, at) + (at === 0 && digit === 0 ? '1' : String(digit)) + found.slice(at + 1);
      return one.statement.text.includes(changed) ? undefined : changed;
    }),
  );

/** Ten or a thousand times as many, or a tenth. */
export const alteredMagnitude: Writer = (one, _pool, random) => {
  const scales = ['hundred', 'thousand', 'million', 'billion'];
  const scaled = changeOne(one.statement.text, /\b(?:thousand|million|billion)\b/g, random, (found) =>
    random.oneOf(scales.filter((scale) => scale !== found && !one.statement.text.includes(scale))),
  );
  return rewritten(
    one,
    scaled ??
      changeOne(one.statement.text, number, random, (found) => {
        const value = Number(found.replaceAll(',', ''));
        const changed = random.oneOf([value * 10, value / 10, value * 1000]) ?? 0;
        const written = Number(changed.toPrecision(9)).toLocaleString('en-US', { maximumFractionDigits: 6 });
        return value < 3 || one.statement.text.includes(written) ? undefined : written;
      }),
  );
};

const units: Readonly<Record<string, readonly string[]>> = {
  ' percent': [' percentage points', ' people', ' million', ' times'],
  ' percentage points': [' percent', '-fold'],
  ' years': [' months', ' weeks', ' decades'],
  ' months': [' years', ' days', ' weeks'],
  ' weeks': [' months', ' days'],
  ' days': [' weeks', ' hours', ' months'],
  '£': ['€', '$'],
  '€': ['£', '$'],
  $: ['€', '£'],
  ' kronor': [' euros', ' dollars'],
  ' euros': [' kronor', ' pounds'],
};

/** Percent for percentage points, years for months, pounds for euros. */
export const alteredUnit: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      /(?<=\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) (?:percentage points|percent(?!age)|years|months|weeks|days|kronor|euros)(?! old)\b|[£€$](?=\d)/g,
      random,
      (found) => random.oneOf(units[found] ?? []),
    ),
  );

const numberWords =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'.split(
    ' ',
  );
const fractions = [
  'half',
  'a third',
  'a quarter',
  'a fifth',
  'two-thirds',
  'three-quarters',
  'three-fifths',
  'one in five',
  'one in three',
  'one in ten',
];
const spelt = new RegExp(`\\b(?:${[...fractions, ...numberWords].join('|')})\\b(?!-)`, 'gi');

/** A number in words becomes another: "nine" for "eleven", "a quarter" for "a third". */
export const alteredSpeltFigure: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, spelt, random, (found) => {
      const kind = fractions.includes(found.toLowerCase()) ? fractions : numberWords;
      const text = one.statement.text.toLowerCase();
      const other = random.oneOf(kind.filter((word) => !text.includes(word)));
      return other && /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    }),
  );

/** Two numbers of a statement change places. */
export const exchangedFigures: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const found = random.shuffled([...text.matchAll(number)]).slice(0, 2);
  const [first, second] = found.sort((before, after) => before.index - after.index);
  if (!first || !second || first[0] === second[0]) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  if (/^(?:\s?[–-]\s?|-? (?:to|and|or) )$/.test(between)) return undefined;
  return rewritten(
    one,
    text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length),
  );
};
