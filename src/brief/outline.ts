import type { BriefForm, Subject } from '../briefing.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { Source, SourceKind, Statement, Voice } from '../domain.ts';
import { keyFigure } from './key-figure.ts';
import { type LeadTopic, leadTopics } from './lead-topics.ts';
import { pick, type Shown } from './pick.ts';
import { choosePositions, type Held } from './positions.ts';
import { aboutCountry, isAboutCorpus, scopeOf } from './scope.ts';
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
  readonly questions: readonly string[];
};

/** So many of each. */
const sizes = {
  'one-page': {
    dates: 5,
    figures: 3,
    established: 3,
    each: 1,
    law: 2,
    disputed: 2,
    notFound: 1,
    questions: 2,
  },
  long: { dates: 12, figures: 8, established: 8, each: 2, law: 6, disputed: 6, notFound: 4, questions: 6 },
} as const satisfies Record<BriefForm, Record<string, number>>;

/** No voice has more than this many times the words of another. */
const lengthRatio = 2;

const legalVoices: readonly Voice[] = ['law', 'court'];
const legalKinds: readonly SourceKind[] = ['law', 'treaty', 'court-decision', 'bill'];

/** Chooses what a briefing holds, by the corpus' own structure: standing, voice, kind, topic and timeline. */
export async function outline(subject: Subject, form: BriefForm, deps: WeighDeps): Promise<Outline> {
  const scope = scopeOf(subject, deps.corpus);
  const lead = leadTopics(subject, scope, deps.corpus);
  const weighed = await weigh(subject, scope, lead, deps);
  const size = sizes[form];
  const shown: Shown = [];
  const facts = weighed.filter(isFact);
  const legal = weighed.filter(
    (one) =>
      isFact(one) && (legalVoices.includes(one.statement.voice) || legalKinds.includes(one.source.kind)),
  );
  const plain = facts.filter((one) => !legal.includes(one));
  const bottomLine = chooseBottomLine(weighed, plain.length > 0 ? plain : facts, shown);
  const figures = pick(
    plain.filter((one) => one.own && keyFigure(one.statement.text) !== undefined),
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
    events: chooseEvents(subject, lead, deps.timeline, size.dates),
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
    notFound: notFoundOn(subject, deps).slice(0, size.notFound),
    questions: chooseQuestions(weighed, size.questions),
  };
}

function isFact({ statement }: Weighed): boolean {
  return statement.standing.kind === 'fact';
}

/** One statement of each sort: what is settled, what the U.S. says, what the host says, what is in dispute. */
function chooseBottomLine(weighed: readonly Weighed[], facts: readonly Weighed[], shown: Shown): Weighed[] {
  const said = (voice: Voice) =>
    weighed.filter(({ statement }) => statement.standing.kind === 'claim' && statement.voice === voice);
  const disputed = weighed.filter(({ statement }) => statement.standing.kind === 'contested');
  return [facts, said('us-executive'), said('host-government'), disputed].flatMap((sort) => {
    const short = sort.filter(({ statement }) => statement.text.split(/\s+/).length <= 40);
    return pick(short.length > 0 ? short : sort, 1, shown);
  });
}

/** The events of the subject that tell most: of its weightiest topics, of few countries, late ones first; in order of date. */
function chooseEvents(
  { countries }: Subject,
  lead: readonly LeadTopic[],
  timeline: readonly TimelineEvent[],
  most: number,
): TimelineEvent[] {
  const weights = new Map(lead.map(({ id, weight }) => [id, weight]));
  const worth = (event: TimelineEvent) =>
    Math.max(0, ...event.topics.map((id) => weights.get(id) ?? 0)) +
    0.5 / event.countries.length +
    (Number(event.date.slice(0, 4)) - 2000) / 50;
  return timeline
    .filter((event) => countries.length === 0 || countries.some((code) => event.countries.includes(code)))
    .filter((event) => event.topics.some((id) => weights.has(id)))
    .sort((one, other) => worth(other) - worth(one))
    .slice(0, most)
    .sort((one, other) => one.date.localeCompare(other.date));
}

function notFoundOn({ countries, topics }: Subject, { corpus }: WeighDeps) {
  return corpus.sources
    .filter((source) => topics.length === 0 || source.topics.some((id) => topics.includes(id)))
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .filter(({ statement }) => isAboutCorpus(statement))
    .filter(
      ({ statement, source }) =>
        countries.length === 0 || countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    );
}

/** What readers ask about the weightiest statements of each standing in turn: disputes, claims, facts. */
function chooseQuestions(weighed: readonly Weighed[], count: number): string[] {
  const asked = weighed.filter(({ statement, own }) => own && statement.questions.length > 0);
  const rows = (['contested', 'claim', 'fact'] as const).map((kind) =>
    pick(
      asked.filter(({ statement }) => statement.standing.kind === kind),
      count,
      [],
    ),
  );
  const mixed = Array.from({ length: count }, (_, index) => rows.flatMap((row) => row[index] ?? [])).flat();
  return mixed.slice(0, count).flatMap(({ statement }) => statement.questions[0] ?? []);
}
