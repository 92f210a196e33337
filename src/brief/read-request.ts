import type { BriefReason, Subject } from '../briefing.ts';
import type { Corpus } from '../domain.ts';
import type { Speller } from '../text/speller.ts';
import { clean } from '../understand/clean.ts';
import { refusalFor } from '../understand/refusals.ts';
import { spellcheck } from '../understand/search-terms.ts';
import type { Neutraliser } from '../understand/variants.ts';
import { countriesOf, countryName } from './country-names.ts';
import { findTopics, subjectTerms, withCompanions } from './find-topics.ts';
import { readDate } from './read-date.ts';

/** What the words after `/brief` ask for. */
export type BriefRequest =
  | { readonly kind: 'briefing'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'since'; readonly since: string; readonly subject: Subject | undefined }
  | { readonly kind: 'none'; readonly reason: BriefReason; readonly about: string };

type RequestDeps = {
  readonly corpus: Corpus;
  readonly neutralise: Neutraliser;
  readonly spell: Speller;
  /** ISO 8601. */
  readonly today: string;
};

const longest = 200;
const mostCompared = 3;
const compared = /^\s*compare\b|\b(?:versus|vs\.?|compared (?:to|with))\b/i;
const since = /^\s*(?:what(?:'s| has| is)? )?(?:new |changed |happened |changes |news )?since\b/i;

/** Reads a country, a topic, both, a comparison or a date. Never throws. */
export function readRequest(asked: string, deps: RequestDeps): BriefRequest {
  const text = clean(asked);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'none', reason: 'empty', about: '' };
  if (text.length > longest) return { kind: 'none', reason: 'too-long', about: '' };
  if (refusalFor(text) !== undefined) return { kind: 'none', reason: 'declined', about: text };
  if (since.test(text)) return readSince(text.replace(since, ''), deps);
  if (compared.test(text)) return readComparison(text.replace(compared, ' '), deps);
  const read = readSubject(text, deps);
  return 'reason' in read ? read : { kind: 'briefing', subjects: [read] };
}

function readSince(text: string, deps: RequestDeps): BriefRequest {
  const read = readDate(text, deps.today);
  if (read === undefined) return { kind: 'none', reason: 'no-date', about: text.trim() };
  if (read.date > deps.today.slice(0, read.date.length))
    return { kind: 'none', reason: 'future-date', about: read.date };
  if (subjectTerms(read.rest).length === 0) return { kind: 'since', since: read.date, subject: undefined };
  const subject = readSubject(read.rest, deps);
  return 'reason' in subject ? subject : { kind: 'since', since: read.date, subject };
}

/** Each country with the topics that the rest names. */
function readComparison(text: string, deps: RequestDeps): BriefRequest {
  const whole = readSubject(text, deps);
  if ('reason' in whole) return whole;
  const { countries, topics, words } = whole;
  if (countries.length < 2) return { kind: 'none', reason: 'compare-one', about: text.trim() };
  const subjects = countries
    .slice(0, mostCompared)
    .map((code) => ({ countries: [code], topics, words, name: nameOf([code], topics, deps.corpus) }));
  return { kind: 'briefing', subjects };
}

type Unread = { readonly kind: 'none'; readonly reason: BriefReason; readonly about: string };

function readSubject(text: string, deps: RequestDeps): Subject | Unread {
  const { corpus, neutralise, spell } = deps;
  const spelt = spellcheck(text, spell);
  const named = countriesOf(text);
  const { countries, rest } = named.countries.length > 0 ? named : countriesOf(spelt);
  const held = new Set(corpus.sources.flatMap((source) => source.countries));
  const unknown = countries.find((code) => !held.has(code));
  if (unknown !== undefined) return { kind: 'none', reason: 'unknown-country', about: countryName(unknown) };
  const words = subjectTerms(rest).length === 0 ? '' : spellcheck(rest, spell);
  const topics = words === '' ? [] : withCompanions(findTopics(words, corpus.topics, neutralise), corpus);
  if (topics.length === 0 && words !== '') return { kind: 'none', reason: 'unknown-topic', about: text };
  if (topics.length === 0 && countries.length === 0)
    return { kind: 'none', reason: 'unknown-topic', about: text };
  return { name: nameOf(countries, topics, corpus), countries, topics, words };
}

/** "Sweden", "United Kingdom: group-based child sexual exploitation". */
function nameOf(countries: readonly string[], topics: readonly string[], corpus: Corpus): string {
  const places = countries.map(countryName).join(' and ');
  const [topic] = topics.flatMap((id) => corpus.topics.find((known) => known.id === id)?.name ?? []);
  if (topic === undefined) return places;
  return places === '' ? topic.charAt(0).toUpperCase() + topic.slice(1) : `${places}: ${topic}`;
}
