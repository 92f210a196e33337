import type { Compared } from '../briefing.ts';
import { changeIn } from './change-in.ts';
import { keyFigure } from './key-figure.ts';
import { isFact } from './legal-frame.ts';
import type { Outline } from './outline.ts';
import type { Weighed } from './weigh.ts';

const applications =
  /\d[\d,.]*(?= (?:(?:first|new) )?asylum (?:applications|requests|claims)\b)|(?<=\basylum (?:applications|requests|claims)\b[^.,;]{0,30}\bnumbered )\d[\d,.]*\d/;
/** First and repeat applications together are another count than claims or first applications. */
const withRepeat =
  /\d[\d,.]*(?= (?:first and repeat|repeat and first) asylum (?:applications|requests|claims)\b)/;
const appliedFor = /\b(?:first |new |first and repeat )?asylum (?:applications|requests|claims)\b/i;

/** At which step of a case people are counted, and by what they are told apart. */
const steps: readonly (readonly [string, RegExp])[] = [
  ['asylum applications', applications],
  ['asylum applications with repeat ones', withRepeat],
  ['arrests', /\barrests?\b/i],
  ['convictions', /\bconvict(?:ed|ions?)\b/i],
  ['prisoners', /\b(?:prisoners|in prison|prison population)\b/i],
  ['suspects', /\bsuspects?\b/i],
  ['offenders', /\b(?:offenders|perpetrators)\b/i],
];
const groups: readonly (readonly [string, RegExp])[] = [
  ['asylum status', /\bzuwanderer\b|\basylum[- ](?:seekers|related|claimants)\b/i],
  ['country of birth', /\b(?:foreign-born|born abroad|foreign-born parents?)\b/i],
  ['ethnicity', /\b[Ee]thnic(?:ity)?\b|\b(?:Asian|Black|white|Pakistani)\b|\bheritage\b/],
  [
    'citizenship',
    /\b[Ff]oreign(?:ers| nationals?| prisoners| residents)\b|\bnon-(?:citizens|German|Swedish|Danish|British|UK)\b|\b(?:citizenship|nationality)\b/,
  ],
];

/** "suspects by citizenship"; undefined for what counts nobody or does not say whom. */
export function countedIn(text: string): string | undefined {
  const step = nameOf(steps, text);
  if (step === undefined || step.startsWith('asylum applications')) return step;
  const group = nameOf(groups, text);
  return group === undefined ? undefined : `${step} by ${group}`;
}

function nameOf(kinds: readonly (readonly [string, RegExp])[], text: string): string | undefined {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A figure that each country has of one kind and year, and what it counts in its own words. */
export type CountedAlike = { readonly name: string; readonly phrase: string; readonly from: Weighed };

/**
 * Countries that are compared show first a figure of the same kind and year, where each has one; where what is told of
 * people by origin counts other things in each, that is said, so that nobody sets one against the other.
 */
export function sideBySide(plans: readonly Outline[]): {
  readonly plans: readonly Outline[];
  readonly unlike: Compared['unlike'];
  readonly counted: readonly CountedAlike[];
  readonly countedAs: Compared['countedAs'];
} {
  const kinds = plans.map(({ weighed }) => byKind(weighed));
  const worth = (kind: string) => kinds.reduce((sum, of) => sum + (of.get(kind)?.weight ?? 0), 0);
  const [alike] = [...(kinds[0]?.keys() ?? [])]
    .filter((kind) => kinds.every((of) => of.has(kind)))
    .sort((one, other) => worth(other) - worth(one));
  const shown = plans.map((plan, at) =>
    withFirst(plan, alike === undefined ? undefined : kinds[at]?.get(alike)),
  );
  const counts = shown.map(({ subject, figures, established }) => ({
    name: subject.name,
    counts: [
      ...new Set(
        [...figures.map(({ from }) => from), ...established].flatMap(
          ({ statement }) => countedIn(statement.text) ?? [],
        ),
      ),
    ].filter((kind) => kind.includes(' by ')),
  }));
  const isUnlike =
    counts.length > 1 &&
    counts.every((one) => one.counts.length > 0) &&
    !counts.some((one) =>
      counts.some((other) => other !== one && one.counts.some((kind) => other.counts.includes(kind))),
    );
  const countedAt = (key: string | undefined): CountedAlike[] =>
    shown.flatMap(({ subject }, at) => {
      const from = key === undefined ? undefined : kinds[at]?.get(key);
      const phrase = (from && appliedFor.exec(from.statement.text)?.[0].toLowerCase()) ?? key;
      return from === undefined || phrase === undefined ? [] : [{ name: subject.name, phrase, from }];
    });
  const counted = countedAt(alike);
  const countedAs = howAlike(counted);
  // A country with two counts shows both where the others have neither under the same name.
  const wider = countedAs === 'unlike' ? countedAt(alike?.replace(/ (?=\d{4}$)/, ' with repeat ones ')) : [];
  const all = shown.flatMap(({ subject }) =>
    [...counted, ...wider].filter(({ name }) => name === subject.name),
  );
  return { plans: shown, unlike: isUnlike ? counts : [], counted: all, countedAs };
}

/** Figures under one name are alike where they change alike: the same way, and none by much more than another. */
function howAlike(counted: readonly CountedAlike[]): Compared['countedAs'] {
  if (new Set(counted.map(({ phrase }) => phrase)).size > 1) return 'unlike';
  const changes = counted.map(({ from }) => changeIn(from.statement.text));
  const known = changes.flatMap((change) => change ?? []);
  if (known.length === 0) return 'alike';
  const sizes = known.map(Math.abs);
  const isSame =
    known.length === changes.length &&
    new Set(known.map(Math.sign)).size === 1 &&
    Math.max(...sizes) <= muchMore * Math.min(...sizes);
  return isSame ? 'alike' : 'differing';
}
const muchMore = 1.5;

/** The weightiest figure of each kind and year. */
function byKind(weighed: readonly Weighed[]): ReadonlyMap<string, Weighed> {
  const kinds = new Map<string, Weighed>();
  for (const one of weighed) {
    const { text } = one.statement;
    const kind = countedIn(text);
    const year = yearOf(text);
    if (!one.own || !isFact(one) || kind === undefined || year === undefined || keyFigure(text) === undefined)
      continue;
    const key = `${kind} ${year}`;
    if ((kinds.get(key)?.weight ?? Number.NEGATIVE_INFINITY) < one.weight) kinds.set(key, one);
  }
  return kinds;
}

/** The year of the figure: the first that is named after it, else the last before it. */
function yearOf(text: string): string | undefined {
  const figure = figureOf(text);
  const start = figure === undefined ? 0 : text.indexOf(figure);
  return /\b20\d\d\b/.exec(text.slice(start))?.[0] ?? text.match(/\b20\d\d\b/g)?.at(-1);
}

/** How many applied, however much that is less than before; of others the figure that says most. */
function figureOf(text: string): string | undefined {
  return applications.exec(text)?.[0] ?? withRepeat.exec(text)?.[0] ?? keyFigure(text);
}

/** It comes in place of the last figure where there are two. */
function withFirst(plan: Outline, from: Weighed | undefined): Outline {
  const figure = from && figureOf(from.statement.text);
  if (from === undefined || figure === undefined) return plan;
  const others = plan.figures.filter((one) => one.from.statement.id !== from.statement.id);
  return {
    ...plan,
    figures: [{ figure, from }, ...others.slice(0, Math.max(1, plan.figures.length - 1))],
    established: plan.established.filter(({ statement }) => statement.id !== from.statement.id),
  };
}
