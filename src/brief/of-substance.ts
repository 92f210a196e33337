import type { Corpus, Source } from '../domain.ts';
import type { Weighed } from './weigh.ts';

const less = { amongPress: 0.4, ofRecord: 0.5, compatible: 0.5 };

/** How newspapers differ from each other, and how accounts differ on a record, come after what parties and authorities dispute. */
export function ofSubstance(weighed: readonly Weighed[], { sources }: Corpus): Weighed[] {
  const isAmongPress = createAmongPress(sources);
  return weighed
    .map((one) => {
      if (one.statement.standing.kind !== 'contested') return one;
      const amongPress = isAmongPress(one) ? less.amongPress : 0;
      const compatible = opposes.test(one.statement.text) ? 0 : less.compatible;
      return { ...one, weight: one.weight - amongPress - compatible - (isOfRecord(one) ? less.ofRecord : 0) };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** Two accounts that can both be true are told side by side: no word sets one against the other. */
const opposes =
  /\b(?:whereas|while|but|although|though|however|differs?|disagrees?|disput\w+|reject\w*|den(?:y|ies|ied)|against|contradict\w*|false|wrong\w*|instead|cannot|unlike)\b/i;

/** Whether newspapers quarrel with each other; their account of what an authority wants is no quarrel of theirs. */
export function createAmongPress(sources: readonly Source[]): (one: Weighed) => boolean {
  const press = new Set(sources.filter(({ voice }) => voice === 'press').map(({ id }) => id));
  return (one) => {
    const { standing, text } = one.statement;
    if (standing.kind !== 'contested') return false;
    return (!authority.test(text) && standing.with.every((id) => press.has(id))) || isOfPaper(one);
  };
}

/** What a headline says against figures, and what only a blog tells. */
function isOfPaper({ statement: { text } }: Weighed): boolean {
  return /^\p{L}+['’]s headline\b|\baccording to the (?:\p{Ll}+ )?blog\b/u.test(text);
}

const authority =
  /\b(?:government|minister|department|agency|parliament)\b[^.,;]{0,60}\b(?:says?|said|wants?|argues?)\b/i;

/** Who led or updated a report, how many pages it has, to whom it went, what somebody was asked: round about a matter. */
export function isOfDocument({ statement: { text } }: Weighed): boolean {
  return (
    /\b(?:was led by|was asked|and updated (?:it|its)|[\d,]+ pages|headline|predates|credited|was not among|press reports quote)\b/i.test(
      text,
    ) || isAddress(text)
  );
}

/** Where a letter or an order went: the address is not what stands in it. */
export function isAddress(text: string): boolean {
  return /\b(?:went (?:out|(?:in \p{Lu}\p{L}+ \d{4} )?to)|(?:was|were) sent|(?:is|are|was|were) addressed to)\b/u.test(
    text,
  );
}

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
  /\b(?:while|whereas)\b.*\bdates the\b/,
  /^(?:Sources|Reports) differ on the (?:length|date|age|name|number|addressees) /,
  /\bas addressees of\b/,
  /\bpercent\b.*\bwhile other accounts\b.*\bgive\b/,
  new RegExp(
    `\\bin ${month}, (?:while|whereas)\\b.*\\b(?:ruled|came|sent|went|happened|took place)\\b.* in `,
  ),
  new RegExp(`\\bin ${month}\\b.*\\b(?:while|whereas)\\b.*\\bjudgment came in `),
];
