import { randomUUID } from 'node:crypto';
import type { AskedQuestion } from '../../src/ports.ts';

/** A question that no other is the same as. */
export function asked(given: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id: randomUUID(),
    place: { teamId: 'T1', channelId: 'C1', threadTs: '1.0' },
    messageTs: '1.0',
    userId: 'U1',
    surface: 'mention',
    text: 'How many night ferries were counted in 2024?',
    ...given,
  };
}
