import type { ClaimVerdict } from '../domain.ts';
import type { Comparison } from './compare-claim.ts';

export type JudgeSettings = {
  /** So likely must a statement be about the same to support a claim, and to contradict it. */
  readonly leastSupport: number;
  readonly leastContradiction: number;
  /** A contested statement counts, and so does a fact, though another is more alike by so much. */
  readonly contestedLead: number;
  readonly factLead: number;
  /** A contested statement counts before a claim that is more alike by so much: both are often about one dispute. */
  readonly contestedOverClaim: number;
  /** What speaks against a claim must be more alike than what speaks for it by so much. */
  readonly contraryLead: number;
  /** Statements shown beside a claim that is not in the corpus. */
  readonly nearby: number;
  readonly leastNearby: number;
};

export type Judgement = {
  readonly verdict: ClaimVerdict;
  /** The words of a contradicted claim for which the statement has something else, where these are a figure or a date. */
  readonly differs: string | undefined;
  readonly shown: readonly Comparison[];
};

/** What the compared statements make of a claim; nothing among them that says the same is no falsehood. */
export function judgeClaim(compared: readonly Comparison[], settings: JudgeSettings): Judgement {
  const supporting = compared.filter((one) => one.alike >= settings.leastSupport && saysTheSame(one));
  const facts = supporting.filter(isDocumentary);
  const disputes = supporting.filter((one) => isContested(one) && !one.isAttributed);
  const claims = supporting.filter((one) => isClaim(one) && !one.isAttributed);
  const contrary = contradicting(compared, settings);
  const [fact, dispute, claim] = [facts[0], disputes[0], claims[0]];
  const best = Math.max(fact?.alike ?? 0, dispute?.alike ?? 0, claim?.alike ?? 0);
  if (contrary && contrary.one.alike > best + settings.contraryLead)
    return { verdict: 'contradicted', differs: contrary.differs, shown: [contrary.one] };
  const lead = fact === undefined ? settings.contestedOverClaim : settings.contestedLead;
  if (dispute && dispute.alike + lead >= best)
    return { verdict: 'contested', differs: undefined, shown: disputes.slice(0, 2) };
  if (fact && fact.alike + settings.factLead >= best)
    return { verdict: 'supported', differs: undefined, shown: facts.slice(0, 2) };
  if (claim) return { verdict: 'attributed-opinion', differs: undefined, shown: claims.slice(0, 2) };
  return {
    verdict: 'not-in-the-corpus',
    differs: undefined,
    shown: compared.filter(({ alike }) => alike >= settings.leastNearby).slice(0, settings.nearby),
  };
}

/** A fact, or what somebody said where the claim is that they said so. */
function isDocumentary(one: Comparison): boolean {
  return one.candidate.statement.standing.kind === 'fact' || one.isAttributed;
}

function isContested({ candidate }: Comparison): boolean {
  return candidate.statement.standing.kind === 'contested';
}

function isClaim({ candidate }: Comparison): boolean {
  return candidate.statement.standing.kind === 'claim';
}

function saysTheSame({ figures, dates, places, reversed, strange, weaker }: Comparison): boolean {
  return (
    agrees(figures) &&
    agrees(dates) &&
    agrees(places) &&
    reversed === undefined &&
    strange === undefined &&
    weaker === undefined
  );
}

function agrees({ is }: { readonly is: string }): boolean {
  return is === 'same' || is === 'unsaid';
}

/** The likeliest of the statements that say otherwise where all else agrees. */
function contradicting(compared: readonly Comparison[], { leastContradiction, leastSupport }: JudgeSettings) {
  // Where the very figure stands in another statement, the claim may be about that one.
  const isGiven = compared.some(({ alike, figures }) => alike >= leastSupport && figures.is === 'same');
  for (const one of compared) {
    if (
      one.alike < leastContradiction ||
      !isDocumentary(one) ||
      !agrees(one.places) ||
      one.strange !== undefined
    )
      continue;
    const { figures, dates, reversed } = one;
    if (figures.is === 'other' && !isGiven && agrees(dates) && reversed === undefined)
      return { one, differs: figures.words };
    const isOneEvent = figures.is === 'unsaid' || (figures.is === 'same' && dates.isDay === true);
    // A figure of another year is another figure: it speaks neither for nor against.
    if (isOneEvent && dates.is === 'other' && reversed === undefined) return { one, differs: dates.words };
    if (agrees(figures) && agrees(dates) && reversed !== undefined) return { one, differs: undefined };
  }
  return undefined;
}
