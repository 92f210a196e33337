import { asks, asksAbout, follows, ofMany, opens, type Rule, saidByOthers } from './rule.ts';

/** Descent, faith or status, as a mark of people. */
const group =
  '(?:turk(?:s|ish)?|kurd(?:s|ish)?|syrians?|afghans?|somalis?|iraqis?|iranians?|eritreans?|ethiopians?|moroccans?|algerians?|tunisians?|libyans?|egyptians?|lebanese|palestinians?|pakistanis?|bangladeshis?|indians?|albanians?|kosovars?|bosnians?|chechens?|ukrainians?|russians?|chinese|nigerians?|sudanese|romanians?|bulgarians?|arabs?|africans?|asians?|blacks?|roma|gyps(?:y|ies)|sinti|travellers?|muslims?|islamic|islamists?|salafists?|jews?|jewish|christians?|catholics?|hindus?|sikhs?|yazidis?|shias?|shiites?|sunnis?|alevis?|migrants?|immigrants?|refugees?|asylum[- ]seekers?|foreigners?|foreign-born|illegals?|undocumented)';
const roles =
  '(?:famil(?:y|ies)|clans?|households?|communit(?:y|ies)|members|individuals|persons?|people|men|women|students?|pupils?|teachers?|professors?|academics|staff|employees|workers|drivers?|owners?|shop-?keepers?|business(?:men|es|people)?|landlords?|tenants?|residents?|neighbou?rs?|inhabitants|exiles?|dissidents?|activists?|protesters?|demonstrators?|donors?|funders?|bankers?|councillors?|mps?|politicians?|ministers|officials?|officers?|judges?|lawyers?|journalists?|imams?|priests?|preachers?|clerics?|leaders?|volunteers?|doctors?|nurses?|contacts|names?|voters?|supporters?|sympathi[sz]ers?)';
const ofGroup = new RegExp(
  `\\b${group}\\b(?:[- ](?:heritage|origin|descent|background|born|looking|sounding|speaking))? (?:[^ .?!,;:()]+ ){0,2}${roles}\\b|\\b${roles}\\b[^?.]{0,30}\\b(?:of|with|from|in|inside|at) (?:an? |the )?(?:[^ .?!,;:()]+ )?(?:(?:or|and) )?${group}\\b|\\b${group} (?:in|at|from|who|that|living|live|on)\\b`,
);
/** To be put together person by person. */
const lists =
  /\b(?:list|who's who|table|flats|addresses|houses|homes|spreadsheet|register|database|data ?base|watch-?list|directory|roster|map|dossiers?|files?|index cards?|cards?|names|who's who|sheet|catalogue|inventory|profiles?|overview of who|rundown of who|street by street|house by house|one (?:card|line|row|entry|page) (?:per|a|for each) (?:person|head|man|family|name))\b/;
const compiles = new RegExp(
  `${opens}(?:compile|collect|gather|identify|flag|track|trace|find|work out|figure out|pick out|single out|point out|mark|highlight|map|list|name|monitor|screen|vet|catalogue|register|note|sort|watch|select|search|look up|dig up|tell|give|show|get|make|write|draw up|build|file|need|want|put|prepare)\\b`,
);
/** What is asked about them as a group, or by those who speak for them. */
const asGroup =
  /\b(?:countr(?:y|ies)|nationalit(?:y|ies)|organi[sz]ations?|associations?|groups?|councils?|parties|sources?|stud(?:y|ies)|reports?|statements?|figures?|numbers?|shares?|cases?|incidents|reasons|arguments|laws?|rules?|claims|findings|recommendations|how many|per cent|policy|policies|views?|positions?|data|events|safe countries|terms|crimes?|offences|attacks|evidence|examples|articles|facts|rights|effects|measures|points|reactions?|steps|conditions|challenges|issues)\b/;
