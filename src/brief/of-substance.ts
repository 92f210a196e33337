import type { Corpus } from '../domain.ts';
import type { Weighed } from './weigh.ts';

const less = { amongPress: 0.4, ofRecord: 0.5 };

/** How newspapers differ from each other, and how accounts differ on a record, come after what parties and authorities dispute. */
export function ofSubstance(weighed: readonly Weighed[], { sources }: Corpus): Weighed[] {
  const press = new Set(sources.filter(({ voice }) => voice === 'press').map(({ id }) => id));
  return weighed
    .map((one) => {
      const { standing } = one.statement;
      if (standing.kind !== 'contested') return one;
      const isReported = authority.test(one.statement.text);
      const amongPress = !isReported && standing.with.every((id) => press.has(id)) ? less.amongPress : 0;
      return { ...one, weight: one.weight - amongPress - (isOfRecord(one) ? less.ofRecord : 0) };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** A newspaper's account of what an authority wants is no quarrel of newspapers. */
const authority =
  /\b(?:government|minister|department|agency|parliament)\b[^.,;]{0,60}\b(?:says?|said|wants?|argues?)\b/i;

/** Which court, which day, how many documents or resignations: for the file, not for the reader. */
export function isOfRecord({ statement: { text } }: Weighed): boolean {
  return ofRecord.some((pattern) => pattern.test(text));
}
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}';
const ofRecord = [
  /\battributes? .*\b(?:while|whereas)\b.*\battributes? it to\b/,
  /\b(?:speaks? of several|counted (?:three|four|five|six)|gives? \d+ forces|gives? the date|classification)\b/,
  /\breports\b.*\bdiffer on (?:what|when|where|which)\b/i,
  new RegExp(
    `\\bin ${month}, (?:while|whereas)\\b.*\\b(?:ruled|came|sent|went|happened|took place)\\b.* in `,
  ),
  new RegExp(`\\bin ${month}\\b.*\\b(?:while|whereas)\\b.*\\bjudgment came in `),
];
