import { capital, inside, type Shipped, type Writer } from '../pool.ts';

/** The words that carry a statement, roughly. */
function wordsOf({ statement }: Shipped): Set<string> {
  return new Set(statement.text.toLowerCase().match(/\p{L}{4,}|\d[\d.,]*/gu) ?? []);
}

function shareIn(one: Shipped, other: Shipped): number {
  const theirs = wordsOf(other);
  const own = [...wordsOf(one)];
  return own.filter((word) => theirs.has(word)).length / Math.max(1, own.length);
}

function sameStanding(one: Shipped, other: Shipped): boolean {
  return JSON.stringify(one.statement.standing) === JSON.stringify(other.statement.standing);
}

/** A true sentence with the citation of another statement of the same source that says something else. */
export const wrongCitation: Writer = (one, { shipped }, random) => {
  const siblings = shipped.filter(
    (other) =>
      other.source === one.source &&
      other.statement !== one.statement &&
      sameStanding(one, other) &&
      shareIn(one, other) < 0.75,
  );
  const cited = random.oneOf(siblings);
  return cited && { text: one.statement.text, standing: one.statement.standing, cites: [cited] };
};

/** A true sentence with the citation of a statement of another source on the same topic. */
export const wrongSource: Writer = (one, { shipped }, random) => {
  const near = random
    .shuffled(shipped)
    .filter(
      (other) =>
        other.source !== one.source &&
        other.source.topics.some((topic) => one.source.topics.includes(topic)) &&
        sameStanding(one, other) &&
        shareIn(one, other) < 0.75,
    )
    .slice(0, 40)
    .sort((first, second) => shareIn(one, second) - shareIn(one, first))[0];
  return near && { text: one.statement.text, standing: one.statement.standing, cites: [near] };
};

/** A part that nothing cited holds, added to a true sentence. */
export const addedPart: Writer = (one, { shipped }, random) => {
  const other = random
    .shuffled(shipped)
    .find(
      (each) =>
        each.source.topics.some((topic) => one.source.topics.includes(topic)) &&
        each.statement.text.split(' ').length < 26 &&
        sameStanding(one, each) &&
        shareIn(each, one) < 0.5,
    );
  if (!other) return undefined;
  const [first, second] = random.below(2) === 0 ? [one, other] : [other, one];
  const text = `${first.statement.text.replace(/\.$/, '')}, and ${inside(second.statement.text)}`;
  return { text: capital(text), standing: one.statement.standing, cites: [one] };
};