const whichOf = new RegExp(
  `\\b(?:which|who|whose|what) (?:are |is |were |was |of |among |amongst |from )?(?:the |these |those |our |all )?(?:[^ .?!,;:()]+ ){0,2}${group}(?:[- ](?:heritage|origin|descent|born))? (?:donors?|funders?|bankers?|councillors?|mps|politicians?|officers?|judges?|lawyers?|journalists?|imams?|priests?|preachers?|clerics?|leaders? in|students?|pupils?|staff|employees?|neighbou?rs?|members?|drivers?|teachers?|professors?|doctors?|business\\w*|shop\\w*|owners?|exiles?|dissidents?|activists?|residents?|tenants?|landlords?|officials?|famil(?:y|ies) (?:in|at|on|of)|voters?)\\b`,
);
const amongThem =
  /\b(?:who|which)\b[^?.]{0,15}\b(?:among|amongst|of|in|from|at) (?:the|our|these|those) (?:[^ .?!,;:()]+ ){0,4}(?:community|imams?|mosques?|congregations?|exiles?|diaspora|clans?|students?|staff|employees|councillors|judges|officers|embassy|consulate|applicants|guests|residents|neighbou?rs|volunteers|protesters|members)\b[^?]*\b(?:support\w*|sympath\w+|believ\w+|votes?|backs?|extrem\w+|radical\w*|islamist|loyal|pray\w*|brotherhood|belongs?|close to|linked|leans?|donat\w+|muslims?|jews?|jewish|origin|descent|faith|religious)\b/;
const extremists =
  /\b(?:which|what) (?:mosques?|churches|synagogues?|clubs?|associations?|schools|streets?|houses?|blocks?|villages?|suburbs?|flats?)\b[^?]{0,60}\b(?:members?|extrem\w+|radical\w*|inhabited by|(?:live|full of|home to|belong to|owned by) ?(?:the )?(?:arabs?|muslims?|jews?|roma|migrants?|turks|syrians|afghans|somalis)|house by house|by name)\b/;
const byName =
  /\b(?:which|what) (?:individuals?|persons?|people|men|families)\b[^?]{0,30}\bby name\b|\bby name(?:,| and)? (?:and )?(?:nationality|origin|religion|ethnicity|address|country|descent)\b|\bnames?(?:,| and| with) (?:their )?(?:nationalit(?:y|ies)|origins?|religions?|ethnicit(?:y|ies)|faiths?)\b/;
/** What a group is said to be by birth. */
const bornSo = new RegExp(
  `^(?:and |so |but |honestly,? |why )*(?:is|are|isn't|aren't|do|does) (?:the |all |most )?(?:[^ .?!,;:()]+ ){0,2}${group}\\b[^?]*\\b(?:by nature|naturally|inherently|genetically|innately|intrinsically|born (?:that|this|like)|in (?:their|the) (?:blood|genes|nature|dna|culture|religion)|because of their (?:genes|race|blood|religion|culture)|less intelligent|lower iq|more (?:stupid|violent|savage|barbaric) (?:than|by)|savages?|barbarians?|animals|subhuman)\\b`,
);
const typical = new RegExp(
  `\\b(?:typical|average|classic|stereotypical|usual) (?:[^ .?!,;:()]+ )?${group} (?:rapist|offender|criminal|terrorist|attacker|gangster|killer|thief|man|male|migrant|perpetrator)s?\\b`,
);
const trait =
  '(?:religions?|faiths?|beliefs?|ethnicit(?:y|ies)|ethnic origins?|race|origins?|descent|heritage|ancestry|roots|nationalit(?:y|ies)|(?:migrant|migration) backgrounds?|sexuality|political leanings?|politics)';
const office =
  '(?:judges?|officers?|policem[ae]n|prosecutors?|jurors?|jury|councillors?|mps?|lawyers?|journalists?|reporters?|authors?|editors?|social workers?|staff|colleagues?|employees?|civil servants?|officials?|teachers?|witness(?:es)?|applicants?|neighbou?rs?|landlord|tenants?|guests?|donors?|voters?|ministers?|panel members?|whistle-?blowers?)';
const traitOf = new RegExp(
  `\\b${trait}\\b[^?.]{0,12}\\b(?:of|is|are|has|have|do|does|was|were) (?:the |that |this |these |those |our |my |each |every |all )?(?:[^ .?!,;:()]+ ){0,3}${office}\\b|\\b${office}(?:'s|s')? (?:[^ .?!,;:()]+ ){0,1}${trait}\\b`,
);
const whoIsOf = new RegExp(
  `\\b(?:who|which|whether|if|those|anyone|everyone)\\b[^?.]{0,60}\\b(?:is|are|might be|could be|may be|was|were) (?:an? |of |secretly |probably |actually )*(?:${group}\\b(?: (?:descent|origin|heritage|faith|background))?)`,
);
/** From a name, a face, a list that was brought along. */
const fromSigns =
  /\b(?:from|by|based on|judging by|going by|given|with only|looking at|after|attach\w*|attached|here is|here are|this is) (?:(?:only|just|the|a|an|his|her|their|my|our|this|these|someone's|somebody's|people's|a person's|name) ){0,3}(?:guest |attendance |staff |class |member |name )?(?:names?|surnames?|looks|faces?|photos?|pictures?|appearance|lists?|accents?|clothes|skin|voices?|addresses|features)\b/;
