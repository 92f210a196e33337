import type { AnswerPart, Draft, DraftStatement, Hit, Question } from '../domain.ts';
import { terms } from '../text/words.ts';
import { shapeFit } from './shape-fit.ts';

export type ExtractSettings = {
  /** Least share of the question's meaning that one statement must hold for the question to count as covered. */
  readonly leastCoverage: number;
  /** A further statement must come this near to the best, as a share of its relevance. */
  readonly nearBest: number;
  /** Two statements that share more of their terms than this say the same. */
  readonly sameness: number;
  /** The most statements of a plain answer and of an overview. */
  readonly plain: number;
  readonly overview: number;
};

type Scored = { readonly hit: Hit; readonly relevance: number };

/** Chooses and orders statements of the corpus word for word: no model. An empty draft means: not covered. */
export function extract(question: Question, hits: readonly Hit[], settings: ExtractSettings): Draft {
  const scored = hits
    .map((hit): Scored => ({ hit, relevance: relevance(hit, question) }))
    .sort((one, other) => other.relevance - one.relevance);
  const best = scored.find(({ hit }) => isCovering(hit, question, settings));
  if (!best) return { composer: 'extract', complete: false, statements: [] };

  const near = scored.filter(
    ({ hit, relevance: found }) => hit !== best.hit && found >= settings.nearBest * best.relevance,
  );
  const broad =
    question.wanted === 'overview' || question.wanted === 'position' || question.wanted === 'comparison';
  const chosen = distinct([best, ...near], settings.sameness).slice(
    0,
    broad ? settings.overview : settings.plain,
  );
  const statements = chosen.map(({ hit }, index) => drafted(hit, partOf(hit, index, broad)));
  return { composer: 'extract', complete: true, statements: inOrder(statements) };
}

/** The nearest statements to a question that the corpus does not answer. */
export function nearby(hits: readonly Hit[], count: number): DraftStatement[] {
  return hits.slice(0, count).map((hit) => drafted(hit, 'nearby'));
}

function relevance(hit: Hit, question: Question): number {
  return 0.4 * hit.score + 0.4 * hit.coverage + 0.2 * shapeFit(hit, question);
}

function isCovering(hit: Hit, question: Question, { leastCoverage }: ExtractSettings): boolean {
  if (hit.coverage < leastCoverage) return false;
  return question.wanted !== 'figure' && question.wanted !== 'date' ? true : shapeFit(hit, question) > 0;
}

function distinct(scored: readonly Scored[], sameness: number): Scored[] {
  const chosen: { scored: Scored; words: Set<string> }[] = [];
  for (const candidate of scored) {
    const own = new Set(terms(candidate.hit.statement.text));
    if (chosen.every(({ words }) => overlap(own, words) <= sameness))
      chosen.push({ scored: candidate, words: own });
  }
  return chosen.map(({ scored: kept }) => kept);
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

function partOf({ statement }: Hit, index: number, broad: boolean): AnswerPart {
  if (index === 0 && !broad) return 'bottom-line';
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
