import type { Subject } from '../briefing.ts';
import type { Corpus } from '../domain.ts';
import { datesIn } from '../text/dates.ts';
import type { Weighed } from './weigh.ts';

/** Without what was said before the event that a topic names by its date: nobody took a position on it before it was. */
export function sinceEvent(
  { topics, countries }: Subject,
  weighed: readonly Weighed[],
  corpus: Corpus,
): readonly Weighed[] {
  const [topic] = topics;
  const [date] =
    countries.length > 0 ? [] : datesIn(corpus.topics.find(({ id }) => id === topic)?.name ?? '');
  if (date?.year === undefined) return weighed;
  const from = `${date.year}${date.month === undefined ? '' : `-${`${date.month}`.padStart(2, '0')}`}`;
  return weighed.filter(
    ({ statement, source: { published } }) =>
      statement.standing.kind !== 'claim' ||
      published === undefined ||
      published.slice(0, from.length) >= from.slice(0, published.length),
  );
}
