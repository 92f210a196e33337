import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { reopeningIndex } from '../../src/adapters/reopening-index.ts';
import { BotError } from '../../src/errors.ts';
import type { VectorIndex } from '../../src/ports.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

const wait = () => Promise.resolve();
const gone = (): never => {
  throw new BotError('Chroma does not answer', { code: 'index-unavailable' });
};

vectorIndexContract('reopeningIndex', () =>
  reopeningIndex(createMemoryIndex(), { reopen: gone, onReopened: () => undefined, wait }),
);

/** An index whose server is gone, and that can be opened again from the given attempt on. */
async function afterDeath(fromAttempt: number, failure: () => never = gone) {
  const alive = createMemoryIndex();
  await alive.upsert([{ id: 'a#1', fingerprint: 'new', vector: [1, 0] }]);
  const dead: VectorIndex = { ...alive, nearest: async () => failure(), count: async () => failure() };
  const seen = { attempts: 0, reopened: 0 };
  const reopen = async () => {
    seen.attempts += 1;
    return seen.attempts >= fromAttempt ? alive : gone();
  };
  const onReopened = () => {
    seen.reopened += 1;
  };
  return { seen, index: reopeningIndex(dead, { reopen, onReopened, wait }) };
}

describe('reopeningIndex', () => {
  it('answers a search from the index that was opened again', async () => {
    const { index, seen } = await afterDeath(2);

    expect(await index.nearest([1, 0], 1)).toMatchObject([{ id: 'a#1' }]);
    expect(seen).toEqual({ attempts: 2, reopened: 1 });
  });

  it('opens one index for all who meet the dead one', async () => {
    const { index, seen } = await afterDeath(1);

    await Promise.all([index.nearest([1, 0], 1), index.count(), index.nearest([0, 1], 1)]);
    await index.count();

    expect(seen).toEqual({ attempts: 1, reopened: 1 });
  });

  it('gives up after a few tries, with the reason', async () => {
    const { index, seen } = await afterDeath(99);

    await expect(index.nearest([1, 0], 1)).rejects.toMatchObject({ code: 'index-unavailable' });
    expect(seen.attempts).toBe(4);
  });

  it('does not hide a failure of another kind', async () => {
    const { index, seen } = await afterDeath(1, () => {
      throw new TypeError('a bug');
    });

    await expect(index.nearest([1, 0], 1)).rejects.toThrow('a bug');
    expect(seen.attempts).toBe(0);
  });
});
