import type { Column, Gaps } from '../briefing.ts';
import { missingVoices } from '../corpus/coverage.ts';
import type { AnswerPart, CitedStatement, Corpus } from '../domain.ts';
import { answerExpected, type ToAnswer } from './answer-expected.ts';
import { type Checked, draftOf, keyDate } from './checked.ts';
import { unopposedVoices } from './one-party.ts';
import type { Outline } from './outline.ts';
import type { Weighed } from './weigh.ts';

/** Few statements, or of few sources: the reader is told. */
const thin = { statements: 40, sources: 5 };

type Given = ToAnswer & { readonly checked: Checked };

/** An outline as it may be shown: every statement verified and cited. */
export async function toColumn(plan: Outline, given: Given): Promise<Column> {
  const { checked, corpus } = given;
  const all = (chosen: readonly Weighed[], part?: AnswerPart) =>
    chosen.flatMap(({ statement }) => checked.show(draftOf(statement, part)) ?? []);
  const bottomLine = all(plan.bottomLine, 'bottom-line');
  const dates = plan.events.flatMap((event) => keyDate(event, checked) ?? []);
  const figures = plan.figures.flatMap(({ figure, from }) => {
    const statement = checked.show(draftOf(from.statement));
    return statement ? [{ figure, statement }] : [];
  });
  const established = all(plan.established);
  const positions = plan.positions
    .map(({ voice, chosen }) => ({ voice, statements: all(chosen) }))
    .filter(({ statements }) => statements.length > 0);
  const law = all(plan.law);
  const disputed = all(plan.disputed);
  const notFound = plan.notFound.flatMap(({ statement }) => checked.show(draftOf(statement)) ?? []);
  const questions = await answerExpected(plan, given);
  const { subject } = plan;
  return {
    subject,
    bottomLine,
    dates,
    figures,
    established,
    positions,
    law,
    disputed,
    gaps: gapsOf(plan, notFound, corpus),
    questions,
  };
}

function gapsOf(
  { subject, lead, weighed, oneParty, unnamed, positions }: Outline,
  statements: readonly CitedStatement[],
  corpus: Corpus,
): Gaps {
  const sources = [...new Set(weighed.map(({ source }) => source))];
  const ofCountry = corpus.sources.filter(
    (source) =>
      subject.countries.length === 0 || subject.countries.some((code) => source.countries.includes(code)),
  );
  const heard = new Set(weighed.map(({ statement }) => statement.voice));
  const absent = corpus.topics
    .filter(({ id, contested }) => contested && lead.some((topic) => topic.id === id))
    .flatMap((topic) => missingVoices(topic, ofCountry))
    .filter((voice) => !heard.has(voice));
  return {
    absent: [...new Set(absent)],
    oneParty,
    unnamed,
    unopposed: unopposedVoices(positions, weighed),
    statements,
    statementCount: weighed.length,
    sourceCount: sources.length,
    newest: sources
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1),
    thin: weighed.length < thin.statements || sources.length < thin.sources,
  };
}
