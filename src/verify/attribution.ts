import type { Standing } from '../domain.ts';
import { spokenWords } from '../text/denials.ts';
import { isSaying } from '../text/saying.ts';
import { nationNames } from '../text/word-lists.ts';
import { fold, stem, terms } from '../text/words.ts';
import type { Check } from './check.ts';

/** What rests on a claim stays a claim of that party, named in the sentence; what is contested stays so. */
export const attributionIsKept: Check = (draft, cited) => {
  for (const { statement } of cited) {
    const { standing } = statement;
    if (standing.kind === 'claim') {
      if (draft.standing.kind === 'fact') return `it states a claim of ${standing.by} as fact`;
      if (!namesParty(draft.text, standing.by, statement.text))
        return `it does not name ${standing.by}, whose claim it is`;
      if (draft.text !== statement.text && !hasSaying(draft.text, standing.by))
        return `it does not say that ${standing.by} says so`;
    }
    if (standing.kind === 'contested' && draft.standing.kind === 'fact')
      return 'it states what is contested as fact';
  }
  const { standing } = draft;
  if (standing.kind === 'claim' && !cited.some(({ statement }) => sameParty(standing, statement.standing)))
    return `nothing it cites is a claim of ${standing.by}`;
  return undefined;
};

const doubts =
  /\b(allegedly|reportedly|supposedly|purportedly|ostensibly|apparently|so-called|perhaps|possibly|unconfirmed|unverified|disputed|contested|questionable)\b/g;

/** A fact is not hedged: a draft holds no doubt that nothing it cites holds, nor calls one fact alone contested. */
export const factsAreNotHedged: Check = (draft, cited) => {
  const known = cited.map(({ statement }) => fold(statement.text)).join(' ');
  const isDispute = draft.standing.kind === 'contested';
  const doubt = [...fold(draft.text).matchAll(doubts)].find(
    ([word]) => !known.includes(word) && !(isDispute && /^(?:disputed|contested)$/.test(word)),
  );
  if (doubt) return `"${doubt[0]}" is a doubt that what it cites does not hold`;
  const isOneFact = cited.length === 1 && cited[0]?.statement.standing.kind === 'fact';
  return draft.standing.kind === 'contested' && isOneFact ? 'it calls a fact contested' : undefined;
};

function sameParty(one: Standing, other: Standing): boolean {
  return one.kind === 'claim' && other.kind === 'claim' && fold(one.by) === fold(other.by);
}

const nations = new Set(nationNames.values());
/** Words that many parties share: alone they name none. */
const common = new Set(
  terms('state department government ministry minister office party police court council group official'),
);

/**
 * Half of the words that only this party's name brings into the statement are enough ("Casey" for Baroness Casey);
 * a name of common words is needed whole, but for its nation ("State Department", "UK government").
 */
function namesParty(text: string, party: string, statement: string): boolean {
  const own = new Set(terms(text));
  const name = terms(party);
  const inStatement = terms(statement);
  const distinctive = name.filter(
    (word) =>
      !nations.has(word) && !common.has(word) && inStatement.filter((other) => other === word).length === 1,
  );
  if (distinctive.length > 0)
    return distinctive.filter((word) => own.has(word)).length >= distinctive.length / 2;
  const plain = name.filter((word) => !nations.has(word));
  return (plain.length > 1 ? plain : name).every((word) => own.has(word) || !inStatement.includes(word));
}

/** Of a verb of saying and the party that it belongs to; room for who they are: "Casey, who led the audit of 2025, said". */
const furthest = 16;

function hasSaying(text: string, party: string): boolean {
  const name = spokenWords(party);
  const stems = name.map(stem);
  const spoken = spokenWords(text.replace(/\bState\b/g, ' '));
  const named = spoken.flatMap((word, index) => (stems.includes(stem(word)) ? [index] : []));
  return spoken.some(
    (word, index) =>
      isSaying(word) && !name.includes(word) && named.some((at) => Math.abs(at - index) <= furthest),
  );
}
