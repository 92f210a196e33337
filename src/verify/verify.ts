import type { CitedStatement, Draft, DraftStatement, Source, Statement } from '../domain.ts';
import { attributionIsKept, factsAreNotHedged } from './attribution.ts';
import { certaintyIsKept } from './certainty.ts';
import type { Check, Cited } from './check.ts';
import { countsAreKept, datesAreCited, figuresAreCited, objectsAreKept } from './figures.ts';
import { linksAreCited } from './links.ts';
import { namesAreWhole } from './name-runs.ts';
import { namesAreCited } from './names.ts';
import { negationIsKept } from './negation.ts';
import { noOpposites } from './opposites.ts';
import { orderIsKept, partsFitWholes } from './order.ts';
import { placesAreKept } from './places.ts';
import { quantitiesAreCited, superlativesAreKept } from './quantities.ts';
import { quotationMarksAreKept } from './quotation-marks.ts';
import { quotesAreVerbatim } from './quote.ts';
import { speakersAreKept } from './speakers.ts';
import { citationFits } from './support.ts';

/** Every check, in the order in which a draft meets them. */
export const checks: readonly Check[] = [
  figuresAreCited,
  datesAreCited,
  countsAreKept,
  objectsAreKept,
  quantitiesAreCited,
  superlativesAreKept,
  orderIsKept,
  partsFitWholes,
  namesAreCited,
  namesAreWhole,
  attributionIsKept,
  factsAreNotHedged,
  negationIsKept,
  noOpposites,
  quotesAreVerbatim,
  quotationMarksAreKept,
  linksAreCited,
  placesAreKept,
  certaintyIsKept,
  speakersAreKept,
  citationFits,
];

export type Verified = {
  readonly statements: readonly CitedStatement[];
  /** The sources cited, in the order of their numbers. */
  readonly sources: readonly Source[];
  readonly dropped: readonly {
    readonly statement: DraftStatement;
    readonly why: string;
    readonly check: string;
  }[];
};

type Fault = { readonly why: string; readonly check: string };

/** Why a drafted statement may not be shown, or undefined when every check holds. */
function faultOf(
  draft: DraftStatement,
  cited: readonly Cited[],
  applied: readonly Check[],
): Fault | undefined {
  if (cited.length === 0) return { why: 'it cites nothing', check: 'something-is-cited' };
  if (draft.text.trim() === '') return { why: 'it says nothing', check: 'something-is-said' };
  for (const check of applied) {
    const why = check(draft, cited);
    if (why !== undefined) return { why, check: kebab(check.name) };
  }
  return undefined;
}

/**
 * The door of this folder: the statements of a draft that hold, cited and numbered; those that do not are dropped, with
 * the reason. `retrieved` is all that a draft may cite. Each check can also be used by itself: see docs/verify.md.
 */
export function verify(
  draft: Draft,
  retrieved: readonly { readonly statement: Statement; readonly source: Source }[],
  applied = checks,
): Verified {
  const known = new Map(retrieved.map((hit) => [hit.statement.id, hit]));
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  const statements: CitedStatement[] = [];
  const dropped: Verified['dropped'][number][] = [];
  for (const drafted of draft.statements) {
    const ids = [...new Set(drafted.statementIds)];
    const cited = ids.flatMap((id) => known.get(id) ?? []);
    const fault =
      cited.length < ids.length
        ? { why: 'it cites what was not retrieved', check: 'cited-was-retrieved' }
        : faultOf(drafted, cited, applied);
    if (fault !== undefined) {
      dropped.push({ statement: drafted, ...fault });
      continue;
    }
    const citations = cited.map(({ statement, source }) => {
      const n = numbers.get(source.id) ?? sources.push(source);
      numbers.set(source.id, n);
      return { n, statementId: statement.id, sourceId: source.id, quote: statement.text };
    });
    statements.push({ text: drafted.text, part: drafted.part, standing: drafted.standing, citations });
  }
  return { statements, sources, dropped };
}

/** The name of a check as people who watch the bot read it. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
