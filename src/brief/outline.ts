import type { BriefForm, Gaps, Subject } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { Source, Statement, Voice } from '../domain.ts';
import { stemsOf } from '../text/stems-of.ts';
import { createWithAnswers, givenWay } from './answers.ts';
import { chooseBottomLine } from './bottom-line.ts';
import { chooseDisputes } from './choose-disputes.ts';
import { withDueVoice } from './due-voice.ts';
import { chooseEstablished } from './established.ts';
import { type Expected, expectedQuestions } from './expected-questions.ts';
import { failingsFound, withFailings } from './failings.ts';
import { fitPage } from './fit-page.ts';
import { comparesUnshown } from './half-told.ts';
import { chooseEvents } from './key-dates.ts';
import { keyFigure } from './key-figure.ts';
import { coreTopic, type LeadTopic, leadTopics } from './lead-topics.ts';
import { isFact, isLegal, rulesFirst } from './legal-frame.ts';
import { notFoundOn } from './not-found.ts';
import { createAmongPress, isOfRecord, ofSubstance } from './of-substance.ts';
import { lessOldPlans } from './old-plans.ts';
import { oneParty, unnamedVoices, unopposedVoices } from './one-party.ts';
import { opponentsIn } from './opponents.ts';
import { pick, type Shown } from './pick.ts';
import { choosePositions, type Held, unanswered } from './positions.ts';
import { withObject, withObjects } from './reactions.ts';
import { scopeOf } from './scope.ts';
import { figuresOn, settledOn } from './settled.ts';
import { shownIn } from './shown-in.ts';
import { sinceEvent } from './since-event.ts';
import { completed, fullerFirst } from './together.ts';
import { type WeighDeps, type Weighed, weigh } from './weigh.ts';

/** What a briefing on one subject will hold, before it is verified. */
export type Outline = {
  readonly subject: Subject;
  readonly lead: readonly LeadTopic[];
  readonly weighed: readonly Weighed[];
  readonly bottomLine: readonly Weighed[];
  readonly events: readonly TimelineEvent[];
  readonly figures: readonly { readonly figure: string; readonly from: Weighed }[];
  readonly established: readonly Weighed[];
  readonly positions: readonly Held[];
  readonly oneParty: Gaps['oneParty'];
  readonly unnamed: Gaps['unnamed'];
  readonly unopposed: Gaps['unopposed'];
  readonly law: readonly Weighed[];
  readonly disputed: readonly Weighed[];
  readonly notFound: readonly { readonly statement: Statement; readonly source: Source }[];
  readonly questions: readonly Expected[];
  /** So many of them are answered. */
  readonly asked: number;
};

/** So many of each. */
const sizes = {
  'one-page': {
    dates: 4,
    figures: 2,
    established: 2,
    each: 1,
    law: 2,
    disputed: 2,
    notFound: 1,
    questions: 3,
    longWords: 28,
  },
  long: {
    dates: 12,
    figures: 8,
    established: 8,
    each: 2,
    law: 6,
    disputed: 6,
    notFound: 4,
    questions: 6,
    longWords: 40,
  },
} as const satisfies Record<BriefForm, Record<string, number>>;

/** So many are tried for each question that is answered: some answers stand above already, some are too long. */
const triedFor = 4;

/** No voice has more than this many times the words of another. */
const lengthRatio = 2;

/** What a briefing would hold with all the room there is, and how it is brought into its form, with these voices only. */
export type Planned = {
  readonly plan: Outline;
  readonly fitted: (only?: ReadonlySet<Voice>) => Outline;
};

