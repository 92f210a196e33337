import { changeOne, rewritten, type Writer } from '../pool.ts';

const plain =
  /(?<![\p{L}\d.,/:#£€$–-]|\b(?:Article|Section|section|Directive|Act|Operation|[Nn]o\.|Protocol|under|aged|age|and|to) |(?:January|February|March|April|May|June|July|August|September|October|November|December) )(?!(?:1[6-9]|20)\d\d\b)\d{1,3}(?:,\d{3})*(?![.,]\d|[\d/:–-]|[\p{L}]| (?:January|February|March|April|May|June|July|August|September|October|November|December|million|billion|percent|and |to |or ))/gu;
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(value: number): string | undefined {
  if (value <= 20) return small[value];
  if (value >= 100) return undefined;
  const rest = value % 10;
  return rest === 0 ? tens[value / 10] : `${tens[Math.floor(value / 10)]}-${small[rest]}`;
}

/** "38" as "thirty-eight", "nine" as "9". */
export const figureInWords: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const word = new RegExp(`(?<![\\p{L}-])(?:${small.slice(2).join('|')})(?![\\p{L}-]| (?:in|of) )`, 'gu');
  return rewritten(
    one,
    changeOne(text, plain, random, (found, { index }) => {
      const words = Number(found) > 1 ? inWords(Number(found)) : undefined;
      return index === 0 && words ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    }) ?? changeOne(text, word, random, (found) => String(small.indexOf(found))),
  );
};

/** "1,400" as "1400", "1.4 thousand" or, rounded, "about 1.4 thousand". */
export const figureScaled: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      /(?<![\p{L}\d.,/:#£€$–-]|\b(?:about|than|least|most|to|and|some|nearly) )\d{1,3}(?:,\d{3})+(?![\d.,/:–-]|\p{L}| (?:to|and) \d)(?!,\d)/gu,
      random,
      (found) => {
        const value = Number(found.replaceAll(',', ''));
        const [scale, name] = value >= 1e6 ? [1e6, 'million'] : [1e3, 'thousand'];
        const rounded = Number((value / scale).toPrecision(3));
        const isExact = Math.round(rounded * scale) === value;
        const scaled = isExact
          ? [`${rounded} ${name}`, `about ${rounded} ${name}`]
          : [`about ${rounded} ${name}`];
        const isYear = value >= 1600 && value < 2100;
        return random.oneOf([...(isYear ? [] : [found.replaceAll(',', '')]), ...scaled]);
      },
    ),
  );

const shares: Readonly<Record<string, readonly string[]>> = {
  '10 percent': ['a tenth', 'one in ten'],
  '20 percent': ['a fifth', 'one in five', 'one-fifth'],
  '25 percent': ['a quarter', 'one in four'],
  '30 percent': ['three-tenths', 'three in ten'],
  '40 percent': ['two-fifths', 'two in five'],
  '50 percent': ['half'],
  '60 percent': ['three-fifths', 'three in five'],
  '70 percent': ['seven-tenths', 'seven in ten'],
  '75 percent': ['three-quarters', 'three in four'],
  '80 percent': ['four-fifths', 'four in five'],
  '90 percent': ['nine-tenths', 'nine in ten'],
  'two-thirds': ['about 67 percent', 'two in three'],
  'one in five': ['20 percent', 'a fifth'],
  'one in ten': ['10%', 'a tenth'],
  'three-quarters': ['75 percent'],
};

/** "60 percent" as "60%", "60 per cent", "three-fifths" or "three in five". */
export const shareInWords: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const known = new RegExp(
    `(?<![\\d.,–-]|(?:to|and|or) )(?:${Object.keys(shares).join('|')})\\b(?! ?age| points)`,
    'g',
  );
  return rewritten(
    one,
    changeOne(text, known, random, (found) => random.oneOf(shares[found] ?? [])) ??
      changeOne(text, /(?<=\d) percent\b/g, random, () => random.oneOf(['%', ' per cent', ' pct'])),
  );
};

/** "19.7 percent" as "about 20 percent", "a little under a fifth". */
export const figureRounded: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      /(?<![\d.,–-]|\b(?:about|than|least|most|to|and|by|from|or|nearly|between) )\d{2}\.\d(?= percent\b(?! ?age| points| to| and))/g,
      random,
      (found) => `${random.oneOf(['about', 'around', 'roughly'])} ${Math.round(Number(found))}`,
    ),
  );
