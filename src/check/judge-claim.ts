import type { ClaimVerdict } from '../domain.ts';
import type { Comparison } from './compare-claim.ts';

export type JudgeSettings = {
  /** So likely must a statement be about the same to support a claim, and to contradict it. */
  readonly leastSupport: number;
  readonly leastContradiction: number;
  /** A contested statement outdoes a fact that is less alike by so much. */
  readonly contestedLead: number;
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
  const disputes = supporting.filter(({ candidate }) => candidate.statement.standing.kind === 'contested');
  const claims = supporting.filter((one) => isClaim(one) && !one.isAttributed);
  const against = compared.filter(
    (one) => one.alike >= settings.leastContradiction && saysOtherwise(one) !== undefined,
  );
  const [fact, dispute, claim, contrary] = [facts[0], disputes[0], claims[0], against[0]];
  if (fact && (!dispute || fact.alike + settings.contestedLead >= dispute.alike))
    return { verdict: 'supported', differs: undefined, shown: facts.slice(0, 2) };
  if (dispute) return { verdict: 'contested', differs: undefined, shown: disputes.slice(0, 2) };
  if (contrary && (!claim || contrary.alike > claim.alike))
    return {
      verdict: 'contradicted',
      differs: contrary.reversed === undefined ? saysOtherwise(contrary) : undefined,
      shown: [contrary],
    };
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

/** What a statement has in the place of what a claim says, where all else that they say agrees; or undefined. */
function saysOtherwise(one: Comparison): string | undefined {
  const { figures, dates, places, reversed, strange } = one;
  if (!isDocumentary(one) || !agrees(places) || strange !== undefined) return undefined;
  if (figures.is === 'other' && agrees(dates) && reversed === undefined) return figures.words;
  if (!agrees(figures)) return undefined;
  if (dates.is === 'other' && reversed === undefined) return dates.words;
  return agrees(dates) ? reversed : undefined;
}
