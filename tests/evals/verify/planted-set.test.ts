import { describe, expect, it } from 'vitest';
import { readParaphrases } from '../../../evals/verify/paraphrases.ts';
import { plant } from '../../../evals/verify/plant.ts';
import { halfOf, readPlantedSet } from '../../../evals/verify/planted-set.ts';

const set = await readPlantedSet();
const paraphrases = await readParaphrases();
const all = [...set.items, ...paraphrases.items];

describe('readPlantedSet', () => {
  it('holds what the generator makes of its own sources', { timeout: 60_000 }, () => {
    expect(plant(set.sources)).toEqual(set.items);
  });

  it.each(['fault', 'true'])('holds at least a thousand of each slice: %s', (slice) => {
    expect(set.items.filter((item) => item.slice === slice).length).toBeGreaterThanOrEqual(1_000);
  });

  it('has no id twice, and cites only what it holds', () => {
    const statements = [...set.sources, ...paraphrases.sources].flatMap((source) => source.statements);
    const known = new Set(statements.map(({ id }) => id));

    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ cites }) => !cites.every((id) => known.has(id)))).toEqual([]);
  });

  it('writes no fault that is the statement itself, under its own standing', () => {
    const statements = new Map(
      set.sources.flatMap((source) => source.statements.map((one) => [one.id, one] as const)),
    );
    const same = set.items.filter(({ slice, text, standing, cites }) => {
      const cited = cites.map((id) => statements.get(id));
      return (
        slice === 'fault' && cited.some((one) => one?.text === text && one.standing.kind === standing.kind)
      );
    });

    expect(same).toEqual([]);
  });
});

describe('readParaphrases', () => {
  it.each(['fault', 'true'])('holds at least sixty sentences of each slice: %s', (slice) => {
    expect(paraphrases.items.filter((item) => item.slice === slice).length).toBeGreaterThanOrEqual(60);
  });
});

describe('halfOf', () => {
  it('puts a fair share of both slices into both halves', () => {
    for (const slice of ['fault', 'true'])
      for (const half of ['dev', 'test'])
        expect(all.filter((item) => item.slice === slice && halfOf(item) === half).length).toBeGreaterThan(
          500,
        );
  });

  it('keeps all that rests on one source in one half', () => {
    const halves = new Map<string, Set<string>>();
    for (const item of set.items) {
      const source = item.cites[0]?.split('#')[0] ?? '';
      halves.set(source, (halves.get(source) ?? new Set()).add(halfOf(item)));
    }

    expect([...halves.values()].filter(({ size }) => size > 1)).toEqual([]);
  });
});
