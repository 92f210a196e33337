import type { Voice } from '../domain.ts';
import { countriesIn } from '../understand/places.ts';
import { bearingOn } from './answering-first.ts';
import { isGoodwill } from './goodwill.ts';
import { isOfDocument } from './of-substance.ts';
import { pick, type Shown } from './pick.ts';
import type { Weighed } from './weigh.ts';

/** Words of a statement of the bottom line, and of one that gives both sides of a dispute. */
const mostWords = { one: 34, dispute: 60 };

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
 * and disputed, first what is on the subject of the corpus, and where what the U.S. says is disputed. Of what it says comes
 * first what the dispute is about.
 */
export function chooseBottomLine({ weighed, facts, core, countries }: Given, shown: Shown): Weighed[] {
  const isOwn = weighed.filter((one) => one.own);
  // Where little is on a country, what it shares with others is all there is.
  const own = isOwn.some(({ statement }) => statement.standing.kind !== 'fact') ? isOwn : weighed;
  const onCore = (some: readonly Weighed[]) =>
    some.filter(({ source }) => core !== undefined && source.topics.includes(core));
  const disputed = own.filter(({ statement }) => statement.standing.kind === 'contested').map(bothParts);
  const said = (voice: Voice) => {
    const claims = own
      .filter(({ statement }) => statement.standing.kind === 'claim' && statement.voice === voice)
      .map((one) => ({
        ...one,
        weight:
          one.weight -
          ofGoodwill * Number(isGoodwill(one.statement.text)) -
          ofCredit * Number(credit.test(one.statement.text)) +
          atIssue * Math.max(0, ...disputed.map((dispute) => bearingOn(one, dispute))),
      }));
    const inOwnWords = onCore(claims).filter(({ source }) => source.voice === voice);
    return [inOwnWords, onCore(claims), claims];
  };
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
  const against =
    countries.length > 0
      ? ofUsOrFound(withUs(disputed, weighed), onCore)
      : byRelevance(withUs(onCore(disputed), weighed));
  const dispute = pickShort([against, onCore(disputed), disputed], mostWords.dispute, shown);
  return [
    ...settled,
    // A dispute on what the U.S. says holds it, and its answer.
    ...(withUs(dispute, weighed).length > 0 ? [] : pickShort(said('us-executive'), mostWords.one, shown)),
    ...pickShort(said('host-government'), mostWords.one, shown),
    ...dispute,
  ];
}

/** Of a claim that is checked a reader must see what is borne out beside what is not. */
function bothParts(one: Weighed): Weighed {
  return { ...one, weight: one.weight + partlyBorneOut * Number(bearsOut.test(one.statement.text)) };
}
const bearsOut = /\b(?:supports?|bears? out|confirms?|upholds?)\b.*\bbut\b|\brecords (?:give|count|show)\b/i;
const partlyBorneOut = 0.5;

const ofGoodwill = 1;
/** Credit that somebody takes for figures is as disputable as blame. */
const credit = /\b(?:result of|thanks to|due to|owing to|lowered)\b/i;
const ofCredit = 0.4;
/** What others dispute is what a reader must know first. */
const atIssue = 0.3;

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
  return some.map((one) => ({ ...one, weight: one.relevance - (isOfDocument(one) ? ofDocument : 0) }));
}

const ofDocument = 0.5;

function ofUs(disputes: readonly Weighed[]): Weighed[] {
  return disputes.filter(({ source }) => source.voice === 'us-executive');
}

/** The disputes in which the U.S. has part, by whichever side they stand. */
function withUs(disputes: readonly Weighed[], weighed: readonly Weighed[]): Weighed[] {
  const own = new Set(ofUs(weighed).map(({ source }) => source.id));
  return disputes.filter(
    ({ statement: { standing }, source }) =>
      own.has(source.id) || (standing.kind === 'contested' && standing.with.some((id) => own.has(id))),
  );
}

/** What the U.S. says of a country, in dispute by its own source, or by what an inquiry found. */
function ofUsOrFound(
  disputes: readonly Weighed[],
  onCore: (some: readonly Weighed[]) => Weighed[],
): Weighed[] {
  return [...ofUs(onCore(disputes)), ...disputes.filter(({ source }) => source.voice === 'inquiry')];
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
