import type { Subject } from '../briefing.ts';
import type { Corpus } from '../domain.ts';
import type { InScope } from './scope.ts';

/** A topic with its weight in a briefing, 0 to 1. */
export type LeadTopic = { readonly id: string; readonly weight: number };

const mostTopics = 6;

/**
 * The topics that a briefing treats, weightiest first: those asked for; else those on which the corpus has much about the
 * country that it does not have about others, and its first contested topic, which is what the corpus is for.
 */
export function leadTopics(subject: Subject, scope: readonly InScope[], corpus: Corpus): LeadTopic[] {
  if (subject.topics.length > 0)
    return subject.topics.map((id, index) => ({ id, weight: index === 0 ? 1 : 0.6 }));
  const own = scope.filter((one) => one.own);
  const scored = corpus.topics
    .map(({ id }) => {
      const here = own.filter(({ source }) => source.topics.includes(id)).length;
      const all = corpus.sources
        .filter(({ topics }) => topics.includes(id))
        .reduce((sum, { statements }) => sum + statements.length, 0);
      return { id, score: here === 0 ? 0 : (here * here) / Math.max(1, all) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const most = scored[0]?.score ?? 1;
  const lead = scored
    .slice(0, mostTopics)
    .map(({ id, score }) => ({ id, weight: 0.5 + 0.5 * Math.sqrt(score / most) }));
  const core = coreTopic(corpus);
  if (core === undefined || !scored.some(({ id }) => id === core)) return lead;
  return [...lead.filter(({ id }) => id !== core), { id: core, weight: 1 }];
}

/** What a corpus is for: its first contested topic. */
export function coreTopic({ topics }: Corpus): string | undefined {
  return topics.find(({ contested }) => contested)?.id;
}
