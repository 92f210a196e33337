import { randomUUID } from 'node:crypto';
import type { Answerer } from '../answer.ts';
import type { Brief, BriefForm, BriefReason, Column, KeyDate } from '../briefing.ts';
import type { Source } from '../domain.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { asOf, newest } from './as-of.ts';
import { bothWays } from './both-ways.ts';
import { type Checked, createChecked } from './checked.ts';
import { sideBySide } from './comparable.ts';
import { commonVoices, onlyIn, toCompared } from './compared.ts';
import { createFigureSources } from './figure-sources.ts';
import { insteadOf } from './instead.ts';
import { onceEach } from './once-each.ts';
import { createComplete, type Outline, outline, type Planned } from './outline.ts';
import { readRequest } from './read-request.ts';
import { createRelevance } from './relevance-of.ts';
import { since } from './since.ts';
import { toColumn } from './to-column.ts';
import { createVerifier } from './verifier.ts';
import type { WeighDeps } from './weigh.ts';

export type BriefDeps = UnderstandDeps &
  RetrieveDeps &
  Omit<WeighDeps, 'relevance'> & {
    /** Answers the questions to expect. */
    readonly answer: Answerer;
    /** Milliseconds, from any start. */
    readonly now: () => number;
    /** Today's date, ISO 8601. */
    readonly today: () => string;
  };

/** A briefing on what the words ask for: a country, a topic, a comparison, or what happened since a date. */
export type Briefer = (asked: string, form?: BriefForm) => Promise<Brief>;

/** Statements shown to a question to expect. */
const mostToAQuestion = { 'one-page': 1, long: 2 } as const;

/** Answers to questions to expect that are kept: the same are put about a subject each time. */
const questionsKept = 200;

/** The same steps as an answer, in another order: choose by the corpus' structure and the retriever, then verify. */
export function createBriefer(given: BriefDeps): Briefer {
  const deps = { ...given, together: bothWays(given.together, given.statements) };
  const verified = createVerifier(deps.statements);
  const figureSources = createFigureSources(deps.statements);
  const weighing = { ...deps, relevance: createRelevance(deps) };
  const answer = onceEach((question) => deps.answer(question), questionsKept);
  return async (asked, form = 'one-page') => {
    const start = deps.now();
    const { corpus } = deps;
    const request = readRequest(asked, { ...deps, today: deps.today() });
    const checked = createChecked(deps.statements, verified, figureSources);
    const common = (cited: readonly Source[], dates: readonly KeyDate[]) => ({
      id: randomUUID(),
      asked,
      form,
      sources: cited.map((source, index) => ({ n: index + 1, source })),
      asOf:
        cited.length > 0
          ? asOf(cited, { statements: checked.shown(), dates: dates.map(({ date }) => date) }, deps.today())
          : newest(corpus.sources),
      reaches: newest(corpus.sources),
      corpusVersion: corpus.version,
      timings: { totalMs: deps.now() - start },
    });
    const none = (reason: BriefReason, about: string): Brief => ({
      ...common([], []),
      kind: 'none',
      reason,
      about,
      instead: insteadOf({ kind: 'none', reason, about }, corpus, newest(corpus.sources)),
    });
    if (request.kind === 'none') return none(request.reason, request.about);
    if (request.kind === 'since') {
      const { since: from, subject } = request;
      const found = await since(from, subject, form, checked, weighing);
      if (found.dates.length === 0 && found.published.length === 0) return none('empty-range', from);
      return { ...found, kind: 'since', since: from, subject, ...common(checked.sources(), found.dates) };
    }
    const planned: Planned[] = [];
    for (const subject of request.subjects) {
      const one = await outline(subject, form, weighing, request.subjects.length);
      if (one.plan.weighed.length === 0)
        return none(subject.topics.length > 0 ? 'unknown-topic' : 'unknown-country', subject.name);
      planned.push(one);
    }
    const { compared, plans } = comparing(planned, { ...deps, checked, form });
    const columns: Column[] = [];
    for (const plan of plans)
      columns.push(
        await toColumn(plan, {
          checked,
          corpus,
          answer,
          together: deps.together,
          mostToAQuestion: mostToAQuestion[form],
        }),
      );
    return {
      kind: 'briefing',
      columns,
      compared,
      ...common(
        checked.sources(),
        columns.flatMap(({ dates }) => dates),
      ),
    };
  };
}

function comparing(
  planned: readonly Planned[],
  given: Pick<BriefDeps, 'corpus' | 'together' | 'statements'> & {
    readonly checked: Checked;
    readonly form: BriefForm;
  },
) {
  if (planned.length < 2) return { compared: undefined, plans: planned.map(({ fitted }) => fitted()) };
  const { plans, ...found } = sideBySide(ofCommonVoices(planned, given.form));
  const made = toCompared(plans, {
    ...found,
    ...given,
    onlyIn:
      given.form === 'long'
        ? []
        : onlyIn(
            planned.map(({ plan }) => plan),
            plans,
          ),
  });
  // What is kept in a shorter form brings with it what was left out with something else.
  return { ...made, plans: made.plans.map((plan) => createComplete(plan.weighed, given)(plan)) };
}

/** On one page only the voices that each can be heard on, so that what one alone has takes no room; and no voice for one that did not fit for another. */
function ofCommonVoices(planned: readonly Planned[], form: BriefForm): readonly Outline[] {
  if (form === 'long') return planned.map(({ fitted }) => fitted());
  const heard = commonVoices(planned.map(({ plan }) => plan));
  const first = planned.map(({ fitted }) => fitted(heard));
  const kept = commonVoices(first);
  return heard.size === kept.size ? first : planned.map(({ fitted }) => fitted(kept));
}
