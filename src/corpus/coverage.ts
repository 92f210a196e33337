import {
  type Corpus,
  type Seen,
  type Source,
  type Standing,
  seenLevels,
  type Topic,
  type Voice,
  voices,
} from '../domain.ts';

type Cell = { readonly sources: number; readonly statements: number };

type TopicCoverage = {
  readonly id: string;
  readonly name: string;
  readonly contested: boolean;
  readonly voices: Readonly<Partial<Record<Voice, Cell>>>;
  readonly total: Cell;
  /** Voices that ought to be heard and say nothing. */
  readonly missing: readonly Voice[];
  /** Publication dates of the oldest and newest source, as exact as known. */
  readonly oldest: string | undefined;
  readonly newest: string | undefined;
};

/** What a corpus holds and lacks, in numbers. */
export type Coverage = {
  readonly version: string;
  readonly total: Cell;
  readonly topics: readonly TopicCoverage[];
  readonly countries: readonly {
    readonly country: string;
    readonly voices: Readonly<Partial<Record<Voice, Cell>>>;
    readonly total: Cell;
  }[];
  readonly standings: Readonly<Record<Standing['kind'], number>>;
  readonly seen: Readonly<Record<Seen, number>>;
  /** Sources by year of publication; `unknown` for those without a date. */
  readonly years: Readonly<Record<string, number>>;
  readonly newest: string | undefined;
};

/** Counts a corpus by topic, country, voice, standing, date and how its sources were seen. */
export function coverageOf({ sources, topics, version }: Corpus): Coverage {
  const countries = [...new Set(sources.flatMap((source) => source.countries))].sort();
  const standings = { fact: 0, claim: 0, contested: 0 };
  for (const { standing } of sources.flatMap(({ statements }) => statements)) standings[standing.kind] += 1;
  const years: Record<string, number> = {};
  for (const { published } of sources) {
    const year = published?.slice(0, 4) ?? 'unknown';
    years[year] = (years[year] ?? 0) + 1;
  }
  return {
    version,
    total: count(sources),
    topics: topics.map((topic) => coverTopic(topic, sources)),
    countries: countries.map((country) => {
      const held = sources.filter((source) => source.countries.includes(country));
      return { country, voices: byVoice(held), total: count(held) };
    }),
    standings,
    seen: Object.fromEntries(
      seenLevels.map((level) => [level, sources.filter(({ seen }) => seen === level).length]),
    ) as Record<Seen, number>,
    years,
    newest: dates(sources).at(-1),
  };
}

/** The voices due on a topic that say nothing in a set of sources. The pipeline admits the same gaps in an answer. */
export function missingVoices(topic: Topic, sources: readonly Source[]): Voice[] {
  const heard = new Set(
    sources
      .filter((source) => source.topics.includes(topic.id))
      .flatMap(({ statements }) => statements.map(({ voice }) => voice)),
  );
  return topic.voices.filter((voice) => !heard.has(voice));
}

function coverTopic(topic: Topic, sources: readonly Source[]): TopicCoverage {
  const held = sources.filter((source) => source.topics.includes(topic.id));
  const known = dates(held);
  return {
    id: topic.id,
    name: topic.name,
    contested: topic.contested,
    voices: byVoice(held),
    total: count(held),
    missing: missingVoices(topic, sources),
    oldest: known[0],
    newest: known.at(-1),
  };
}

/** Counts by who speaks; a source counts for each voice that speaks in it. */
function byVoice(sources: readonly Source[]): Partial<Record<Voice, Cell>> {
  return Object.fromEntries(
    voices.flatMap((voice) => {
      const numbers = sources
        .map(({ statements }) => statements.filter((statement) => statement.voice === voice).length)
        .filter((number) => number > 0);
      const sum = numbers.reduce((total, number) => total + number, 0);
      return sum === 0 ? [] : [[voice, { sources: numbers.length, statements: sum }]];
    }),
  );
}

function count(sources: readonly Source[]): Cell {
  return {
    sources: sources.length,
    statements: sources.reduce((sum, { statements }) => sum + statements.length, 0),
  };
}

function dates(sources: readonly Source[]): string[] {
  return sources.flatMap(({ published }) => published ?? []).sort();
}
