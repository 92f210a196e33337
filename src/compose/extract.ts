import type { AnswerPart, Draft, DraftStatement, Hit, Question, Wanted } from '../domain.ts';
import { logOdds } from '../text/logistic.ts';
import { saysOnlyNotFound } from '../text/not-found.ts';
import { bottomLineOf } from './bottom-line.ts';
import { countryByCountry } from './country-by-country.ts';
import { isOfOtherHosts } from './elsewhere.ts';
import { type Group, groupBySense, witnessesOf } from './same-fact.ts';
import { type SufficiencyModel, sufficiency } from './sufficiency.ts';
import { withDispute } from './with-dispute.ts';

/** A statement that several sources bear out cites at most so many beside its own. */
const mostWitnesses = 2;

type Size = 'one' | 'some' | 'whole' | 'all';

export type ExtractSettings = {
  readonly sufficiency: SufficiencyModel;
  /** The question counts as covered from this chance on. */
  readonly leastSufficiency: number;
  /** A further statement must come this near to the best, as a share of its relevance. */
  readonly nearBest: number;
  /** Its log odds of being an answer lie at most so far below those of the likeliest. */
  readonly farthest: number;
  /** Statements of two sources that share more of their terms than this say the same (see same-fact.ts). */
  readonly sameness: number;
  /** From this lead of a dossier on (see dossier-finder.ts) a question wants what belongs together. */
  readonly leastLead: number;
  /**
   * The most statements of an answer: to a question for one thing, for what happened or why, for a whole matter, for the whole
   * picture. The dispute that a claim belongs to comes on top (see with-dispute.ts).
   */
  readonly most: Readonly<Record<Size, number>>;
};

/** Chooses and orders statements of the corpus word for word: no model. An empty draft means: not covered. */
export function extract(question: Question, hits: readonly Hit[], settings: ExtractSettings): Draft {
  const [best, ...others] = hits;
  if (!best || sufficiency(question, hits, settings.sufficiency) < settings.leastSufficiency) {
    return { composer: 'extract', complete: false, statements: [] };
  }

  const hasDossier = leadOf(hits) >= settings.leastLead;
  const most = Math.max(...hits.map(({ evidence }) => logOdds(evidence.judged)));
  const near = others.filter(
    (hit) =>
      hit.relevance >= settings.nearBest * best.relevance &&
      (hasDossier || logOdds(hit.evidence.judged) >= most - settings.farthest) &&
      !isOfOtherHosts(question, hit),
  );
  const size = sizeOf(question, hasDossier);
  const sorted = countryByCountry(
    question,
    positionsFirst(question, groupBySense([best, ...near], settings.sameness)),
  );
  const groups = withDispute(sorted.slice(0, settings.most[size]), hits);
  const chosen = groups.map((group) => group.best);
  const bottomLine = bottomLineOf(question, chosen);
  const statements = groups.map((group) => ({
    ...drafted(group.best, group.best === bottomLine ? 'bottom-line' : partOf(group.best)),
    statementIds: [group.best, ...witnessesOf(group, mostWitnesses)].map(({ statement }) => statement.id),
  }));
  if (bottomLine && saysOnlyNotFound(bottomLine.statement.text))
    return { composer: 'extract', complete: false, isNotFound: true, statements: inOrder(statements) };
  return { composer: 'extract', complete: true, statements: inOrder(statements) };
}

/** What was said is asked for: facts beyond these come after it. */
const mostFacts = 3;

function positionsFirst({ wanted }: Question, groups: readonly Group[]): readonly Group[] {
  if (wanted !== 'position') return groups;
  const facts = groups.filter(({ best }) => best.statement.standing.kind === 'fact').slice(mostFacts);
  return [...groups.filter((group) => !facts.includes(group)), ...facts];
}

/** The nearest statements to a question that the corpus does not answer: those of its topics before all others. */
export function nearby(question: Question, hits: readonly Hit[], count: number): DraftStatement[] {
  return onTopicFirst(question, hits)
    .slice(0, count)
    .map((hit) => drafted(hit, 'nearby'));
}

const wantsOne: readonly Wanted[] = ['figure', 'date', 'who', 'yes-no'];
const wantsNumber: readonly Wanted[] = ['figure', 'date'];
const wantsAll: readonly Wanted[] = ['overview', 'comparison'];
/** Whose position is asked for, where it is not that of one. */
const several =
  /\b(governments|countries|states|capitals|allies|parties|politicians|ministers|critics|supporters|experts|groups|both|reactions|responses|positions|views|sides)\b/i;
/** Where a question names a topic, what was said on that topic comes before what merely shares its words. */
function onTopicFirst({ topics }: Question, hits: readonly Hit[]): Hit[] {
  const ofTopic = (hit: Hit) => topics.some((topic) => hit.source.topics.includes(topic));
  return [...hits.filter(ofTopic), ...hits.filter((hit) => !ofTopic(hit))];
}

/** The lead of the dossier that leads most. */
function leadOf(hits: readonly Hit[]): number {
  return Math.max(0, ...hits.map(({ evidence }) => evidence.dossier));
}

/** A compound question ("how many, and who said so?") wants more than one thing. */
function sizeOf({ wanted, standalone }: Question, hasDossier: boolean): Size {
  if (wantsAll.includes(wanted) || (wanted === 'position' && several.test(standalone))) return 'all';
  if (hasDossier && !wantsNumber.includes(wanted)) return 'whole';
  return wantsOne.includes(wanted) &&
    !/[,;?] (and|or|what|who|when|how|why)\b|\band (what|who|when|how|why|which|where)\b/i.test(standalone)
    ? 'one'
    : 'some';
}

function partOf({ statement }: Hit): AnswerPart {
  if (statement.standing.kind === 'contested') return 'unsettled';
  return statement.standing.kind === 'claim' ? 'position' : 'established';
}

function drafted({ statement }: Hit, part: AnswerPart): DraftStatement {
  return { text: statement.text, part, standing: statement.standing, statementIds: [statement.id] };
}

const order: readonly AnswerPart[] = ['bottom-line', 'established', 'position', 'unsettled', 'nearby'];

function inOrder(statements: readonly DraftStatement[]): DraftStatement[] {
  return [...statements].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
}
