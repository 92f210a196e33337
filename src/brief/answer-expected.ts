import type { ExpectedQuestion } from '../briefing.ts';
import type { Together } from '../corpus/together.ts';
import type { Answer, CitedStatement, Corpus, DraftStatement, Source } from '../domain.ts';
import { isAboutCorpus } from '../text/not-found.ts';
import { type Checked, draftOf } from './checked.ts';
import type { Expected } from './expected-questions.ts';
import { fitsAnswer } from './fit-page.ts';
import { coreTopic } from './lead-topics.ts';
import { createAmongPress, isOfRecord } from './of-substance.ts';
import type { Outline } from './outline.ts';
import { isSaid } from './pick.ts';
import { hostsIn } from './scope.ts';
import { shownIn } from './shown-in.ts';
import { fullest } from './together.ts';
import type { Weighed } from './weigh.ts';

export type ToAnswer = {
  readonly checked: Checked;
  readonly corpus: Corpus;
  readonly answer: (question: string) => Promise<Answer>;
  /** Statements shown to each. */
  readonly mostToAQuestion: number;
  readonly together: Together;
};

/**
 * The questions to expect with their answers: half of those put about every subject alike, the rest of readers'. None
 * repeats what stands above or was answered before, unless there is nothing else.
 */
export async function answerExpected(plan: Outline, given: ToAnswer): Promise<ExpectedQuestion[]> {
  const found = await answerBeside(shownIn(plan), plan, given);
  return found.length > 0 ? found : answerBeside([], plan, given);
}

async function answerBeside(
  above: readonly Weighed[],
  plan: Outline,
  given: ToAnswer,
): Promise<ExpectedQuestion[]> {
  const { questions: expected, asked: most, subject, weighed } = plan;
  const { countries } = subject;
  const { checked, mostToAQuestion } = given;
  const isWhole = createIsWhole(plan, given.together);
  const onePage = mostToAQuestion === 1;
  const seen = [...above];
  const found: ExpectedQuestion[] = [];
  const weighedOf = ({ statementIds }: DraftStatement) =>
    weighed.filter(({ statement }) => statementIds.includes(statement.id));
  const isMet = (draft: DraftStatement) => weighedOf(draft).some((one) => isSaid(one, seen));
  const add = (question: string, drafts: readonly DraftStatement[]) => {
    const fresh = drafts.filter((draft) => {
      if (isMet(draft) || weighedOf(draft).some(isOfRecord) || (onePage && !fitsAnswer(draft))) return false;
      if (!isWhole(draft)) return false;
      seen.push(...weighedOf(draft));
      return true;
    });
    const statements = fresh.slice(0, mostToAQuestion).flatMap((draft) => checked.show(draft) ?? []);
    if (statements.length > 0) found.push({ question, statements });
  };
  for (const one of expected) {
    if (found.length >= most) break;
    if (one.from) add(one.question, [draftOf(one.from.statement)]);
    else if (found.length < Math.ceil(most / 2)) {
      const drafts = await draftsFor(one, countries, weighed, given);
      // What a government answered stands above as soon as one of its words does; the rest is an aside.
      if (one.wanted !== 'responses' || !drafts.some(isMet)) add(one.question, drafts);
    }
  }
  return found;
}

/** Whether what an answer must not stand without is on the page, and nothing that says more stands in its place. */
function createIsWhole(plan: Outline, { beside, fuller }: Together): (draft: DraftStatement) => boolean {
  const shown = new Set([
    ...[...shownIn(plan), ...plan.notFound].map(({ statement }) => statement.id),
    ...plan.events.flatMap(({ statements }) => statements),
  ]);
  return ({ statementIds, standing }) =>
    statementIds.every((id) => {
      const others = beside.get(id) ?? [];
      // A claim that is answered somewhere is no answer to a question.
      if (fuller.has(id) || (standing.kind === 'claim' && others.length > 0)) return false;
      return others.every((other) => shown.has(fullest(other, fuller)));
    });
}

/** What the pipeline answers, of the sort that the question asks for; nothing when it has none of it. */
async function draftsFor(
  { question, wanted, topic }: Extract<Expected, { from: undefined }>,
  countries: readonly string[],
  weighed: readonly Weighed[],
  { answer, corpus }: ToAnswer,
): Promise<DraftStatement[]> {
  const { status, statements } = await answer(question);
  if (status !== 'answered' && status !== 'partial') return [];
  const core = coreTopic(corpus);
  const onTopic = idsOf(corpus.sources.filter(({ topics }) => topics.includes(topic)));
  const byHost = new Set(
    corpus.sources
      .filter(({ topics }) => core !== undefined && topics.includes(core))
      .flatMap((source) => source.statements)
      .filter(({ voice, standing }) => voice === 'host-government' && standing.kind === 'claim')
      .map(({ id }) => id),
  );
  const sorts: readonly ((draft: DraftStatement) => boolean)[] =
    wanted === 'disputes'
      ? [({ standing }) => standing.kind === 'contested']
      : [
          ({ statementIds }) => statementIds.some((id) => byHost.has(id)),
          isAboutCorpus,
          ({ standing, text }) =>
            standing.kind === 'contested' && hostsIn(text).some((code) => countries.includes(code)),
        ];
  const drafts = statements
    .filter((one) => isOn(countries, one, weighed))
    .filter(({ citations }) => citations.some(({ statementId }) => onTopic.has(statementId)))
    .map(({ text, part, standing, citations }) => ({
      text,
      part,
      standing,
      statementIds: citations.map(({ statementId }) => statementId),
    }));
  const isAmongPress = createAmongPress(corpus.sources);
  const ofPapers = weighed.filter(isAmongPress).map(({ statement }) => statement.id);
  const answers = [...new Set(sorts.flatMap((sort) => drafts.filter(sort)))].filter(
    ({ statementIds }) => !statementIds.some((id) => ofPapers.includes(id)),
  );
  const said = answers.filter(({ statementIds }) => statementIds.some((id) => byHost.has(id)));
  return wanted === 'responses' && said.length > 0 ? said : answers;
}

function idsOf(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(sources.flatMap(({ statements }) => statements.map(({ id }) => id)));
}

/** What names other countries only, and what names none in a source on others, is no answer about these; nor what is far from a topic. */
function isOn(
  countries: readonly string[],
  { text, citations }: Pick<CitedStatement, 'text' | 'citations'>,
  weighed: readonly Weighed[],
): boolean {
  const cited = weighed.filter(({ statement }) =>
    citations.some(({ statementId }) => statement.id === statementId),
  );
  if (countries.length === 0) {
    const best = Math.max(0, ...weighed.map(({ relevance }) => relevance));
    return cited.length === 0 || cited.some(({ relevance }) => relevance >= nearTopic * best);
  }
  const named = hostsIn(text);
  if (named.length > mostNamed) return false;
  if (named.length > 0) return named.some((code) => countries.includes(code));
  return cited.some(({ own }) => own);
}
/** A row of countries is an answer about none. */
const mostNamed = 3;
/** On a topic alone what is asked must be near to its name. */
const nearTopic = 0.6;
