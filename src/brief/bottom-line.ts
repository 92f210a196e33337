import type { Voice } from '../domain.ts';
import { countriesIn } from '../understand/places.ts';
import { isGoodwill } from './goodwill.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** Words of a statement of the bottom line, and of one that gives both sides of a dispute. */
const mostWords = { one: 34, dispute: 50 };

type Given = {
  readonly weighed: readonly Weighed[];
  readonly facts: readonly Weighed[];
  /** The topic that the corpus is for. */
  readonly core: string | undefined;
  /** Those of a briefing on countries: they are in the news by their events. Of a topic what is nearest to its name comes first. */
  readonly countries: readonly string[];
};

/**
 * One statement of each sort: what is settled, what the U.S. says, what the host says, what is in dispute; of what is said
 * and disputed, first what is on the subject of the corpus, and where what the U.S. says is disputed.
 */
export function chooseBottomLine({ weighed, facts, core, countries }: Given, shown: Shown): Weighed[] {
  const isOwn = weighed.filter((one) => one.own);
  // Where little is on a country, what it shares with others is all there is.
  const own = isOwn.some(({ statement }) => statement.standing.kind !== 'fact') ? isOwn : weighed;
  const onCore = (some: readonly Weighed[]) =>
    some.filter(({ source }) => core !== undefined && source.topics.includes(core));
  const said = (voice: Voice) => {
    const claims = own
      .filter(({ statement }) => statement.standing.kind === 'claim' && statement.voice === voice)
      .map((one) => (isGoodwill(one.statement.text) ? { ...one, weight: one.weight - ofGoodwill } : one));
    const inOwnWords = onCore(claims).filter(({ source }) => source.voice === voice);
    return [inOwnWords, onCore(claims), claims];
  };
  const disputed = own.filter(({ statement }) => statement.standing.kind === 'contested');
  const byUs = onCore(disputed).filter(({ source }) => source.voice === 'us-executive');
  const told = facts.filter(({ statement }) => !isList(statement.text));
  const ofOwn = told.filter((one) => one.own);
  const first =
    countries.length > 0
      ? hostFirst(
          firstOf(
            ofOwn.filter(({ statement }) => isFinding(statement.text, countries)),
            ofOwn,
            told,
          ),
        )
      : byRelevance(told);
  const settled = pickShort([first], mostWords.one, shown);
  // A dispute holds what each side says: chosen last, it would be taken for said already.
  const dispute = pickShort([byUs, onCore(disputed), disputed], mostWords.dispute, shown);
  return [
    ...settled,
    ...pickShort(said('us-executive'), mostWords.one, shown),
    ...pickShort(said('host-government'), mostWords.one, shown),
    ...dispute,
  ];
}

const ofGoodwill = 1;

/** A finding about the country names it before any other ("The U.S. instruction put to …" is on another). */
function isFinding(text: string, countries: readonly string[]): boolean {
  const [first] = countriesIn(text);
  return first !== undefined && countries.includes(first);
}

/** A row of countries tells nothing of any. */
function isList(text: string): boolean {
  return countriesIn(text).length > mostCountries;
}
const mostCountries = 4;

/** What the host did says more of a country than a case in the news or one study among others. */
function hostFirst(some: readonly Weighed[]): readonly Weighed[] {
  return some.map((one) => {
    const { voice, text } = one.statement;
    const host = voice === 'host-government' || hostActs.test(text) ? 0.4 : 0;
    const less = one.topic === undefined || voice === 'press' || voice === 'academic' ? 0.3 : 0;
    const merelyAsked = /\bwas asked\b/.test(text) ? 0.5 : 0;
    return { ...one, weight: one.weight + host - less - merelyAsked };
  });
}
const hostActs = /^(?:The )?(?:[\p{L}'’-]+ ){0,3}?(?:government|parliament|cabinet|minister|ministry)\b/iu;

function byRelevance(some: readonly Weighed[]): readonly Weighed[] {
  return some.map((one) => ({ ...one, weight: one.relevance }));
}

function firstOf(...sorts: readonly (readonly Weighed[])[]): readonly Weighed[] {
  return sorts.find((sort) => sort.length > 0) ?? [];
}

/** The best of the first of the sorts that has something new, a short one where there is one. */
function pickShort(sorts: readonly (readonly Weighed[])[], words: number, shown: Shown): Weighed[] {
  for (const sort of sorts) {
    const short = sort.filter(({ statement }) => statement.text.split(/\s+/).length <= words);
    const picked = pick(short, 1, shown);
    if (picked.length > 0) return picked;
  }
  return pick(sorts.flat(), 1, shown);
}
