import type { Gaps } from '../briefing.ts';
import type { Parties } from '../corpus/parties.ts';
import type { Voice } from '../domain.ts';
import { bearingOn } from './answering-first.ts';
import { isUnnamed, partyOf } from './holders.ts';
import { isOfRecord } from './of-substance.ts';
import { opponentsIn } from './opponents.ts';
import type { Held } from './positions.ts';
import type { Weighed } from './weigh.ts';

/** Those whose members stand for parties. */
const partisan: readonly Voice[] = ['us-legislature', 'political-party'];

/** The voices whose every claim is of one party or alliance: a reader must not take them for the whole. */
export function oneParty(weighed: readonly Weighed[], parties: Parties): Gaps['oneParty'] {
  return partisan.flatMap((voice) => {
    const claims = weighed.filter(
      ({ statement }) => statement.voice === voice && statement.standing.kind === 'claim',
    );
    const [party, ...others] = new Set(claims.map((one) => partyOf(one, parties)));
    return party === undefined || others.length > 0 ? [] : [{ voice, party }];
  });
}

/** The voices for which nobody speaks by name: "critics" stand for no organised voice. */
export function unnamedVoices(weighed: readonly Weighed[], parties: Parties): Voice[] {
  const claims = weighed.filter((one) => one.own && one.statement.standing.kind === 'claim');
  const named = new Set(
    claims.filter((one) => !isUnnamed(one, parties)).map(({ statement }) => statement.voice),
  );
  return [...new Set(claims.map(({ statement }) => statement.voice))].filter((voice) => !named.has(voice));
}

/** Researchers on the page whom no other of the corpus is set against, nor anybody else on what they say: a reader must not take them for the state of research. */
export function unopposedVoices(positions: readonly Held[], weighed: readonly Weighed[]): Voice[] {
  const opponents = opponentsIn(weighed);
  const chosen = positions.filter(({ voice }) => voice === 'academic').flatMap((held) => held.chosen);
  const researchers = new Set(
    weighed.filter(({ statement }) => statement.voice === 'academic').map(({ source }) => source.id),
  );
  const isOpposed = chosen.some(({ source }) =>
    [...(opponents.get(source.id) ?? [])].some((id) => researchers.has(id)),
  );
  const isContested = weighed.some(
    (one) =>
      one.statement.standing.kind === 'contested' &&
      !isOfRecord(one) &&
      chosen.some((claim) => bearingOn(claim, one) >= muchOf),
  );
  return chosen.length === 0 || isOpposed || isContested ? [] : ['academic'];
}

/** A dispute with so much of a claim is about it. */
const muchOf = 0.5;
