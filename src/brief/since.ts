import type { BriefForm, Since, Subject } from '../briefing.ts';
import type { Source } from '../domain.ts';
import { isAboutCorpus } from '../text/not-found.ts';
import { type Checked, draftOf, keyDate } from './checked.ts';
import { leadTopics } from './lead-topics.ts';
import { pick } from './pick.ts';
import { scopeOf } from './scope.ts';
import { type WeighDeps, type Weighed, weigh } from './weigh.ts';

const sizes = { 'one-page': { dates: 8, statements: 8 }, long: { dates: 40, statements: 40 } } as const;

/** True when a date, as exact as it is known, lies on or after another. */
function isSince(date: string | undefined, since: string): boolean {
  if (date === undefined) return false;
  const exact = Math.min(date.length, since.length);
  return (
    date.slice(0, exact) >= since.slice(0, exact) &&
    (date.length >= since.length || date > since.slice(0, exact))
  );
}

const everything: Subject = { name: '', countries: [], topics: [], words: '' };

/** What happened since a date, and what was published since; empty lists when nothing is known. */
export async function since(
  from: string,
  subject: Subject | undefined,
  form: BriefForm,
  checked: Checked,
  deps: WeighDeps,
): Promise<Pick<Since, 'dates' | 'published' | 'more'>> {
  const { corpus, timeline } = deps;
  const size = sizes[form];
  const { countries, topics } = subject ?? everything;
  const events = timeline
    .filter(({ date }) => isSince(date, from))
    .filter((event) => countries.length === 0 || countries.some((code) => event.countries.includes(code)))
    .filter((event) => topics.length === 0 || topics.some((id) => event.topics.includes(id)));
  const scope = scopeOf(subject ?? everything, corpus).filter(({ source }) =>
    isSince(source.published, from),
  );
  const weighed = await inOrder(subject, scope, deps);
  const shown = pick(weighed, size.statements, []);
  const sources = [...new Set(shown.map(({ source }) => source))].sort(newestFirst);
  return {
    dates: events.slice(-size.dates).flatMap((event) => keyDate(event, checked) ?? []),
    published: sources.map((source) => ({
      source,
      statements: shown
        .filter((one) => one.source === source)
        .flatMap(({ statement }) => checked.show(draftOf(statement)) ?? []),
    })),
    more: scope.filter(({ statement }) => !isAboutCorpus(statement)).length - shown.length,
  };
}

async function inOrder(
  subject: Subject | undefined,
  scope: ReturnType<typeof scopeOf>,
  deps: WeighDeps,
): Promise<Weighed[]> {
  const lead = subject
    ? leadTopics(subject, scope, deps.corpus)
    : deps.corpus.topics.slice(0, 1).map(({ id }) => ({ id, weight: 1 }));
  return weigh(subject ?? everything, { scope, lead, longWords: 40 }, deps);
}

function newestFirst(one: Source, other: Source): number {
  return (other.published ?? '').localeCompare(one.published ?? '') || one.id.localeCompare(other.id);
}
