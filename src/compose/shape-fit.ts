import type { Hit, Question } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import { type Figure, figuresIn } from '../text/figures.ts';
import { fold, stem, terms } from '../text/words.ts';

/** 0 to 1: how well a statement has the shape of answer that the question wants. */
export function shapeFit(hit: Hit, question: Question): number {
  const { text, standing } = hit.statement;
  switch (question.wanted) {
    case 'figure':
      return figureFit(text, question.standalone);
    case 'date':
      return datesIn(text).some(({ year }) => year !== undefined) ? 1 : 0;
    case 'who':
      return standing.kind === 'claim' || /\b(said|says|chaired|led|appointed|ordered|by)\b/.test(text)
        ? 1
        : 0.4;
    case 'position':
      return standing.kind === 'claim' ? 1 : standing.kind === 'contested' ? 0.7 : 0.3;
    case 'reason':
      return /\b(because|since|so that|in order to|reason|ground|therefore|due to|according to|to (protect|reduce|support|build))\b/i.test(
        text,
      )
        ? 1
        : 0.4;
    default:
      return 0.5;
  }
}

/** A figure of the unit asked for; one that counts the thing asked for is best. */
function figureFit(text: string, question: string): number {
  const figures = figuresIn(text).filter(({ unit }) => unit !== 'label' && unit !== 'ordinal');
  const wanted = wantedUnits(question);
  const usable = figures.filter(({ unit }) => wanted.includes(unit));
  if (usable.length === 0) return 0;
  const counted = countedIn(question);
  return counted === undefined || usable.some((figure) => counts(figure, counted)) ? 1 : 0.6;
}

function wantedUnits(question: string): Figure['unit'][] {
  const text = fold(question);
  if (/\b(share|percentage|proportion|percent|rate)\b/.test(text)) return ['percent', 'share', 'times'];
  if (/\b(how old|age)\b/.test(text)) return ['age', 'time'];
  if (/\b(how long|sentence|years? in prison|how many (years|months|weeks|days))\b/.test(text))
    return ['time'];
  if (/\b(how much|cost|budget|fine|damages)\b/.test(text))
    return ['money', 'count', 'percent', 'share', 'times'];
  return ['count', 'share', 'percent'];
}

/** The stem of the noun after "how many" or "number of". */
function countedIn(question: string): string | undefined {
  const match = /\b(?:how many|number of)\s+([\p{L}-]+)(?:\s+([\p{L}-]+))?/iu.exec(question);
  return terms(match?.[1] ?? '')[0];
}

function counts(figure: Figure, counted: string): boolean {
  const people = /^(peopl|person|child|girl|victim|man|men|woman|women|suspect|offend|migrant|immigr|refuge)/;
  return figure.of.some(
    (word) => stem(word) === counted || (people.test(counted) && people.test(stem(word))),
  );
}
