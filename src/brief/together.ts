import type { Together } from '../corpus/together.ts';
import { voices } from '../domain.ts';
import type { Outline } from './outline.ts';
import type { Held } from './positions.ts';
import { shownIn } from './shown-in.ts';
import type { Weighed } from './weigh.ts';

/** What is said more fully elsewhere is left out, and the fuller statement weighs as much as it did. */
export function fullerFirst(weighed: readonly Weighed[], { fuller }: Together): Weighed[] {
  const ids = new Set(weighed.map(({ statement }) => statement.id));
  const gone = new Map<string, Weighed[]>();
  for (const one of weighed) {
    const id = lastOf(one.statement.id, fuller);
    if (id !== one.statement.id && ids.has(id)) gone.set(id, [...(gone.get(id) ?? []), one]);
  }
  const replaced = new Set([...gone.values()].flat());
  return weighed
    .filter((one) => !replaced.has(one))
    .map((one) => {
      const others = gone.get(one.statement.id) ?? [];
      const most = (of: (weighed: Weighed) => number) => Math.max(of(one), ...others.map(of));
      return others.length === 0
        ? one
        : { ...one, weight: most(({ weight }) => weight), relevance: most(({ relevance }) => relevance) };
    })
    .sort((one, other) => other.weight - one.weight);
}

function lastOf(id: string, fuller: Together['fuller'], steps = 5): string {
  const next = fuller.get(id);
  return next === undefined || steps === 0 ? id : lastOf(next, fuller, steps - 1);
}

/** An outline with what must stand beside what it holds: facts under established, claims under their voice, disputes among the disputed. */
export function completed(
  plan: Outline,
  { beside }: Together,
  find: (id: string) => Weighed | undefined,
): Outline {
  const dated = plan.events.flatMap(({ statements }) => statements);
  const shown = new Set([...dated, ...shownIn(plan).map(({ statement }) => statement.id)]);
  const missing = (ids: readonly string[]) => {
    const found = [...new Set(ids.flatMap((id) => beside.get(id) ?? []))].filter((id) => !shown.has(id));
    for (const id of found) shown.add(id);
    return found.flatMap((id) => find(id) ?? []);
  };
  const of = (some: readonly Weighed[]) => missing(some.map(({ statement }) => statement.id));
  const ofFigures = of(plan.figures.map(({ from }) => from));
  const rest = [
    ...of(plan.bottomLine),
    ...of(plan.positions.flatMap(({ chosen }) => chosen)),
    ...of(plan.law),
    ...of(plan.disputed),
  ];
  const established = plan.established.flatMap((one) => [one, ...of([one])]);
  const added = [...ofFigures, ...rest, ...established];
  const isOf = (kind: string) => (one: Weighed) => one.statement.standing.kind === kind;
  return {
    ...plan,
    established: [...ofFigures, ...established, ...rest].filter(isOf('fact')),
    positions: withClaims(plan.positions, added.filter(isOf('claim'))),
    disputed: [...added.filter(isOf('contested')), ...plan.disputed],
  };
}

function withClaims(held: readonly Held[], claims: readonly Weighed[]): readonly Held[] {
  const spoken = new Set([
    ...held.map(({ voice }) => voice),
    ...claims.map(({ statement }) => statement.voice),
  ]);
  return voices
    .filter((voice) => spoken.has(voice))
    .map((voice) => ({
      voice,
      chosen: [
        ...(held.find((one) => one.voice === voice)?.chosen ?? []),
        ...claims.filter(({ statement }) => statement.voice === voice),
      ],
    }));
}
