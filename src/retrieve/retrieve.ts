import type { Corpus, Hit, Question, Source, Statement } from '../domain.ts';
import type { Embedder, LexicalIndex, VectorIndex } from '../ports.ts';
import { byRelevance } from '../text/by-relevance.ts';
import { statementOf } from '../text/question-id.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { fold } from '../text/words.ts';
import { bestDossiers } from './best-dossiers.ts';
import { type DossierFinder, noFit } from './dossier-finder.ts';
import { fairShare } from './fair-share.ts';
import { fuse, type Ranked } from './fuse.ts';
import type { GapFinder } from './gap-finder.ts';
import { type GatherSettings, gather } from './gather.ts';
import { askedAlike } from './likeness.ts';
import { loadedStatements } from './loaded-statements.ts';
import { newestOf, newness, wantsNewest } from './newness.ts';
import { type Candidate, features, judge, type RelevanceModel, unknownShare } from './relevance.ts';
import type { WordingOdds } from './wording-odds.ts';

type RetrieveSettings = {
  /** Candidates taken from each ranking before they are fused. */
  readonly depth: number;
  /** Shares in the fused score: words of the statement, its passage, its source, its questions; sense of it and of those. */
  readonly weights: Readonly<
    Record<'statement' | 'passage' | 'source' | 'question' | 'meaning' | 'questionMeaning', number>
  >;
  /** Candidates whose relevance is judged. */
  readonly judged: number;
  /** Beside those, the statements of so many dossiers, those whose best candidates (`read`) have the best scores. */
  readonly besides: { readonly count: number; readonly read: number };
  readonly relevance: RelevanceModel;
  /** Without it the hits stand by their own relevance. */
  readonly gather: GatherSettings | undefined;
  readonly voiceFloor: number;
  readonly perSource: number;
};

export type RetrieveDeps = {
  readonly corpus: Corpus;
  readonly statements: ReadonlyMap<string, { readonly statement: Statement; readonly source: Source }>;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** By their words: statements, passages (by the id of each of their statements), whole sources and readers' questions. */
  readonly lexical: Readonly<Record<'statement' | 'passage' | 'source' | 'question', LexicalIndex>>;
  readonly vocabulary: Vocabulary;
  readonly dossiers: DossierFinder;
  readonly gaps: GapFinder;
  readonly wording: WordingOdds;
  readonly retrieval: RetrieveSettings;
};

/** The statements that bear on a question, best first, at most `count`. Empty when nothing shares a word or a sense. */
export async function retrieve(question: Question, count: number, deps: RetrieveDeps): Promise<Hit[]> {
  const { retrieval } = deps;
  const ranked = await rankParts(question, deps);
  const due = deps.corpus.topics
    .filter(({ id, contested }) => contested && question.topics.includes(id))
    .flatMap(({ voices }) => voices);
  return fairShare(ranked, {
    count,
    due: [...new Set(due)],
    floor: retrieval.voiceFloor,
    perSource: retrieval.perSource,
  });
}

/** The best for the whole of a compound question or for any of its parts. */
async function rankParts(question: Question, deps: RetrieveDeps): Promise<readonly Hit[]> {
  if (question.parts.length === 0) return rank(question, deps);
  const best = new Map<string, Hit>();
  for (const part of [question, ...question.parts]) {
    for (const hit of await rank(part, deps)) {
      const known = best.get(hit.statement.id);
      if (!known || known.relevance < hit.relevance) best.set(hit.statement.id, hit);
    }
  }
  return [...best.values()].sort(byRelevance);
}

/**
 * The candidates judged, most relevant first, with what editors put together drawn forward, before any share is given
 * to voices. A follow-up has the list of what was asked before.
 */
async function rank(question: Question, deps: RetrieveDeps): Promise<readonly Hit[]> {
  const { corpus, vocabulary, retrieval } = deps;
  const asked = {
    unknown: unknownShare(question, vocabulary),
    gap: deps.gaps(question),
    wording: deps.wording(question),
  };
  const hits = (await findCandidates(question, deps))
    .map(({ statement, source, ...rest }): Hit => {
      const found = features(question, { statement, source, ...rest }, vocabulary);
      return { statement, source, ...judge(found, asked, retrieval.relevance) };
    })
    .sort(byRelevance);
  return question.followsUp || !retrieval.gather ? hits : gather(hits, corpus.dossiers, retrieval.gather);
}

