import type { Answerer } from '../answer.ts';
import type { ExpectedQuestion } from '../briefing.ts';
import type { Corpus, DraftStatement } from '../domain.ts';
import { type Checked, draftOf } from './checked.ts';
import type { Expected } from './expected-questions.ts';
import { coreTopic } from './lead-topics.ts';
import type { Outline } from './outline.ts';
import { hostsIn, isAboutCorpus } from './scope.ts';

export type ToAnswer = {
  readonly checked: Checked;
  readonly corpus: Corpus;
  readonly answer: Answerer;
  /** Statements shown to each. */
  readonly mostToAQuestion: number;
};

/** The questions to expect with their answers: half of those put about every subject alike, the rest of readers'. */
export async function answerExpected(
  { questions: expected, asked: most, subject: { countries } }: Outline,
  given: ToAnswer,
): Promise<ExpectedQuestion[]> {
  const { checked, mostToAQuestion } = given;
  const found: ExpectedQuestion[] = [];
  const add = (question: string, drafts: readonly DraftStatement[]) => {
    const statements = drafts.slice(0, mostToAQuestion).flatMap((draft) => checked.show(draft) ?? []);
    if (statements.length > 0) found.push({ question, statements });
  };
  for (const one of expected) {
    if (found.length >= most) break;
    if (one.from) add(one.question, [draftOf(one.from.statement)]);
    else if (found.length < Math.ceil(most / 2)) add(one.question, await draftsFor(one, countries, given));
  }
  return found;
}

/** What the pipeline answers, of the sort that the question asks for; nothing when it has none of it. */
async function draftsFor(
  { question, wanted }: Extract<Expected, { from: undefined }>,
  countries: readonly string[],
  { answer, corpus }: ToAnswer,
): Promise<DraftStatement[]> {
  const { status, statements } = await answer(question);
  if (status !== 'answered' && status !== 'partial') return [];
  const core = coreTopic(corpus);
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
          ({ standing }) => standing.kind === 'contested',
        ];
  const drafts = statements
    .filter(({ text }) => isOn(countries, text))
    .map(({ text, part, standing, citations }) => ({
      text,
      part,
      standing,
      statementIds: citations.map(({ statementId }) => statementId),
    }));
  return [...new Set(sorts.flatMap((sort) => drafts.filter(sort)))];
}

/** What names other countries only is no answer about these. */
function isOn(countries: readonly string[], text: string): boolean {
  const named = hostsIn(text);
  return countries.length === 0 || named.length === 0 || named.some((code) => countries.includes(code));
}
