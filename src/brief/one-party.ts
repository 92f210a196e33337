import type { Gaps } from '../briefing.ts';
import type { Parties } from '../corpus/parties.ts';
import type { Voice } from '../domain.ts';
import { partyOf } from './holders.ts';
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
