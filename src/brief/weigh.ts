import type { Subject } from '../briefing.ts';
import type { Parties } from '../corpus/parties.ts';
import type { TimelineEvent } from '../corpus/timeline.ts';
import type { Together } from '../corpus/together.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import { stemsOf } from '../text/stems-of.ts';
import { holderOf } from './holders.ts';
import type { LeadTopic } from './lead-topics.ts';
import { type Relevance, relevanceOf } from './relevance-of.ts';
import type { InScope } from './scope.ts';

/** A statement on the subject with what it is worth in a briefing. */
export type Weighed = InScope & {
  readonly weight: number;
  /** 0 to 1: what the retriever makes of it. */
  readonly relevance: number;
  /** Whether the timeline rests on it. */
  readonly dated: boolean;
  /** Its stems but those that stand in much of what is on the subject: they tell one statement from another. */
  readonly telling: ReadonlySet<string>;
  /** The weightiest topic of the briefing that its source treats. */
  readonly topic: string | undefined;
};

export type WeighDeps = Pick<RetrieveDeps, 'corpus' | 'statements'> & {
  readonly timeline: readonly TimelineEvent[];
  readonly parties: Parties;
  readonly together: Together;
  readonly relevance: Relevance;
};

/**
 * Shares of the weight; being recent counts twice for what is claimed. `heard`: a party that is heard often on the subject is one whose word counts there. `mentioned`: so is
 * a source that the timeline rests on or that others are set against.
 */
const shares = {
  relevance: 1,
  timeline: 0.3,
  own: 0.25,
  topic: 0.35,
  recent: 0.15,
  long: -0.3,
  heard: 0.3,
  mentioned: 0.15,
  thirdHand: -0.1,
};

type Given = {
  readonly scope: readonly InScope[];
  readonly lead: readonly LeadTopic[];
  /** A statement with more words is hard to take in at a glance. */
  readonly longWords: number;
};

/** The statements on a subject, weightiest first. */
export async function weigh(
  subject: Subject,
  { scope, lead, longWords }: Given,
  deps: WeighDeps,
): Promise<Weighed[]> {
  const relevance = await relevanceOf(subject, lead, deps);
  const inTimeline = new Set(deps.timeline.flatMap(({ statements }) => statements));
  const newest =
    deps.corpus.sources
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1) ?? '';
  const mentions = mentionsOf(deps);
  const heard = new Map<string, number>();
  for (const { statement } of scope) {
    const holder = holderOf(statement);
    if (holder !== undefined) heard.set(holder, (heard.get(holder) ?? 0) + 1);
  }
  const tellingOf = createTelling(scope);
  const recent = `${Number(newest.slice(0, 4)) - 1}`;
  return scope
    .map((one) => {
      const { statement, source } = one;
      const topics = lead.filter(({ id }) => source.topics.includes(id));
      const topic = topics.sort((a, b) => b.weight - a.weight)[0];
      const found = relevance.get(statement.id) ?? 0;
      const weight =
        shares.relevance * found +
        shares.timeline * Number(inTimeline.has(statement.id)) +
        shares.own * one.focus +
        shares.topic * (topic?.weight ?? 0) +
        shares.recent *
          (statement.standing.kind === 'claim' ? 2 : 1) *
          Number((source.published ?? '') >= recent) +
        shares.heard * Math.min(1, Math.log2(heard.get(holderOf(statement) ?? '') ?? 1) / 6) +
        shares.mentioned *
          Number(statement.standing.kind === 'fact') *
          Math.min(1, Math.log2(1 + (mentions.get(source.id) ?? 0)) / 5) +
        shares.long * Number(statement.text.split(/\s+/).length > longWords) +
        shares.thirdHand * Number(source.seen === 'secondary');
      return {
        ...one,
        weight,
        relevance: found,
        topic: topic?.id,
        dated: inTimeline.has(statement.id),
        telling: tellingOf(statement.text),
      };
    })
    .sort((one, other) => other.weight - one.weight || one.statement.id.localeCompare(other.statement.id));
}

/** A stem that stands in more than this share of the statements on a subject is the subject's own. */
const everyTenth = 0.1;

function createTelling(scope: readonly InScope[]): (text: string) => ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { statement } of scope)
    for (const stem of stemsOf(statement.text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.max(fewest, everyTenth * scope.length);
  return (text) => new Set([...stemsOf(text)].filter((stem) => (counts.get(stem) ?? 0) <= most));
}
/** Where little is on a subject every stem tells. */
const fewest = 20;

/** How often the timeline rests on a source, or a statement elsewhere disagrees with it. */
function mentionsOf({ corpus, timeline }: WeighDeps): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { statements } of timeline) for (const id of statements) add(id.split('#')[0] ?? id);
  for (const { standing } of corpus.sources.flatMap(({ statements }) => statements))
    if (standing.kind === 'contested') standing.with.forEach(add);
  return counts;
}
