import type { Standing } from '../../../src/domain.ts';
import { capital, type Shipped, type Writer, type Written } from '../pool.ts';

const saying =
  'says|said|say|states|state|stated|argues|argue|argued|claims|claim|claimed|writes|write|wrote|maintains|holds|warns|warned|believes|estimates|notes|concludes';
/** "In May 2025 X says that Y": what stands before, the party with its verb, and what is said. */
const reported = new RegExp(
  `^((?:In|On|At|During|After) [^,]*?\\d{4}[^,]{0,60}?,? )?(\\p{Lu}[^,;]{2,80}?|(?:the|a|critics|press)\\b[^,;]{2,60}?) (?:${saying})\\b(?: (?:in|on) [\\p{L}\\d ]*?\\d{4},?)? (?:that )?((?:the|a|an|it|its|there|no|people|some|most|many|it|he|she|they|\\p{Lu}\\p{L}+)\\b.+)$`,
  'u',
);
const fact: Standing = { kind: 'fact' };

function bare({ statement }: Shipped): string | undefined {
  const said = reported.exec(statement.text)?.[3];
  return said && said.split(' ').length > 5 ? capital(said) : undefined;
}

/** What a party claims, told as fact without the party. */
export const lostClaimant: Writer = (one, _pool, random) => {
  if (one.statement.standing.kind !== 'claim') return undefined;
  const text = bare(one);
  if (!text) return undefined;
  return { text, standing: random.below(2) === 0 ? fact : one.statement.standing, cites: [one] };
};

/** What two sides dispute, with the first side's words told as fact. */
export const lostSide: Writer = (one) => {
  if (one.statement.standing.kind !== 'contested') return undefined;
  const first = /^(.{30,}?),? (?:while|whereas|but) /.exec(one.statement.text)?.[1];
  const text = first && bare({ ...one, statement: { ...one.statement, text: `${first}.` } });
  return text ? { text, standing: one.statement.standing, cites: [one] } : undefined;
};

/** The claim of one party in the mouth of another. */
export const wrongClaimant: Writer = (one, { parties }, random): Written | undefined => {
  const { standing, text } = one.statement;
  if (standing.kind !== 'claim' || !text.includes(standing.by)) return undefined;
  const other = random.oneOf(
    parties.filter((party) => !text.includes(party) && /^\p{Lu}\P{Lu}/u.test(party)),
  );
  if (!other) return undefined;
  return {
    text: text.replace(standing.by, other),
    standing: random.below(2) === 0 ? standing : { kind: 'claim', by: other },
    cites: [one],
  };
};

/** Of two sides each gets the words of the other. */
export const exchangedSides: Writer = (one) => {
  if (one.statement.standing.kind !== 'contested') return undefined;
  const side = `((?:[Tt]he )?\\p{Lu}[\\p{L}'’. ]{2,40}?) ((?:${saying}|calls|gives|reports|reported|describes) [^;]{15,}?)`;
  const match = new RegExp(`^${side}, (while|whereas) ${side}\\.$`, 'u').exec(one.statement.text);
  const [, first = '', theirs, joint, second = '', others] = match ?? [];
  if (!match) return undefined;
  const text = `${capital(second)} ${theirs}, ${joint} ${first.replace(/^The /, 'the ')} ${others}.`;
  return { text, standing: one.statement.standing, cites: [one] };
};

/** A claim or a dispute labelled as fact, its words as they were. */
export const raisedLabel: Writer = (one) =>
  one.statement.standing.kind === 'fact'
    ? undefined
    : { text: one.statement.text, standing: fact, cites: [one] };

/** A saying becomes a proof, a possibility a certainty, an allegation a deed. */
export const raisedWording: Writer = (one, _pool, random) => {
  const { text, standing } = one.statement;
  const raised = [
    text.replace(/\b(?:says|states|argues|claims)(?: that)? (?=the |a |it |\p{Lu})/u, 'proves that '),
    text.replace(/\b(?:says|states|argues|claims)(?: that)? (?=the |a |it |\p{Lu})/u, 'confirms that '),
    text.replace(/\bsaid that /, 'established that '),
    text.replace(/\b(?:may|might|could) (?=\p{Ll}+)(?!not|have|be)/u, 'will '),
    text.replace(/\b(?:may|might|could) be /, 'is '),
    text.replace(/\balleged(?:ly)? /, ''),
    text.replace(/\b(?:suggests|indicates)\b/, 'proves'),
    text.replace(/\bsuggest\b/, 'prove'),
    text.replace(/\bproposed\b/, 'adopted'),
    text.replace(/\bplanned\b/, 'carried out'),
  ].filter((changed) => changed !== text);
  const chosen = random.oneOf(raised);
  return chosen === undefined ? undefined : { text: chosen, standing, cites: [one] };
};
