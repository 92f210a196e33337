import type { Dossier, Hit, Question } from '../domain.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { type GatherSettings, gather } from './gather.ts';
import { type SteadySettings, steady } from './steady.ts';

export type ArrangeSettings = { readonly gather: GatherSettings; readonly steady: SteadySettings };

export type ArrangeDeps = {
  readonly corpus: { readonly dossiers: readonly Dossier[] };
  readonly vocabulary: Vocabulary;
};

/** What was retrieved for a question, in the order in which it is read; a follow-up has the list of what was asked before. */
export function arrange(
  question: Question,
  found: readonly Hit[],
  { corpus, vocabulary }: ArrangeDeps,
  settings: ArrangeSettings,
): Hit[] {
  const gathered = question.followsUp ? found : gather(found, corpus.dossiers, settings.gather);
  return steady(gathered, vocabulary, settings.steady);
}
