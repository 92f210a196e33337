import type { KeyDate } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { AnswerPart, CitedStatement, DraftStatement, Source, Statement } from '../domain.ts';
import { createFigureSources, type FigureSources } from './figure-sources.ts';
import { labelOf } from './label-of.ts';
import { createVerifier, type Known, type Verifier } from './verifier.ts';

/** Gives a drafted statement as it may be shown, with its numbered citations, or nothing when it does not hold. */
export type Checked = {
  readonly known: Known;
  show(draft: DraftStatement): CitedStatement | undefined;
  /** The sources cited so far, in the order of their numbers. */
  sources(): readonly Source[];
  /** The statements given so far. */
  shown(): readonly CitedStatement[];
};

/** Verifies statement by statement, with one numbering of the sources for all. */
export function createChecked(
  known: Known,
  verified: Verifier = createVerifier(known),
  figureSources: FigureSources = createFigureSources(known),
): Checked {
  const sources: Source[] = [];
  const given: CitedStatement[] = [];
  const bySourceId = new Map([...known.values()].map(({ source }) => [source.id, source]));
  const numberOf = (source: Source) => {
    const at = sources.indexOf(source);
    return at >= 0 ? at + 1 : sources.push(source);
  };
  // The sentence that sets sources against each other rests on each of them, and on those of its figures: the reader finds all.
  const againstIn = ({ text, standing }: CitedStatement, cited: CitedStatement['citations']) => {
    const [first] = cited;
    if (standing.kind !== 'contested' || first === undefined) return [];
    const ofFigures = figureSources({ text, standing, sourceId: first.sourceId }).map(({ id }) => id);
    return [...new Set([...standing.with, ...ofFigures])].flatMap((id) => {
      const source = bySourceId.get(id);
      if (source === undefined || cited.some(({ sourceId }) => sourceId === id)) return [];
      return [{ ...first, sourceId: id, n: numberOf(source) }];
    });
  };
  return {
    known,
    show(draft) {
      const statement = verified(draft);
      if (statement === undefined) return undefined;
      const citations = statement.citations.flatMap((citation) => {
        const source = known.get(citation.statementId)?.source;
        if (source === undefined) return [];
        return [{ ...citation, n: numberOf(source) }];
      });
      const whole = { ...statement, citations: [...citations, ...againstIn(statement, citations)] };
      given.push(whole);
      return whole;
    },
    sources: () => sources,
    shown: () => given,
  };
}

/** The event in the curators' words where they hold, else the first statement that shows it. */
export function keyDate(
  { date, event, label, statements }: TimelineEvent,
  checked: Checked,
): KeyDate | undefined {
  const shown = statements.flatMap((id) => checked.known.get(id)?.statement ?? []);
  const [first] = shown;
  if (first === undefined) return undefined;
  const standing = shown.find(({ standing }) => standing.kind !== 'fact')?.standing ?? first.standing;
  const statement =
    checked.show({ text: event, part: 'established', standing, statementIds: statements }) ??
    checked.show(draftOf(first));
  const texts = [statement?.text ?? '', ...shown.map(({ text }) => text)];
  return statement && { date, statement, label: labelOf(label, texts) };
}

/** A statement as it stands in the corpus. */
export function draftOf({ id, text, standing }: Statement, part?: AnswerPart): DraftStatement {
  const own =
    standing.kind === 'contested' ? 'unsettled' : standing.kind === 'claim' ? 'position' : 'established';
  return { text, part: part ?? own, standing, statementIds: [id] };
}
