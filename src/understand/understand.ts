import type { Question, Topic } from '../domain.ts';
import { clean } from './clean.ts';
import { countriesIn } from './places.ts';
import { refusalFor } from './refusals.ts';
import { standalone } from './standalone.ts';
import { neutralise } from './variants.ts';
import { wantedFrom } from './wanted.ts';

/**
 * A question as the rest of the pipeline wants it. `turns` are the earlier questions of the thread, oldest first; a
 * follow-up takes from them what it leaves out. Needs no model. Never throws.
 */
export function understand(asked: string, turns: readonly string[], topics: readonly Topic[]): Question {
  const cleaned = clean(asked);
  const complete = standalone(cleaned, turns.map(clean));
  const neutral = neutralise(complete, topics);
  const reason = refusalFor(complete);
  return {
    asked: cleaned,
    standalone: complete,
    neutral: neutral.text,
    countries: countriesIn(complete),
    topics: neutral.topics,
    wanted: wantedFrom(cleaned),
    refusal: reason && { status: 'declined', reason },
  };
}
