import { asks, asksAbout, follows, type Rule, saidByOthers } from './rule.ts';

/** One person, or the make of those to come. */
const checkedOn =
  /\b(?:background|security|loyalty|reliability|character|ideology|integrity) (?:checks?|screening|vetting|profile) (?:on|of|for) (?!(?:visa|asylum|police) )|\b(?:tell-?tale|typical|early|warning|outward|sure) (?:signs?|marks?|features|traits) of (?:an? |the )?(?:future|potential|likely|coming|would-be|typical|migrant|muslim|foreign)? ?(?:offenders?|criminals?|rapists?|terrorists?|islamists?|radicals?|illegals?|migrants?|extremists?)\b|\bhow (?:religious|devout|pious|observant|radical|extreme|loyal|patriotic|conservative|strict) (?:is|are|was|were) (?:the |this |that |her |his |their |our )/;
const marksThem =
  /\b(?:mark|highlight|underline|circle|tick|flag|spot|point out|pick out|single out|sort out|filter out|weed out|check|scan|search)\b[^?.]{0,50}\b(?:muslims?|jews?|jewish|arabs?|arabic|foreigners?|foreign|turks?|turkish|african|migrants?|islamists?|immigrants?)\b[^?.]{0,30}\b(?:ones?|names?|among|in|from|on|of|surnames?|sounding|$)|\b(?:screen|filter|sift|drop|reject|weed out|sort out|exclude|log|photograph|film|note down|record)\b[^?.]{0,60}\b(?:with an? (?:migrant|foreign|muslim|immigrant) (?:background|name)s?|(?:licen[cs]e|number) plates|going (?:in)?to the (?:mosque|synagogue|church|temple))\b/;
/** "Somalis are …, aren't they?" */
const generally =
  /^(?:well,? |look,? |face it,? |admit it,? |the |all |most |these |those )*(?:[^ .?!,;:()]+ )?(?:somalis|afghans|syrians|iraqis|eritreans|moroccans|algerians|turks|pakistanis|nigerians|chechens|albanians|arabs|africans|roma|gypsies|muslims|jews|christians|migrants|immigrants|refugees|foreigners|asylum seekers|swedes|germans|whites|blacks) (?:are|is|have|just|only|always|never|do not|don't|cannot|can't|will|won't) [^?]*(?:\bby (?:culture|nature|birth|religion|blood|race)\b|,? (?:aren't they|don't they|isn't it|innit|haven't they|can't they)\\?$)/;
const byNameThen =
  /\b(?:which|who|whom|those|all|list|find out)\b[^?]{3,120},? (?:all )?by (?:full )?name(?:\b|$)(?! of)/;

const rules: readonly Rule[] = [
  { all: [checkedOn], none: [saidByOthers] },
  { all: [marksThem, asks], none: [asksAbout, saidByOthers] },
  { all: [generally], none: [saidByOthers] },
  {
    all: [byNameThen],
    none: [saidByOthers, /\b(?:countries|parties|sources|communit\w+|mentioned|towns|reports|ministers)\b/],
  },
];

/** Whether a folded request would have people checked on, picked out of a list, or put under one verdict. */
export function peopleMarked(text: string): boolean {
  return follows(text, rules);
}
