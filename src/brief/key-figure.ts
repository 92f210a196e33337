import { type Figure, figuresIn } from '../text/figures.ts';
import { stopWords } from '../text/words.ts';

/** Terms of prison, ages and numbers of articles say little without their sentence. */
const telling: readonly Figure['unit'][] = ['percent', 'share', 'money', 'times', 'count'];
/** Smaller counts ("two men") are part of a story. */
const leastCount = 20;

/** The figure of a statement that says most, as it stands there with its unit; undefined when it has none. */
export function keyFigure(text: string): string | undefined {
  const told = figuresIn(text).filter((figure) => telling.includes(figure.unit) && isTold(figure, text));
  const [first] = told;
  const kind = told.find(({ unit }) => unit !== 'count') ?? first;
  const chosen = newestOf(
    told.filter(({ unit }) => unit === kind?.unit),
    text,
  );
  if (chosen === undefined) return undefined;
  const bound = boundBefore.exec(text.slice(0, chosen.start))?.[0] ?? '';
  return `${bound}${text.slice(chosen.start, chosen.end)}${unitAfter(text.slice(chosen.end))}`.trim();
}

/** Of a row of figures "… in 2023, … in 2024" that of the last year, else the first. */
function newestOf(row: readonly Figure[], text: string): Figure | undefined {
  const years = row.map(({ end }, index) => {
    const after = text.slice(end, row[index + 1]?.start ?? text.length);
    return Number(/^[^.;]*?\bin (\d{4})\b/.exec(after)?.[1] ?? 0);
  });
  return years.every((year) => year > 0) ? row[years.indexOf(Math.max(...years))] : row[0];
}

/** No small count, no size of a document, no number of an act ("SOU 2025:54", "C-8/22") and no year. */
function isTold({ unit, value, start, end }: Figure, text: string): boolean {
  if (unit !== 'count') return true;
  if (/\b(?:age|ages|aged|under|over) (?:of )?$/.test(text.slice(0, start))) return false;
  if (
    /^ (?:\p{Ll}+ )?(?:pages|words|articles|paragraphs|pieces|points|recommendations|questions|forces)\b/u.test(
      text.slice(end),
    )
  )
    return false;
  if (/^ (?:\p{L}+ )?(?:MPs|senators|lawmakers|members|votes)\b/u.test(text.slice(end))) return false;
  if (/[:/-]/.test(text.charAt(end)) || /[:/-]/.test(text.charAt(start - 1))) return false;
  const isYear = value >= 1900 && value <= 2100 && !/[,\s]/.test(text.slice(start, end));
  return value >= leastCount && !isYear;
}

/** "more than 1,000" is not 1,000, "about 500" not 500. */
const boundBefore =
  /\b(?:(?:more|less|fewer|later|higher) than|at (?:least|most)|up to|over|under|about|around|nearly|almost|some|roughly|approximately) $/i;

/** "502,743 offences", "6.7 percent": the words that belong to the number, no more. */
function unitAfter(after: string): string {
  const range = upTo.exec(after)?.[0] ?? '';
  const unit = unitWords.exec(after.slice(range.length))?.[0];
  if (unit !== undefined) return `${range}${unit}`.trimEnd();
  const words = nounPhrase.exec(after)?.[0] ?? '';
  return words
    .trim()
    .split(' ')
    .some((word) => stopWords.has(word))
    ? ''
    : words;
}

/** "10 to 11 percent": the second number goes with the first. */
const upTo = /^ ?(?:to|or|–|-) ?\d[\d.,]*(?= ?(?:per ?cent|%|million|billion|times))/u;
const unitWords =
  /^[\s-]?(?:(?:per ?cent|%|million|billion|times|euros?|pounds?|dollars?|kronor|kroner)(?![\p{L}])\s?)+/iu;
/** A noun with what stands before it, when it ends there: "6,735 asylum applications", not "17,500 active gang". */
const nounPhrase =
  /^(?: \p{Ll}[\p{L}-]*){1,3}(?=[,.;)]| (?:of|in|by|for|a|were|was|are|is|from|on|with)\b|$)/u;