/** The statements that share words or sense with a question, by a fused score, best first. */
export async function findCandidates(question: Question, deps: RetrieveDeps): Promise<Candidate[]> {
  const { statements, embedder, vectors, lexical, corpus, dossiers, vocabulary, retrieval } = deps;
  const { depth, weights, judged } = retrieval;
  const { own: nearest, asked } = apart(
    (await vectors.nearest(await embedder.embedQuery(senseOf(question)), nearestDepth * depth)).map(
      ({ id, similarity }) => ({ id, score: similarity }),
    ),
  );
  const similarities = scoresById(nearest);
  const askedSimilarities = scoresById(asked);
  const wanted = [...question.terms, ...question.related];
  const byWords = {
    statement: lexical.statement.search(wanted, depth),
    passage: lexical.passage.search(wanted, depth),
    source: lexical.source.search(wanted, depth),
    question: apart(lexical.question.search(wanted, depth)).asked,
  };
  const listed = dossiers(question);
  const fused = fuse([
    { ranking: byWords.statement, share: weights.statement },
    { ranking: byWords.passage, share: weights.passage },
    { ranking: byWords.question, share: weights.question },
    { ranking: nearest, share: weights.meaning },
    { ranking: asked, share: weights.questionMeaning },
  ]);
  const relative = (ranking: readonly Ranked[]) => scoresById(fuse([{ ranking, share: 1 }]));
  const ranked = {
    statement: relative(byWords.statement),
    passage: relative(byWords.passage),
    source: relative(byWords.source),
    question: relative(byWords.question),
  };
  const besides = new Set(
    bestDossiers(corpus.dossiers, scoresById(fused), retrieval.besides).flatMap(
      ({ dossier }) => dossier.statements,
    ),
  );
  const scored = [...fused, ...unfound([...new Set([...listed.keys(), ...besides])], fused)]
    .flatMap(({ id, score }) => {
      const found = statements.get(id); // An index that serves another version of the corpus may know others.
      return found
        ? [{ ...found, score: score + weights.source * (ranked.source.get(found.source.id) ?? 0) }]
        : [];
    })
    .sort((one, other) => other.score - one.score || one.statement.id.localeCompare(other.statement.id))
    .filter(({ statement }, at) => at < judged || listed.has(statement.id) || besides.has(statement.id))
    .map((one) => ({ ...one, asked: askedAlike(question, one.statement, vocabulary) }));
  const best = scored[0]?.score ?? 1;
  const closest = Math.max(0, ...scored.map((one) => one.asked.nearest));
  const fitOf = (id: string) => {
    const fit = listed.get(id);
    if (!fit) return noFit;
    const lead = question.followsUp ? 0 : Math.max(0, fit.match - closest);
    return { ...fit, lead: (fit.place / fit.match) * lead };
  };
  const newest = wantsNewest(question.asked) ? newestOf(corpus.sources) : undefined;
  const loaded = loadedStatements(corpus);
  const topicNames = new Map(corpus.topics.map(({ id, name }) => [id, name]));
  return scored.map(({ statement, source, score, asked: alike }) => ({
    statement,
    source,
    score: score / best,
    ranked: {
      statement: ranked.statement.get(statement.id) ?? 0,
      passage: ranked.passage.get(statement.id) ?? 0,
      source: ranked.source.get(source.id) ?? 0,
      question: ranked.question.get(statement.id) ?? 0,
    },
    similarity: similarities.get(statement.id) ?? 0,
    askedSimilarity: askedSimilarities.get(statement.id) ?? 0,
    asked: alike,
    dossier: fitOf(statement.id),
    isLoaded: loaded.has(statement.id),
    newness: newest === undefined ? 0 : newness(statement, source, newest),
    context: [statement.heading, source.title, ...source.topics.map((id) => topicNames.get(id) ?? '')].join(
      ' ',
    ),
  }));
}

/** The words as typed with their thread, or where some of them frame a topic, those with its neutral name. */
function senseOf({ standalone, neutral, followsUp }: Question): string {
  return followsUp || neutral === fold(standalone) ? standalone : neutral;
}

/** What no ranking holds, without a score. */
function unfound(ids: readonly string[], ranking: readonly Ranked[]): Ranked[] {
  const found = new Set(ranking.map(({ id }) => id));
  return ids.filter((id) => !found.has(id)).map((id) => ({ id, score: 0 }));
}

/** Beside its own text a statement has its plain question in the index: so many more records are looked at. */
const nearestDepth = 2;

/** The statements of a ranking by their own text, and by the best of their questions; best first. */
function apart(ranking: readonly Ranked[]): Readonly<Record<'own' | 'asked', readonly Ranked[]>> {
  const own: Ranked[] = [];
  const asked = new Map<string, Ranked>();
  for (const { id, score } of ranking) {
    const { statementId, isQuestion } = statementOf(id);
    if (!isQuestion) own.push({ id, score });
    else if (score > (asked.get(statementId)?.score ?? 0)) asked.set(statementId, { id: statementId, score });
  }
  return { own, asked: [...asked.values()].sort((one, other) => other.score - one.score) };
}

function scoresById(ranking: readonly Ranked[]): ReadonlyMap<string, number> {
  return new Map(ranking.map(({ id, score }) => [id, score]));
}