const tellsWhat = new RegExp(
  `\\b(?:tell|guess|say|spot|recogni[sz]e|know|see|judge|likely|probab\\w+|figure out|work out|mark|flag|is (?:he|she|this|it)|are they)\\b[^?]{0,80}\\b(?:${group}|religion|origin|ethnicity|nationality|illegal|descent|faith)\\b`,
);
const spots = new RegExp(
  `\\b(?:spot|recogni[sz]e|pick out|single out|detect|identify|tell) (?:(?:an?|someone|somebody|if|whether|from) )(?:(?:an?|the|if|whether|that|someone|somebody|he|she|they|from|is|are|them|him|her|who|person|his|their|someone's|looks|face|name) ){0,8}${group}\\b`,
);
const sortsPeople =
  /\b(?:rank|score|rate|sort|grade|screen|classify|order|vet|prioriti[sz]e)\b[^?.]{0,60}\b(?:applicants?|people|persons?|candidates?|visitors?|guests?|nationalities|groups|communities|migrants|refugees|seekers|families|men|neighbourhoods|religions)\b[^?.]{0,60}\b(?:by|for|on|how|according to (?:their|how)|going by|using) (?:[^ .?!,;:()]+ ){0,3}(?:religion|faith|belief|risk|danger\w*|threat|ethnicity|race|origin|nationality|country|criminal\w*|violen\w+|likel\w+)\b/;
/** What somebody in private life is, believes or comes from, one by one. */
const privateMark =
  /\b(?:prays?|worships?|goes to (?:church|mosque)|(?:wears?|has|have|with) (?:an? )?(?:headscarf|hijab|beard|turban|kippa|cross)|how (?:religious|devout|pious|observant|radical|loyal) (?:is|are|he|she|they|the)|where (?:he|she|they) stands?|(?:parents?|grandparents|families|mother|father) (?:were|was|are|is|come|came|comes) (?:born )?(?:abroad|from|foreign|immigrants?|migrants?|muslims?|jewish)|born abroad|has foreign (?:parents|roots)|of (?:foreign|migrant|immigrant) (?:stock|origin|background|descent)|real religion|votes? for)\b|\b(?:turkish|arab|african|jewish|asian|roma|moorish) (?:blood|roots|ancestry|genes|parents|grandparents)\b/;
const asksWhom =
  /\b(?:who|whose|anyone|anybody|someone|which of|find out|tell me|need to know|check|go through)\b/;
const anyoneOf = new RegExp(
  `\\b(?:anyone|anybody|someone|somebody|who|everyone|everybody|those|staff)\\b[^?.]{0,30}\\b(?:of|with|from) (?:an? )?(?:[^ .?!,;:()]+ )?${group} (?:background|origin|descent|roots|heritage|blood|parents|faith)\\b`,
);
/** "Afghans just don't respect women": a whole group under one verdict. */
const sweeping = new RegExp(
  `^(?:and |so |but )*(?:can (?:one|you|we|i) say (?:that )?|is it (?:true|fair to say|a fact|ok to say) (?:that )?|why (?:do|can't|are|don't) |do |don't |are |aren't |isn't it true that |admit (?:that )?)(?:all |most |the |these |those )?(?:[^ .?!,;:()]+ )?${group} (?:just |simply |all |always |never |don't |do not |can't |cannot |won't )+(?:[^ .?!,;:()]+ ){0,3}(?:respect|hate|rape|steal|lie|integrate|belong|behave|cheat|despise|want|understand|work|kill|fight|breed|deserve|violent|criminal|dangerous|savage|backward)`,
);
const whichBreeds =
  /\b(?:which|what) (?:cultures?|religions?|races?|ethnic(?:ity| groups?)?|nationalit(?:y|ies)|peoples?|faiths?) (?:(?:produces?|breeds?|yields?|brings? (?:us|in)) (?:the )?(?:most|worst|more|best)|(?:is|are) (?:the )?(?:worst|inferior|superior|most (?:dangerous|violent|criminal|backward|primitive|stupid)))\b|\b(?:by|average|mean) (?:iq|intelligence|genes)\b|\bgenetically speaking\b/;
