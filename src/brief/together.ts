import type { Together } from '../corpus/together.ts';
import { voices } from '../domain.ts';
import { isAboutCorpus } from '../text/not-found.ts';
import { stemsOf } from '../text/stems-of.ts';
import { isLegal } from './legal-frame.ts';
import type { Outline } from './outline.ts';
import type { Held } from './positions.ts';
import { shownIn } from './shown-in.ts';
import type { Known } from './verifier.ts';
import type { Weighed } from './weigh.ts';

/** What is said more fully elsewhere is left out, and the fuller statement weighs as much as it did, on the subject or not. */
export function fullerFirst(
  all: readonly Weighed[],
  { fuller }: Together,
  statements: Known = new Map(),
): Weighed[] {
  const onSubject = new Set(all.map(({ statement }) => statement.id));
  const from = all.flatMap((one) => {
    const id = fullest(one.statement.id, fuller);
    const known = onSubject.has(id) ? undefined : statements.get(id);
    if (known === undefined) return [];
    onSubject.add(id);
    return [{ ...one, ...known, telling: stemsOf(known.statement.text) }];
  });
  const weighed = [...all, ...from];
  const ids = new Set(weighed.map(({ statement }) => statement.id));
  const gone = new Map<string, Weighed[]>();
  for (const one of weighed) {
    const id = fullest(one.statement.id, fuller);
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

/** The statement that stands in place of one in the end. */
export function fullest(id: string, fuller: Together['fuller'], steps = 5): string {
  const next = fuller.get(id);
  return next === undefined || steps === 0 ? id : fullest(next, fuller, steps - 1);
}

/**
 * An outline with what must stand beside what it holds, and beside that in turn: facts under established, rules beside a
 * rule, claims under their voice, disputes among the disputed, what was not found among what is lacking.
 */
export function completed(
  plan: Outline,
  { beside, fuller }: Together,
  find: (id: string) => Weighed | undefined,
): Outline {
  const dated = plan.events.flatMap(({ statements }) => statements);
  const stated = [...shownIn(plan), ...plan.notFound].map(({ statement }) => statement.id);
  const shown = new Set([...dated, ...stated]);
  const ofIds = (ids: readonly string[]): Weighed[] => {
    const fresh = [...new Set(ids.flatMap((id) => beside.get(id) ?? []).map((id) => fullest(id, fuller)))];
    const missing = fresh.filter((id) => !shown.has(id));
    for (const id of missing) shown.add(id);
    return missing.length === 0 ? [] : [...missing.flatMap((id) => find(id) ?? []), ...ofIds(missing)];
  };
  const of = (some: readonly Weighed[]) => ofIds(some.map(({ statement }) => statement.id));
  const ofFigures = of(plan.figures.map(({ from }) => from));
  const ofLaw = plan.law.map((rule) => ({ rule, others: of([rule]) }));
  const rest = [
    ...plan.events.flatMap(({ event, statements }) =>
      ofIds(namesOrigin(event) ? statements : statements.filter(isToldIn(event, find))),
    ),
    ...of(plan.bottomLine),
    ...of(plan.positions.flatMap(({ chosen }) => chosen)),
    ...ofLaw.flatMap(({ others }) => others.filter((one) => !isLegal(one))),
    ...of(plan.disputed),
  ];
  const established = plan.established.flatMap((one) => [one, ...of([one])]);
  const added = [...ofFigures, ...rest, ...established];
  const isOf = (kind: string) => (one: Weighed) =>
    one.statement.standing.kind === kind && !isAboutCorpus(one.statement);
  return {
    ...plan,
    established: [...ofFigures, ...established, ...rest].filter(isOf('fact')),
    positions: withClaims(plan.positions, added.filter(isOf('claim'))),
    // That no source applies a rule comes after the rules.
    law: ofLaw
      .flatMap(({ rule, others }) => [rule, ...others.filter(isLegal)])
      .sort((one, other) => Number(isAboutCorpus(one.statement)) - Number(isAboutCorpus(other.statement))),
    disputed: [...added.filter(isOf('contested')), ...plan.disputed],
    notFound: [...added.filter(({ statement }) => isAboutCorpus(statement)), ...plan.notFound],
  };
}

/** Whether an event tells most of a statement that it rests on, and not only that there was such a thing. */
function isToldIn(event: string, find: (id: string) => Weighed | undefined): (id: string) => boolean {
  const words = stemsOf(event);
  return (id) => {
    const stems = [...stemsOf(find(id)?.statement.text ?? '')];
    return stems.length > 0 && stems.filter((stem) => words.has(stem)).length >= mostOf * stems.length;
  };
}
const mostOf = 0.5;

/** An event that gives people's nationality, or shares of groups, tells what its statements tell of it. */
export function namesOrigin(event: string): boolean {
  return origins.some((pattern) => pattern.test(event));
}
const origins = [
  /\bpercent\b.*\b(?:citizenship|nationals?|foreign|ethnic|background)\b/,
  /\ban? \p{Lu}\p{L}+(?:an|i|ese|ish)(?=[,.;]| (?:for|of|to|with|who|man|woman)\b)/u,
  /\p{Lu}\p{L}+ (?:nationals?|citizens?|asylum seekers?|migrants?|refugees?)\b/u,
  /\b(?:refugees?|migrants?|asylum seekers?) from \p{Lu}/u,
];

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