/** Chooses what a briefing holds, by the corpus' own structure: standing, voice, kind, topic and timeline. */
export async function outline(
  subject: Subject,
  form: BriefForm,
  deps: WeighDeps,
  sides = 1,
): Promise<Planned> {
  const scope = scopeOf(subject, deps.corpus);
  const lead = leadTopics(subject, scope, deps.corpus);
  const size = sizes[form];
  const all = await weigh(subject, { scope, lead, longWords: size.longWords }, deps);
  const weighed = fullerFirst(
    lessOldPlans(ofSubstance(all, deps.corpus), deps.timeline),
    deps.together,
    deps.statements,
  );
  const shown: Shown = [];
  const facts = weighed.filter(isFact);
  const legal = weighed.filter(isLegal);
  const plain = facts.filter((one) => !legal.includes(one));
  const core = lead.find(({ id }) => id === coreTopic(deps.corpus))?.id;
  const bottomLine = chooseBottomLine(
    {
      weighed,
      facts: plain.length > 0 ? plain : facts,
      core,
      countries: subject.topics.length === 0 ? subject.countries : [],
    },
    shown,
  );
  const isSaid = (ids: readonly string[]) => ids.every((id) => isOfParty(deps.statements.get(id)?.statement));
  const weights = new Map(weighed.map(({ statement, weight }) => [statement.id, weight]));
  const events = chooseEvents(subject, { lead, core, timeline: deps.timeline, isSaid, weights }, size.dates);
  const dated = new Set(events.flatMap(({ statements }) => statements));
  // The event says that a law was made or a judgment given; what it lays down is said in the legal frame.
  const beforeDates = [...shown];
  shown.push(...weighed.filter(({ statement }) => dated.has(statement.id)));
  const isAmongPress = createAmongPress(deps.corpus.sources);
  const disputes = weighed.filter(isDispute);
  const ofWeight = disputes.filter((one) => one.own && !isOfRecord(one) && !isAmongPress(one));
  const settled = settledOn(subject, plain, ofWeight);
  const figures = pick(figuresOn(settled, dated), size.figures, shown);
  const due = deps.corpus.topics
    .filter(({ id }) => subject.topics.includes(id))
    .flatMap(({ voices }) => voices);
  const established = withDueVoice(
    chooseEstablished(settled, figures, size.established + Math.min(1, size.figures - figures.length), shown),
    { settled, due, besides: [...bottomLine, ...figures] },
    shown,
  );
  const failings = failingsFound(facts, [...bottomLine, ...figures, ...established], shown);
  const positions = choosePositions(
    withObject(sinceEvent(subject, weighed, deps.corpus), weighed),
    { each: size.each, ratio: lengthRatio, parties: deps.parties },
    shown,
  );
  const datedFigures = weighed.filter(({ statement }) => dated.has(statement.id));
  const told = [...bottomLine, ...weighed.filter(({ statement }) => dated.has(statement.id))];
  const claims = positions.flatMap(({ chosen }) => chosen);
  const disputed = chooseDisputes(
    {
      disputes: withFailings(disputes, failings).filter(
        (one) => !comparesUnshown(one, [...figures, ...established, ...datedFigures]),
      ),
      claims,
      unanswered: unanswered(positions, opponentsIn(weighed)),
    },
    size.disputed,
    shown,
  );
  const plan: Outline = {
    subject,
    lead,
    weighed,
    bottomLine,
    events,
    figures: figures.flatMap((from) => {
      const figure = keyFigure(from.statement.text);
      return figure === undefined ? [] : [{ figure, from }];
    }),
    // What a full page spares last stands first: a voice that is due, or a limit.
    established: [...established.slice(0, 1), ...failings, ...established.slice(1)],
    positions,
    oneParty: oneParty(weighed, deps.parties),
    unnamed: unnamedVoices(weighed, deps.parties),
    unopposed: [],
    law: pick(
      legal.map((one) => rulesFirst(one, [...bottomLine, ...disputed].filter(isDispute))),
      size.law,
      beforeDates,
    ),
    disputed,
    notFound: notFoundOn(subject, lead, deps.corpus, [...told, ...disputed]).slice(0, size.notFound),
    questions: expectedQuestions(
      { subject, lead, weighed, corpus: deps.corpus },
      size.questions * triedFor,
      shown,
    ),
    asked: form === 'one-page' && sides > 1 ? size.questions - 1 : size.questions,
  };
  const complete = createComplete(weighed, deps);
  const fitted = (only?: ReadonlySet<Voice>): Outline => {
    const heard = { ...plan, positions: positions.filter(({ voice }) => only?.has(voice) ?? true) };
    const made =
      form === 'one-page'
        ? fitPage(heard, { complete, givenWay }, subject.topics.length > 0 ? 1 : sides)
        : complete(heard);
    return { ...made, unopposed: unopposedVoices(made.positions, weighed) };
  };
  return { plan, fitted };
}

/** Completes outlines on one subject: each with what its statements must not stand without, and that with what it calls for. */
export function createComplete(
  weighed: readonly Weighed[],
  { together, statements, corpus }: Pick<WeighDeps, 'together' | 'statements' | 'corpus'>,
): (plan: Outline) => Outline {
  const withAnswers = createWithAnswers(weighed, createAmongPress(corpus.sources));
  const find = createFind(weighed, statements);
  const complete = (plan: Outline, rounds: number): Outline => {
    const more = withObjects(withAnswers(completed(plan, together, find)));
    return rounds === 0 || sizeOf(more) === sizeOf(plan) ? more : complete(more, rounds - 1);
  };
  return (plan) => complete(plan, mostRounds);
}
/** What is called for calls for less and less. */
const mostRounds = 3;

function sizeOf(plan: Outline): number {
  return shownIn(plan).length + plan.notFound.length;
}

/** What is on the subject as it was weighed; what stands elsewhere weighs nothing. */
function createFind(
  weighed: readonly Weighed[],
  statements: WeighDeps['statements'],
): (id: string) => Weighed | undefined {
  const byId = new Map(weighed.map((one) => [one.statement.id, one]));
  const unweighed = { own: false, focus: 0, weight: 0, relevance: 0, dated: false, topic: undefined };
  return (id) => {
    const known = statements.get(id);
    return byId.get(id) ?? (known && { ...known, ...unweighed, telling: stemsOf(known.statement.text) });
  };
}

function isDispute({ statement }: Weighed): boolean {
  return statement.standing.kind === 'contested';
}

/** What somebody says, and what a study or a group that takes sides publishes, is less of an event than what happened. */
function isOfParty(statement: Statement | undefined): boolean {
  return statement?.standing.kind !== 'fact' || publishing.includes(statement.voice);
}
const publishing: readonly Voice[] = ['academic', 'rights-advocacy', 'restriction-advocacy'];