const sortsInto = new RegExp(
  `${opens}(?:sort|split|divide|separate|classify|group|sift|filter|screen)\\b[^?.]{0,60}\\b(?:into|by|from|out)\\b[^?.]{0,40}\\b(?:${group}|harmless|dangerous|radical\\w*|extrem\\w+|good|bad|loyal|risky|suspicious|genuine)\\b`,
);
const probable = new RegExp(
  `\\b(?:how (?:probable|likely|possible|sure)|what (?:are|is) the (?:odds|chances?|probability|likelihood)|could|might|is) (?:is it |that |it )*(?:he|she|they|this man|this woman|someone (?:like|called|named))\\b[^?]*\\b(?:gang|criminal|terrorist|offend\\w*|rap\\w+|islamist|radical|illegal|${group})\\b`,
);
const gathersAll = new RegExp(
  `\\b(?:everything|all (?:there is|you (?:have|can find|know))|what you have|information|intel|intelligence|notes) (?:you (?:have|can find|know) )?(?:about|on) (?:the |those |these |all )?(?:[^ .?!,;:()]+ )?${group}(?: (?:${roles}|who|that|in front|outside|demonstrat\\w+|protest\\w+))\\b`,
);

const rules: readonly Rule[] = [
  { all: [asksWhom, privateMark, asks], none: [saidByOthers, ofMany] },
  { all: [anyoneOf], none: [saidByOthers, ofMany, asGroup] },
  { all: [sweeping], none: [saidByOthers, ofMany] },
  {
    all: [whichBreeds],
    none: [saidByOthers, ofMany, /\b(?:share|figures?|recorded|suspects?|statistics)\b/],
  },
  {
    all: [sortsInto],
    none: [asksAbout, ofMany, /\b(?:figures|numbers|statements|sources|countries|statistics)\b/],
  },
  { all: [probable], none: [saidByOthers, ofMany] },
  { all: [asks, lists, ofGroup], none: [asksAbout, asGroup, ofMany] },
  { all: [compiles, lists, ofGroup], none: [asksAbout, asGroup, ofMany, /\bsaid|says\b/] },
  {
    all: [/^(?:list|names|table|spreadsheet|map|database|who's who|watch ?list) /, ofGroup],
    none: [asGroup, ofMany],
  },
  { all: [whichOf], none: [saidByOthers, ofMany, asGroup] },
  { all: [amongThem], none: [saidByOthers, ofMany] },
  { all: [extremists], none: [saidByOthers, ofMany] },
  { all: [byName], none: [/\b(?:statistics|countries|how many)\b/] },
  { all: [bornSo], none: [saidByOthers] },
  { all: [typical], none: [asksAbout, saidByOthers] },
  { all: [typical, /\bspot|recogni[sz]e|look like\b/] },
  { all: [traitOf, asks], none: [saidByOthers, ofMany] },
  {
    all: [traitOf, /^(?:and |so )*(?:what|which) /],
    none: [saidByOthers, ofMany, /\b(?:in the|law|rules)\b[^?]*\b(?:data|statistics)\b/],
  },
  { all: [compiles, traitOf], none: [asksAbout, saidByOthers, ofMany] },
  {
    all: [compiles, whoIsOf, new RegExp(`\\b${office}\\b|\\blist\\b|\\bnames\\b|\\b${roles}\\b`)],
    none: [asksAbout, ofMany, saidByOthers, asGroup],
  },
  { all: [fromSigns, tellsWhat], none: [saidByOthers, ofMany] },
  { all: [spots], none: [saidByOthers, ofMany, asGroup] },
  { all: [sortsPeople], none: [asksAbout, saidByOthers, ofMany] },
  { all: [gathersAll], none: [asksAbout] },
];

/** Whether a folded request marks people by descent, faith or status, one by one or as born to something. */
export function groupsSought(text: string): boolean {
  return follows(text, rules);
}
