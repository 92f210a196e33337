import type { BriefForm, Compared } from '../briefing.ts';
import { type Voice, voices } from '../domain.ts';
import type { Outline, Planned } from './outline.ts';

/** On one page only the voices that each can be heard on, so that what one alone has takes no room; and no voice that did not fit for another. */
export function ofCommonVoices(planned: readonly Planned[], form: BriefForm): readonly Outline[] {
  if (form === 'long') return planned.map(({ fitted }) => fitted());
  const heard = commonVoices(planned.map(({ plan }) => plan));
  const first = planned.map(({ fitted }) => fitted(heard));
  const kept = commonVoices(first);
  return heard.size === kept.size ? first : planned.map(({ fitted }) => fitted(kept));
}

/** Of a topic every voice that is due has its place. */
export function commonVoices(plans: readonly Outline[]): ReadonlySet<Voice> {
  if (plans.some(({ subject }) => subject.topics.length > 0)) return new Set(voices);
  return new Set(
    voices.filter((voice) => plans.every(({ positions }) => positions.some((held) => held.voice === voice))),
  );
}

/** The voices that each would have with more room, but for those that are shown. */
export function onlyIn(all: readonly Outline[], shown: readonly Outline[]): Compared['onlyIn'] {
  return all.flatMap(({ subject, positions }, at) => {
    const heard = shown[at]?.positions.map(({ voice }) => voice) ?? [];
    const left = positions.map(({ voice }) => voice).filter((voice) => !heard.includes(voice));
    return left.length === 0 ? [] : [{ name: subject.name, voices: left }];
  });
}
