import type { Question, Statement } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import { fold, stem, terms } from '../text/words.ts';

/** -1 to 1: how well a statement has the shape of answer that the question wants; 0 where any shape will do. */
export function shapeFit(
  { text, standing }: Statement,
  question: Pick<Question, 'wanted' | 'standalone'>,
): number {
  switch (question.wanted) {
    case 'figure':
      return figureFit(text, question.standalone);
    case 'date':
      return datesIn(text).some(({ year }) => year !== undefined) ? 1 : -1;
    case 'who':
      return standing.kind === 'claim' || /\b(said|says|chair(ed)?|led|appointed|ordered|by)\b/.test(text)
        ? 1
        : 0;
    case 'position':
      return standing.kind === 'fact' ? 0 : 1;
    case 'reason':
      return /\b(because|since|so that|in order to|reasons?|grounds?|therefore|due to)\b/i.test(text) ? 1 : 0;
    default:
      return 0;
  }
}

/** 1 for a figure that counts the thing asked for, less for one of the right unit, -1 for none. */
function figureFit(text: string, question: string): number {
  const wanted = wantedUnits(question);
  const usable = figuresIn(text).filter(({ unit }) => wanted.includes(unit));
  if (usable.length === 0) return -1;
  const counted = countedIn(question);
  if (counted === undefined) return 0.5;
  if (usable.some(({ of }) => of.some((word) => stem(word) === counted))) return 1;
  return usable.some((figure) => countsPeople(figure, counted)) ? 0.6 : -0.2;
}

function wantedUnits(question: string): readonly Figure['unit'][] {
  const text = fold(question);
  if (/\b(share|fraction|percentage|proportion|percent|rate)\b/.test(text))
    return ['percent', 'share', 'times'];
  if (/\b(how old|age)\b/.test(text)) return ['age', 'time'];
  if (/\b(how long|sentence|years? in prison|how many (years|months|weeks|days))\b/.test(text))
    return ['time'];
  if (/\b(how much|cost|budget|fine|damages)\b/.test(text))
    return ['money', 'count', 'percent', 'share', 'times'];
  return ['count', 'share', 'percent', 'time'];
}

/** The stem of the noun after "how many" or "number of". */
function countedIn(question: string): string | undefined {
  const match = /\b(?:how many|number of)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)/iu.exec(question);
  return terms(match?.[1] ?? '')[0];
}

const people =
  /^(peopl|person|child|girl|victim|man|men|woman|women|suspect|offens|immigr|refuge|defend|prison|adult|individu|non-citizen|foreign)/;

/** People are counted by many nouns: a figure for "girls" may be what a question about "children" wants. */
function countsPeople(figure: Figure, counted: string): boolean {
  return people.test(counted) && figure.of.some((word) => people.test(stem(word)));
}
