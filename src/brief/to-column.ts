import type { Answerer } from '../answer.ts';
import type { Column, ExpectedQuestion } from '../briefing.ts';
import { missingVoices } from '../corpus/coverage.ts';
import type { AnswerPart, CitedStatement, Corpus, DraftStatement } from '../domain.ts';
import { type Checked, draftOf, keyDate } from './checked.ts';
import type { Outline } from './outline.ts';
import { hostsIn } from './scope.ts';
import type { Weighed } from './weigh.ts';

/** Few statements, or of few sources: the reader is told. */
const thin = { statements: 40, sources: 5 };

/** An outline as it may be shown: every statement verified and cited. */
export async function toColumn(
  plan: Outline,
  {
    checked,
    corpus,
    answer,
    mostToAQuestion,
  }: {
    readonly checked: Checked;
    readonly corpus: Corpus;
    readonly answer: Answerer;
    readonly mostToAQuestion: number;
  },
): Promise<Column> {
  const all = (chosen: readonly Weighed[], part?: AnswerPart) =>
    chosen.flatMap(({ statement }) => checked.show(draftOf(statement, part)) ?? []);
  const bottomLine = all(plan.bottomLine, 'bottom-line');
  const dates = plan.events.flatMap((event) => keyDate(event, checked, corpus) ?? []);
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
  const questions: ExpectedQuestion[] = [];
  for (const { question, from } of plan.questions) {
    const drafts = from
      ? [draftOf(from.statement)]
      : await draftsFor(question, plan.subject.countries, answer);
    const shown = drafts.slice(0, mostToAQuestion).flatMap((draft) => checked.show(draft) ?? []);
    if (shown.length > 0) questions.push({ question, statements: shown });
  }
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
  { subject, lead, weighed }: Outline,
  statements: readonly CitedStatement[],
  corpus: Corpus,
): Column['gaps'] {
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

/** The answer that the pipeline gives to a question, to be cited anew; nothing when it gives none. */
async function draftsFor(
  question: string,
  countries: readonly string[],
  answer: Answerer,
): Promise<DraftStatement[]> {
  const { status, statements } = await answer(question);
  if (status !== 'answered' && status !== 'partial') return [];
  const order: readonly AnswerPart[] = ['bottom-line', 'unsettled', 'established', 'position', 'nearby'];
  const sorted = [...statements].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
  return sorted
    .filter(({ text }) => isOn(countries, text))
    .map(({ text, part, standing, citations }) => ({
      text,
      part,
      standing,
      statementIds: citations.map(({ statementId }) => statementId),
    }));
}

/** What names other countries only is no answer about these. */
function isOn(countries: readonly string[], text: string): boolean {
  const named = hostsIn(text);
  return countries.length === 0 || named.length === 0 || named.some((code) => countries.includes(code));
}
