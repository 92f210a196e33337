import type { BriefForm, Subject } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { Source, SourceKind, Statement, Voice } from '../domain.ts';
import { type Expected, expectedQuestions } from './expected-questions.ts';
import { keyFigure } from './key-figure.ts';
import { coreTopic, type LeadTopic, leadTopics } from './lead-topics.ts';
import { pick, type Shown } from './pick.ts';
import { choosePositions, type Held } from './positions.ts';
import { aboutCountry, everywhere, isAboutCorpus, scopeOf } from './scope.ts';
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
  readonly law: readonly Weighed[];
  readonly disputed: readonly Weighed[];
  readonly notFound: readonly { readonly statement: Statement; readonly source: Source }[];
  readonly questions: readonly Expected[];
};

/** So many of each. */
const sizes = {
  'one-page': {
    dates: 4,
    figures: 3,
    established: 2,
    each: 1,
    law: 2,
    disputed: 2,
    notFound: 1,
    questions: 2,
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

/** No voice has more than this many times the words of another. */
const lengthRatio = 2;

const legalVoices: readonly Voice[] = ['law', 'court'];
const legalKinds: readonly SourceKind[] = ['law', 'treaty', 'court-decision', 'bill'];

/** Chooses what a briefing holds, by the corpus' own structure: standing, voice, kind, topic and timeline. */
export async function outline(subject: Subject, form: BriefForm, deps: WeighDeps): Promise<Outline> {
  const scope = scopeOf(subject, deps.corpus);
  const lead = leadTopics(subject, scope, deps.corpus);
  const size = sizes[form];
  const weighed = await weigh(subject, { scope, lead, longWords: size.longWords }, deps);
  const shown: Shown = [];
  const facts = weighed.filter(isFact);
  const legal = weighed.filter(
    (one) =>
      isFact(one) && (legalVoices.includes(one.statement.voice) || legalKinds.includes(one.source.kind)),
  );
  const plain = facts.filter((one) => !legal.includes(one));
  const core = coreTopic(deps.corpus);
  const bottomLine = chooseBottomLine(weighed, plain.length > 0 ? plain : facts, core, shown);
  const events = chooseEvents(subject, { lead, core, timeline: deps.timeline }, size.dates);
  const dated = new Set(events.flatMap(({ statements }) => statements));
  shown.push(...weighed.filter(({ statement }) => dated.has(statement.id)));
  const figures = pick(
    plain.filter((one) => one.own && keyFigure(one.statement.text) !== undefined).map(countedFirst),
    size.figures,
    shown,
  );
  const established = pick(
    plain.filter(({ own }) => own),
    size.established,
    shown,
  );
  return {
    subject,
    lead,
    weighed,
    bottomLine,
    events,
    figures: figures.flatMap((from) => {
      const figure = keyFigure(from.statement.text);
      return figure === undefined ? [] : [{ figure, from }];
    }),
    established,
    positions: choosePositions(weighed, { each: size.each, ratio: lengthRatio }, shown),
    law: pick(legal, size.law, shown),
    disputed: pick(
      weighed.filter(({ statement }) => statement.standing.kind === 'contested'),
      size.disputed,
      shown,
    ),
    notFound: notFoundOn(subject, lead, deps).slice(0, size.notFound),
    questions: expectedQuestions({ subject, lead, weighed, corpus: deps.corpus }, size.questions, shown),
  };
}

/** Whose trade is counting and finding is heard first on figures. */
const counting: readonly Voice[] = ['official-statistics', 'inquiry', 'academic', 'international-body'];

function countedFirst(one: Weighed): Weighed {
  return counting.includes(one.statement.voice) ? { ...one, weight: one.weight + 0.3 } : one;
}

function isFact({ statement }: Weighed): boolean {
  return statement.standing.kind === 'fact';
}

/**
 * One statement of each sort: what is settled, what the U.S. says, what the host says, what is in dispute; of what they say,
 * first what they say on the subject of the corpus.
 */
function chooseBottomLine(
  weighed: readonly Weighed[],
  facts: readonly Weighed[],
  core: string | undefined,
  shown: Shown,
): Weighed[] {
  const said = (voice: Voice) => {
    const own = weighed.filter(
      ({ statement, own }) => own && statement.standing.kind === 'claim' && statement.voice === voice,
    );
    const onCore = own.filter(({ source }) => core !== undefined && source.topics.includes(core));
    const inOwnWords = onCore.filter(({ source }) => source.voice === voice);
    return [inOwnWords, onCore, own].find((claims) => claims.length > 0) ?? [];
  };
  const disputed = weighed.filter(({ statement }) => statement.standing.kind === 'contested');
  const dated = facts.filter(({ own, dated }) => own && dated);
  return [dated.length > 0 ? dated : facts, said('us-executive'), said('host-government'), disputed].flatMap(
    (sort) => {
      const short = sort.filter(({ statement }) => statement.text.split(/\s+/).length <= mostWords);
      return pick(short.length > 0 ? short : sort, 1, shown);
    },
  );
}

/** In a statement of the bottom line. */
const mostWords = 34;

type Dated = {
  readonly lead: readonly LeadTopic[];
  readonly core: string | undefined;
  readonly timeline: readonly TimelineEvent[];
};

/** The events of the subject that tell most: of its weightiest topics, of few countries, late ones first; in order of date. */
function chooseEvents(
  { countries }: Subject,
  { lead, core, timeline }: Dated,
  most: number,
): TimelineEvent[] {
  const weights = new Map(lead.map(({ id, weight }) => [id, weight]));
  const worth = ({ topics, countries, date }: TimelineEvent) =>
    Math.max(0, ...topics.map((id) => weights.get(id) ?? 0)) +
    0.3 * Number(core !== undefined && topics.includes(core)) +
    0.3 / Math.max(1, countries.filter((code) => !everywhere.includes(code)).length) +
    Math.max(0, Number(date.slice(0, 4)) - 2016) / 10;
  let open = timeline
    .filter((event) => countries.length === 0 || countries.some((code) => event.countries.includes(code)))
    .filter((event) => event.topics.some((id) => weights.has(id)))
    .map((event) => ({ event, worth: worth(event) }));
  const chosen: TimelineEvent[] = [];
  while (chosen.length < most && open.length > 0) {
    const { event: best } = open.reduce((one, other) => (other.worth > one.worth ? other : one));
    chosen.push(best);
    open = open
      .filter(({ event }) => event !== best)
      .map(({ event, worth }) => ({
        event,
        worth: event.topics.some((id) => best.topics.includes(id)) ? worth * sameTopicAgain : worth,
      }));
  }
  return chosen.sort((one, other) => one.date.localeCompare(other.date));
}

/** The events of one topic leave room for those of another. */
const sameTopicAgain = 0.85;

/** What the corpus says was not found, on its weightiest topics first, and on this country alone before on several. */
function notFoundOn({ countries, topics }: Subject, lead: readonly LeadTopic[], { corpus }: WeighDeps) {
  const worth = (source: Source) =>
    Math.max(0, ...lead.filter(({ id }) => source.topics.includes(id)).map(({ weight }) => weight)) +
    1 / Math.max(1, source.countries.length);
  return corpus.sources
    .filter((source) => topics.length === 0 || source.topics.some((id) => topics.includes(id)))
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .filter(
      ({ statement }) =>
        isAboutCorpus(statement) && /\b(no|not|none)\b.*\b(found|seen|searched)\b/i.test(statement.text),
    )
    .filter(
      ({ statement, source }) =>
        countries.length === 0 || countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    )
    .sort((one, other) => worth(other.source) - worth(one.source));
}
