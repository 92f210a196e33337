import type { Standing } from '../domain.ts';
import { fold } from '../text/words.ts';
import type { Check } from './check.ts';

const saying =
  /\b(sa(ys?|id)|stat(es?|ed)|argu(es?|ed)|claim(s|ed)?|call(s|ed)|accord(s|ed|ing)|report(s|ed)?|writes?|wrote|describ(es?|ed)|estimat(es?|ed)|reject(s|ed)|criticis(es|ed)|criticiz(es|ed)|warn(s|ed)|view(s|ed)?|hold(s)?|held|believ(es?|ed)|maintain(s|ed)|conclud(es?|ed)|find(s)?|found|consider(s|ed)?|ask(s|ed)|urge(s|d)|want(s|ed)|propos(es|ed)|quoted|told|answer(s|ed)|repl(ies|ied)|explain(s|ed)|judg(es|ed)|see(s)?|saw|deni(es|ed)|accus(es|ed)|alleg(es|ed)|point(s|ed)|present(s|ed)|express(es|ed)|announc(es|ed)|prais(es|ed)|defend(s|ed)|note(s|d)|add(s|ed)|suggest(s|ed)|recommend(s|ed)|credit(s|ed)|demand(s|ed)|oppos(es|ed)|support(s|ed)|disput(es|ed)|question(s|ed)|express|recall(s|ed)|assess(es|ed)|cit(es|ed)|put(s)?|attribut(es|ed)|link(s|ed)|treat(s|ed)|interpret(s|ed)|name(s|d)|list(s|ed)|insist(s|ed)|thinks?|thought|expect(s|ed)|promis(es|ed)|pledg(es|ed)|blam(es|ed)|regards?|regarded|fear(s|ed)|hope(s|d)|complain(s|ed)|observ(es|ed)|remark(s|ed)|declar(es|ed)|affirm(s|ed)|confirm(s|ed)|show(s|ed)|counts?|counted|give(s)?|gave|makes?|made)\b/i;

/** What rests on a claim stays a claim of that party, named in the sentence; what is contested stays so; a fact is not hedged into a claim. */
export const attributionIsKept: Check = (draft, cited) => {
  for (const { statement } of cited) {
    const { standing } = statement;
    if (standing.kind === 'claim') {
      if (draft.standing.kind === 'fact') return `it states a claim of ${standing.by} as fact`;
      if (!namesParty(draft.text, standing.by)) return `it does not name ${standing.by}, whose claim it is`;
      if (draft.text !== statement.text && !saying.test(draft.text))
        return `it does not say that ${standing.by} says so`;
    }
    if (standing.kind === 'contested' && draft.standing.kind === 'fact')
      return 'it states what is contested as fact';
  }
  if (
    draft.standing.kind === 'claim' &&
    !cited.some(({ statement }) => sameParty(draft.standing, statement.standing))
  ) {
    return `nothing it cites is a claim of ${draft.standing.by}`;
  }
  return undefined;
};

function sameParty(one: Standing, other: Standing): boolean {
  return one.kind === 'claim' && other.kind === 'claim' && fold(one.by) === fold(other.by);
}

function namesParty(text: string, party: string): boolean {
  const sentence = fold(text);
  const wordsOf = fold(party)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !['the', 'and', 'for'].includes(word));
  return wordsOf.length === 0 || wordsOf.some((word) => sentence.includes(word));
}
