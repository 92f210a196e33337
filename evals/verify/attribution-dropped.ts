import { attributionIsKept } from '../../src/verify/attribution.ts';
import { checks } from '../../src/verify/verify.ts';
import { type Judged, judgeItems } from './judge.ts';
import { weakKinds } from './limits.ts';
import { halfOf, readPlantedSet } from './planted-set.ts';

/** What the planted faults tell when verify no longer asks whether a claim keeps its claimant. */
export async function attributionDropped(): Promise<{ before: number; after: number; weak: string[] }> {
  const { items, sources } = await readPlantedSet();
  const test = items.filter((item) => halfOf(item) === 'test');
  const careless = judgeItems(
    test,
    sources,
    checks.filter((check) => check !== attributionIsKept),
  );
  return { before: caught(judgeItems(test, sources)), after: caught(careless), weak: weakKinds(careless) };
}

function caught(judged: readonly Judged[]): number {
  const faults = judged.filter(({ item }) => item.slice === 'fault');
  return faults.filter(({ isRight }) => isRight).length / faults.length;
}
