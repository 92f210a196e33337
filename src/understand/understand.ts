import type { Question, SearchTerm, Statement } from '../domain.ts';
import { nameWordsIn } from '../text/names.ts';
import { nationNamesOf } from '../text/nations.ts';
import type { Speller } from '../text/speller.ts';
import { fold, terms as stemsOf } from '../text/words.ts';
import { clean } from './clean.ts';
import type { Everyday } from './everyday.ts';
import { focusOf, partsOf } from './parts.ts';
import { countriesIn } from './places.ts';
import { refusalFor } from './refusals.ts';
import { relatedTerms, searchTerms, spellcheck } from './search-terms.ts';
import type { SpellOut } from './spell-out.ts';
import { standalone } from './standalone.ts';
import type { Neutraliser } from './variants.ts';
import { wantedFrom } from './wanted.ts';
import { asksForForm, withoutOccasion } from './without-occasion.ts';

/** A word taken over from the thread weighs this much of one of the question's own. */
const threadWeight = 0.5;
/** A word of a sentence that asks nothing ("The press says …") weighs this much of one that asks. */
const besideWeight = 0.5;
/** What only the other parts of a compound question say weighs this much in one of them. */
const contextWeight = 0.35;

export type UnderstandDeps = {
  readonly neutralise: Neutraliser;
  readonly spell: Speller;
  readonly spellOut: SpellOut;
  readonly everyday: Everyday;
};

/**
 * A question as the rest of the pipeline wants it. `turns` are the earlier questions of the thread, oldest first, and
 * `shown` the statements of the answer to the last of them: a follow-up takes from them what it leaves out. Needs no
 * model; where one has completed the follow-up, `rephrased` takes the place of what the rules make of it, and either can
 * have it declined. Never throws.
 */
export function understand(
  asked: string,
  turns: readonly string[],
  deps: UnderstandDeps,
  shown: readonly Statement[] = [],
  rephrased?: string,
): Question {
  const cleaned = deps.spellOut(withoutOccasion(clean(asked)));
  const ruled = standalone(
    cleaned,
    turns.map((turn) => deps.spellOut(clean(turn))),
  );
  const complete = rephrased ?? ruled;
  const { asked: focus, beside } = focusOf(withoutAudience(cleaned));
  const whole = read(complete, deps);
  const own = complete === cleaned ? whole : read(cleaned, deps);
  const terms = weighed(whole.terms, [
    [read(focus, deps).terms, 1],
    [own.terms, beside === '' && focus === cleaned ? 1 : besideWeight],
    [whole.terms, threadWeight],
  ]);
  const reason =
    refusalFor(ruled) ??
    refusalFor(spellcheck(ruled, deps.spell)) ??
    (rephrased === undefined ? undefined : (refusalFor(cleaned) ?? refusalFor(rephrased)));
  const wanted = asksForForm(clean(asked)) ? 'overview' : wantedFrom(cleaned);
  const question = {
    ...whole,
    asked: clean(asked),
    followsUp: complete !== cleaned,
    terms,
    related: relatedTerms(terms, whole.touched),
    wanted: wanted === 'fact' && isBareCountry(whole) ? 'overview' : wanted,
    shown: complete === cleaned ? [] : shown,
    refusal: reason && ({ status: 'declined', reason } as const),
  };
  return { ...question, parts: partsOf(cleaned).map((part) => partOf(part, question, deps)) };
}

/** "… for a first meeting with the Home Office": who is told, not what is asked. */
const audience =
  /\b(?:for|before|ahead of) (?:(?:an?|the|my|our|his|her|their|tomorrow's|today's|next|first|a first) )*(?:meeting|call|visit|dinner|lunch|trip|talks?|briefing)s?(?: (?:with|at|to|by) [^?.,;]+)?/i;

function withoutAudience(text: string): string {
  const rest = text.replace(audience, ' ').trim();
  return /\p{L}{3}/u.test(rest) ? rest : text;
}

/** "Two minutes on Sweden" asks for no number. */
const count = /^(\d+|one|two|three|four|five|ten|few|coupl)$/;

/** "Denmark", "France - what have we got?": the whole picture of it. */
function isBareCountry({ terms, countries }: Read): boolean {
  const names = new Set(nationNamesOf(countries).flatMap(stemsOf));
  return countries.length > 0 && terms.every(({ stem }) => names.has(stem) || count.test(stem));
}

type Read = Pick<Question, 'standalone' | 'neutral' | 'terms' | 'countries' | 'topics'> & {
  readonly touched: readonly string[];
};

function read(text: string, { neutralise, spell, everyday }: UnderstandDeps): Read {
  const spelt = spellcheck(text, spell);
  const framed = neutralise(spelt);
  const plain = everyday(framed.rest);
  const neutral = neutralise(plain.text);
  const countries = countriesIn(`${spelt} ${plain.text}`);
  const names = [...new Set([...framed.names, ...neutral.names])];
  const touched = [...new Set([...framed.touched, ...neutral.touched])];
  const terms = searchTerms({ rest: neutral.rest, names, touched }, nationNamesOf(countries));
  return {
    standalone: text,
    neutral: framed.text,
    terms: terms.map((term) => ({
      ...term,
      same: plain.same.get(term.stem),
      near: plain.near.get(term.stem),
    })),
    countries,
    topics: [...new Set([...framed.topics, ...neutral.topics])],
    touched,
  };
}

/** One thing of a compound question, complete with the names, country and topics that only the rest gives. */
function partOf(text: string, whole: Omit<Question, 'parts'>, deps: UnderstandDeps): Question {
  const own = read(text, deps);
  const said = fold(text);
  const names = nameWordsIn(whole.standalone).filter((name) => !said.includes(name));
  const countries = own.countries.length > 0 ? own.countries : whole.countries;
  const elsewhere = new Set(
    nationNamesOf(whole.countries.filter((country) => !countries.includes(country))).flatMap(stemsOf),
  );
  const terms = weighed(
    [...own.terms, ...whole.terms.filter(({ stem }) => !elsewhere.has(stem))],
    [
      [own.terms, 1],
      [whole.terms, contextWeight],
    ],
  );
  return {
    ...own,
    asked: text,
    followsUp: whole.followsUp,
    standalone: names.length === 0 ? text : `${text} (${names.join(' ')})`,
    terms,
    related: relatedTerms(terms, own.touched),
    countries,
    topics: own.topics.length > 0 ? own.topics : whole.topics,
    wanted: wantedFrom(text),
    shown: whole.shown,
    parts: [],
    refusal: undefined,
  };
}

/** The terms, each with its weight in the first of the readings that holds it, times that reading's share. */
function weighed(
  terms: readonly SearchTerm[],
  readings: readonly (readonly [readonly SearchTerm[], number])[],
): SearchTerm[] {
  const weights = readings.map(
    ([held, share]) => [new Map(held.map(({ stem, weight }) => [stem, weight])), share] as const,
  );
  const stems = new Map(terms.map((term) => [term.stem, term]));
  return [...stems.values()].map(({ stem, weight, ...means }) => {
    const found = weights.find(([held]) => held.has(stem));
    return { stem, weight: found ? (found[0].get(stem) ?? weight) * found[1] : weight, ...means };
  });
}
