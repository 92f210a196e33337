import { denialsClash, denialsDiffer } from '../verify/negation.ts';
import { oppositesIn, sidesUnsaid } from '../verify/opposites.ts';

/** Opposites that a true paraphrase may use for one another: "wait 20 years before", "only after 20 years". */
const loose = /^(?:before|after|within|will|must|may|might|could|can)$/;
/** These deny only what they are said to do: "declined to deport", not "declined a request", which has its opposite word. */
const verbOfDenial =
  /\b(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|lack(?:s|ed|ing)?|dismiss(?:es|ed|ing|al)?|turn(?:s|ed|ing)? down|against|defeat(?:s|ed|ing)?|rebuff(?:s|ed|ing)?)\b(?! to\b)/gi;

/**
 * Why a claim and a statement say the opposite of one another, or undefined. What an answer must not say is dropped there at
 * the least doubt; to contradict somebody, the one must state in so many words what the other denies.
 */
export function reversalOf(claim: string, statement: string): string | undefined {
  const clash = oppositesIn(claim, statement).find(({ word, denies }) => denies && !loose.test(word));
  if (clash) return `it says "${clash.word}" where the statement says "${clash.other}"`;
  return denialsClash(withoutVerbs(claim), withoutVerbs(statement))
    ? 'one of the two denies what the other states'
    : undefined;
}

function withoutVerbs(text: string): string {
  return text.replace(verbOfDenial, '…');
}

/** Why a statement does not bear a claim out though it does not contradict it: what is denied differs. */
export function doubtOf(claim: string, statement: string): string | undefined {
  return denialsDiffer(withoutVerbs(claim), [withoutVerbs(statement)]);
}

/** Of these a statement must say the same, in any words of that side: what rose did not fall. */
const directions =
  /^(?:rise|rises|rose|risen|rising|increase\w*|grew|grow\w*|climbed|fall|falls|fell|fallen|falling|decrease\w*|drop\w*|shrank|higher|lower|over-?represent\w*|under-?represent\w*)$/;

/** A direction that a claim gives and a statement does not. */
export function directionLost(claim: string, statement: string): string | undefined {
  return sidesUnsaid(claim, statement).find((word) => directions.test(word));
}

/** Offences of which none stands for another. */
const offences: readonly RegExp[] = [
  /\b(?:murder|homicide|manslaughter|killing)/i,
  /\b(?:rape|rapist|sexual|sex\b)/i,
  /\b(?:theft|burglar|shoplift|property crime)/i,
  /\b(?:robber)/i,
  /\b(?:drug)/i,
  /\b(?:terroris)/i,
  /\b(?:arson)/i,
  /\b(?:fraud)/i,
];

/** What a claim has in the place of something of another sort: "convicts" for "suspects". */
export function otherSortIn(claim: string, statement: string): string | undefined {
  const offence = offences.find((one) => one.test(claim) && !one.test(statement));
  if (offence && offences.some((one) => one.test(statement) && !one.test(claim)))
    return `"${offence.exec(claim)?.[0]}" is another offence than the statement's`;
  const clash = oppositesIn(claim, statement).find(({ denies }) => !denies);
  return clash && `it is about "${clash.word}", the statement about "${clash.other}"`;
}
