import type { Voice } from '../domain.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

type Room = {
  readonly settled: readonly Weighed[];
  /** Voices that ought to be heard on the topics asked for. */
  readonly due: readonly Voice[];
  /** What the page holds besides. */
  readonly besides: readonly Weighed[];
};

/** These speak by facts and hold no position, so they have no other place on a page. */
const countingVoices: readonly Voice[] = ['official-statistics', 'inquiry'];

/** What is established, its last statement given up for one of a voice that is due and heard nowhere on the page; it stands first, so that a full page does not spare it. */
export function withDueVoice(
  established: readonly Weighed[],
  { settled, due, besides }: Room,
  shown: Shown,
): Weighed[] {
  const heard = new Set([...established, ...besides].map(({ statement }) => statement.voice));
  const silent = countingVoices.find((voice) => due.includes(voice) && !heard.has(voice));
  const [missed] = pick(
    settled.filter(({ statement }) => statement.voice === silent),
    1,
    shown,
  );
  return missed === undefined ? [...established] : [missed, ...established.slice(0, -1)];
}
