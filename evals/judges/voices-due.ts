import type { Corpus, Topic, Voice } from '../../src/domain.ts';
import type { Case } from '../case.ts';
import { contentWords } from './reading.ts';

/** A statement bears on a question when it holds so many of the question's words. */
const bears = 0.4;

/** Of a case on a contested subject, the voices that ought to be heard and that the corpus holds something of. */
export type VoicesDue = (one: Case) => readonly Voice[];

/** Read from the corpus itself, not from what the pipeline found: a pipeline that finds one voice only owes the others still. */
export function voicesDue(corpora: readonly Corpus[]): VoicesDue {
  const topics = new Map<string, Topic>(
    corpora.flatMap((corpus) => corpus.topics.map((topic) => [topic.id, topic])),
  );
  const spoken = corpora.flatMap(({ sources }) =>
    sources.flatMap((source) =>
      source.statements.map(({ voice, text }) => ({
        voice,
        topics: source.topics,
        words: contentWords(text),
      })),
    ),
  );
  return (one) => {
    const topic = topics.get(one.topic);
    if (!topic?.contested) return [];
    const asked = [...contentWords(one.suite === 'framing' ? one.framings.neutral : one.question)];
    const speaking = spoken.filter(
      (statement) =>
        statement.topics.includes(topic.id) &&
        asked.filter((word) => statement.words.has(word)).length >= bears * asked.length,
    );
    return topic.voices.filter((voice) => speaking.some((statement) => statement.voice === voice));
  };
}
