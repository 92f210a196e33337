import { describe, expect, it } from 'vitest';
import type { VectorIndex, VectorRecord } from '../../src/ports.ts';

/** What every VectorIndex promises; `create` gives an empty one. */
export function vectorIndexContract(name: string, create: () => VectorIndex | Promise<VectorIndex>): void {
  describe(`${name} as a VectorIndex`, () => {
    it('starts empty', async () => {
      const index = await create();

      expect(await index.fingerprints()).toEqual(new Map());
      expect(await index.nearest([1, 0], 3)).toEqual([]);
    });

    it('counts what is stored', async () => {
      const index = await create();
      await index.upsert([record('a#1', [1, 0]), record('b#2', [0, 1])]);
      await index.remove(['a#1']);

      expect(await index.count()).toBe(1);
    });

    it('lists the fingerprint of every record by its id', async () => {
      const index = await create();

      await index.upsert([record('a#1', [1, 0], 'old'), record('b#2', [0, 1], 'new')]);

      expect(await index.fingerprints()).toEqual(
        new Map([
          ['a#1', 'old'],
          ['b#2', 'new'],
        ]),
      );
    });

    it('gives neighbours nearest first, with their cosine similarity', async () => {
      const index = await create();
      await index.upsert([
        record('opposite', [-1, 0]),
        record('same direction', [3, 0]),
        record('right angle', [0, 2]),
        record('half way', [1, 1]),
      ]);

      const neighbours = await index.nearest([0.5, 0], 4);

      expect(neighbours.map(({ id }) => id)).toEqual([
        'same direction',
        'half way',
        'right angle',
        'opposite',
      ]);
      for (const [index, expected] of [1, Math.SQRT1_2, 0, -1].entries()) {
        expect(neighbours[index]?.similarity).toBeCloseTo(expected, 5);
      }
    });

    it('finds the nearest among many', async () => {
      const index = await create();
      const degrees = Array.from({ length: 180 }, (_, degree) => degree);
      await index.upsert(degrees.map((degree) => record(`${degree}°`, atAngle(degree))));

      const neighbours = await index.nearest(atAngle(89.7), 4);

      expect(neighbours.map(({ id }) => id)).toEqual(['90°', '89°', '91°', '88°']);
    });

    it('gives at most as many neighbours as asked for, and all it has when asked for more', async () => {
      const index = await create();
      await index.upsert([record('a', [1, 0]), record('b', [0, 1]), record('c', [1, 1])]);

      expect(await index.nearest([1, 0], 0)).toEqual([]);
      expect(await index.nearest([1, 0], 2)).toHaveLength(2);
      expect(await index.nearest([1, 0], 50)).toHaveLength(3);
    });

    it('replaces a record of the same id', async () => {
      const index = await create();
      await index.upsert([record('a', [1, 0], 'old'), record('b', [1, 1])]);

      await index.upsert([record('a', [0, 1], 'new')]);

      expect((await index.fingerprints()).get('a')).toBe('new');
      expect((await index.nearest([0, 1], 2)).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('removes records and passes over ids it does not know', async () => {
      const index = await create();
      await index.upsert([record('a', [1, 0]), record('b', [0, 1])]);

      await index.remove(['a', 'never stored']);

      expect([...(await index.fingerprints()).keys()]).toEqual(['b']);
      expect((await index.nearest([1, 0], 2)).map(({ id }) => id)).toEqual(['b']);
    });

    it('takes no records and no ids as nothing to do', async () => {
      const index = await create();
      await index.upsert([record('a', [1, 0])]);

      await index.upsert([]);
      await index.remove([]);

      expect([...(await index.fingerprints()).keys()]).toEqual(['a']);
    });

    it('stores, lists and removes more records at once than a server takes in one request', async () => {
      const index = await create();
      const records = Array.from({ length: 6_001 }, (_, n) => record(`record ${n}`, [1, n]));

      await index.upsert(records);
      const stored = await index.fingerprints();
      await index.remove(records.map(({ id }) => id));

      expect(stored.size).toBe(6_001);
      expect(await index.fingerprints()).toEqual(new Map());
    });
  });
}

function record(id: string, vector: readonly number[], fingerprint = 'f'): VectorRecord {
  return { id, vector, fingerprint };
}

function atAngle(degree: number): number[] {
  const radian = (degree * Math.PI) / 180;
  return [Math.cos(radian), Math.sin(radian)];
}
