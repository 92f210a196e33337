import { type Figure, figuresIn } from '../text/figures.ts';
import { stopWords } from '../text/words.ts';

/** Terms of prison, ages and numbers of articles say little without their sentence. */
const telling: readonly Figure['unit'][] = ['percent', 'share', 'money', 'times', 'count'];
/** Smaller counts ("two men") are part of a story. */
const leastCount = 10;

/** The figure of a statement that says most, as it stands there with its unit; undefined when it has none. */
export function keyFigure(text: string): string | undefined {
  const told = figuresIn(text).filter(
    ({ unit, value }) => telling.includes(unit) && (unit !== 'count' || value >= leastCount),
  );
  const best = told.find(({ unit }) => unit !== 'count') ?? told[0];
  if (best === undefined) return undefined;
  const first = told[0]?.unit === 'count' && best.unit !== 'money' ? (told[0] ?? best) : best;
  const chosen = best.unit === 'count' ? first : best;
  return `${text.slice(chosen.start, chosen.end)}${unitAfter(text.slice(chosen.end))}`.trim();
}

/** "502,743 offences", "6.7 percent": the words that belong to the number, no more. */
function unitAfter(after: string): string {
  const unit =
    /^[\s-]?(?:(?:per ?cent|%|million|billion|euros?|pounds?|dollars?|kronor|kroner)\b\s?)+|^%/iu.exec(after);
  if (unit) return unit[0].trimEnd();
  // A noun with what stands before it, when it ends there: "6,735 asylum applications", not "17,500 active gang".
  const [words = ''] =
    /^(?: \p{Ll}[\p{L}-]*){1,3}(?=[,.;)]| (?:of|in|by|for|a|were|was|are|is|and|from|on|with)\b|$)/u.exec(
      after,
    ) ?? [];
  const own = words.trim().split(' ');
  return own.some((word) => stopWords.has(word)) ? '' : words;
}
