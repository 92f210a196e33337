import type { Corpus, Topic } from '../domain.ts';
import { terms } from '../text/words.ts';
import type { Neutraliser } from '../understand/variants.ts';

/** A topic whose wordings hold at least this share of what the words mean is what they speak of. */
const least = 0.6;
/** A topic that comes this near to the best is meant too. */
const near = 0.85;
const mostTopics = 3;
/** A word of a variant counts for less than one of the name, and a name that is given whole for more. */
const ofVariant = 0.8;
const nameFilled = 0.3;

/** Words of a request that name no subject. */
const said = new Set(
  'brief briefing note situation overview summary summarise update latest page long full case question issue matter topic country'
    .split(' ')
    .flatMap(terms),
);

/** The stems of a request that can name a subject. */
export function subjectTerms(text: string): string[] {
  return [...new Set(terms(text))].filter((stem) => !said.has(stem));
}

/** The topics that some words speak of, best first: by a wording that stands in them, else by the words they share. */
export function findTopics(text: string, topics: readonly Topic[], neutralise: Neutraliser): string[] {
  const asked = subjectTerms(text);
  if (asked.length === 0) return [];
  const named = new Set(neutralise(text).topics);
  const held = new Map(
    topics.map((topic) => [
      topic.id,
      { name: new Set(terms(topic.name)), all: new Set(wordingsOf(topic).flatMap(terms)) },
    ]),
  );
  const rarity = (stem: string) =>
    Math.log(1 + topics.length / (1 + [...held.values()].filter(({ all }) => all.has(stem)).length));
  const total = asked.reduce((sum, stem) => sum + rarity(stem), 0);
  const scored = topics
    .map(({ id }) => {
      const { name, all } = held.get(id) ?? { name: new Set<string>(), all: new Set<string>() };
      const shared = asked.filter((stem) => all.has(stem));
      const sum = shared.reduce((sum, stem) => sum + rarity(stem) * (name.has(stem) ? 1 : ofVariant), 0);
      const filled = asked.filter((stem) => name.has(stem)).length / Math.max(1, name.size);
      return { id, score: sum / total + nameFilled * filled + (named.has(id) ? 0.4 : 0) };
    })
    .sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? 0;
  if (best < least && named.size === 0) return [];
  return scored
    .filter(({ score }) => score >= Math.max(near * best, 0.3))
    .slice(0, mostTopics)
    .map(({ id }) => id);
}

/** Of another topic's sources, at least this share is on the topic asked for as well. */
const companion = 0.5;

/** A topic with those that its sources mostly treat beside it: reactions with what they react to. */
export function withCompanions(
  topics: readonly string[],
  { sources, topics: all }: Corpus,
): readonly string[] {
  const [only, second] = topics;
  if (only === undefined || second !== undefined) return topics;
  const others = all.filter(({ id }) => {
    const own = sources.filter((source) => source.topics.includes(id));
    const both = own.filter((source) => source.topics.includes(only));
    return id !== only && both.length > 1 && both.length / own.length >= companion;
  });
  return [only, ...others.map(({ id }) => id)];
}

function wordingsOf({ name, names, variants }: Topic): string[] {
  return [name, ...names, ...variants.map(({ term }) => term)];
}
