import type { Subject } from '../briefing.ts';
import type { Corpus, Source, Statement } from '../domain.ts';
import { isAboutCorpus } from '../text/not-found.ts';
import { remembered } from '../text/remembered.ts';
import { countriesIn } from '../understand/places.ts';

/** A statement on the subject of a briefing. */
export type InScope = {
  readonly statement: Statement;
  readonly source: Source;
  /** False for what a source on several countries says of none of them. */
  readonly own: boolean;
  /** 1 where it is on one country by its own words, less the more countries it names. */
  readonly focus: number;
};

const namedIn = remembered(countriesIn, 50_000);
/** Named in statements about every country: they tell nothing about whom a statement is on. */
export const everywhere: readonly string[] = ['US', 'EU'];

/** The statements of a corpus on a subject. What the corpus says of itself ("was not found in …") is none of them. */
export function scopeOf({ countries, topics }: Subject, corpus: Corpus): InScope[] {
  return corpus.sources
    .filter((source) => topics.length === 0 || source.topics.some((topic) => topics.includes(topic)))
    .flatMap((source) =>
      source.statements.flatMap((statement): InScope[] => {
        if (isAboutCorpus(statement)) return [];
        if (countries.length === 0) return [{ statement, source, own: true, focus: 1 }];
        const how = countries.map((country) => aboutCountry(country, statement, source));
        return how.includes('own')
          ? [{ statement, source, own: true, focus: 1 / Math.max(1, hostsIn(statement.text).length) }]
          : how.includes('shared')
            ? [{ statement, source, own: false, focus: 0 }]
            : [];
      }),
    );
}

/** The host countries that a text names. */
export function hostsIn(text: string): string[] {
  return namedIn(text).filter((code) => !everywhere.includes(code));
}

/** Without the place and day of a speech ("said at Munich on 15 February 2026"): they are not what was spoken of. */
function withoutSpot(text: string): string {
  return text.replace(
    /\b(said|says|told|spoke|argued|warned)((?: \S+){0,4}?) (?:at|in) \p{Lu}\p{L}+ on \d/u,
    '$1$2',
  );
}

/** Whether a statement is on a country by its own words or heading, or shared by the countries of its source. */
export function aboutCountry(
  country: string,
  { text, heading }: Statement,
  source: Source,
): 'own' | 'shared' | undefined {
  const named = namedIn(withoutSpot(text));
  if (named.includes(country)) return 'own';
  if (!source.countries.includes(country)) return undefined;
  if (hostsIn(text).length > 0) return undefined;
  const hosts = source.countries.filter((code) => code === country || !everywhere.includes(code));
  if (hosts.length === 1 || namedIn(heading).includes(country)) return 'own';
  return 'shared';
}
