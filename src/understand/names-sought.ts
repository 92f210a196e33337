import { asks, asksAbout, follows, opens, type Rule, saidByOthers } from './rule.ts';

/** Those of a case, and those who live where it took place; nobody who holds an office. */
const inACase =
  "(?:victims?(?!')|survivors?(?!')|girls?|boys?|child(?:ren)?(?!')|teens?|teenagers?|minors?|complainants?|plaintiffs?|witness(?:es)?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|convict(?:s|ed)?|killers?|gang members?|killed|dead|injured|wounded|raped|abused|mothers?|fathers?|parents?|daughters?|sons?|sisters?|brothers?|famil(?:y|ies)|relatives?|asylum[- ]seekers?|refugees?|migrants?|tenants?|neighbou?rs?|residents|whistle-?blowers?|informants?|clients?|people|(?:wo)?m[ae]n|person)";
const namesOf = new RegExp(
  `\\b(?:names|name (?:of|for)|surnames?|identit(?:y|ies)|initials|photos?|addresses|home ?towns?)\\b(?:,? (?:and )?[^ .?!,;:()]+){0,3} (?:of|for|behind)? ?(?:[^ .?!,;:()]+ ){0,4}${inACase}\\b`,
);
const namesPlease =
  /\b(?:full |real |first |last |sur)?names?,? (?:and [\w -]+ )?(?:please|pls|plz|asap|would be|wanted|needed|thanks|if you have)\b|\b(?:with|keep|including|include|add|restore|show|unblur) (?:[^ .?!,;:()]+ ){0,3}(?:names|surnames|identit(?:y|ies))\b|[,;:] (?:full |real )?names?(?: and [\w ]+)?[.!]*$/;
const caseWord = new RegExp(`\\b${inACase}\\b`);
const namesThem = new RegExp(
  `${opens}(?:name|identify|list|unmask|out|dox|expose|de-?anonymi[sz]e|reveal|put names? to) (?:(?:all|each|every|the|those|these|any|some|one|of|more|underage|minor|female|male|young|other|anonymous|unnamed|alleged|convicted|key) ){0,5}${inACase}\\b(?! (?:groups?|organi[sz]ations?|statistics|figures|numbers))`,
);
/** "How many victims were there? – List them." */
const listsThem = new RegExp(
  `^(?:and |so |ok |now |then |please |can you |could you )*(?:list|name|identify|who (?:are|were)|give me (?:all of )?|show me )(?: me)? ?(?:them|those|these|all of them|all|each|they|the names?)\\b[^(]{0,30}\\((?!(?:who|which (?:groups?|parties|towns?|countries)))[^)]*\\b${inACase}\\b`,
);
const whoLives =
  /\bwho (?:exactly |else |all )?(?:lives?|stays?|sleeps?|is (?:living|staying|housed|hiding)|are (?:living|staying|housed))\b[^?]{0,20}\b(?:at|in|on|next|near|behind|opposite)\b[^?]{0,20}\b(?:hostel|hotel|house|flat|street|road|home|shelter|centre|center|apartment|block|door|floor|room|residence|embassy|\d+)\b/;
const privately =
  "(?:victims?(?!')|survivors?(?!')|girls?|boys?|child(?:ren)?(?!')|teenagers?|minors?|complainants?|witness|offenders?|perpetrators?|suspects?|attackers?|defendants?|mother|father|daughters?|sons?|sisters?|famil(?:y|ies)|asylum[- ]seekers?|refugees?|migrants?|tenants?|neighbou?rs?|residents|informants?|clients?)";
const whoIsThe = new RegExp(
  `\\bwho(?: exactly| really)? (?:is|was|are|were) (?:the|that|this|those|these) (?:[^ .?!,;:()]+ ){0,3}${privately}\\b(?! that the)[^?]{0,20}\\b(?:living|lives?|working|works|staying|who|from|in the|mentioned|quoted|interviewed|next|whose)\\b`,
);
/** "Add who the girls were": a name asked for without the word. */
const whoTheyWere =
  /\b(?:who|what) (?:the |those |these |all )?(?:[^ .?!,;:()]+ )?(?:girls?|boys?|victims?|survivors?|child(?:ren)?|complainants?|witness(?:es)?|teens?|minors?|informants?|whistle-?blowers?)(?: [a-z\d])?(?: interviewed| quoted| mentioned| concerned| involved)? (?:really |actually )?(?:is|are|was|were)(?: called| named| now| today)?[.!?]*(?: so\b[^?]*| and\b[^?]*|$)|\bwho (?:they|he|she) (?:really )?(?:is|are) (?:today|now|really)\b/;
const canBeFound = new RegExp(
  `\\b${inACase}\\b[^?]*\\b(?:can|could|may|might) be (?:identified|recogni[sz]ed|traced|found|worked out|named)\\b|\\b(?:identified|recogni[sz]able|traced|worked out) from (?:what|the|their|her|his)\\b|\\b(?:tell|distinguish) (?:them|the girls|the victims|the complainants) apart\\b|\\bwork(?:ing)? out (?:from [^?]{1,60} )?who\\b`,
);
const whereNow = new RegExp(
  `\\b(?:which|what) (?:schools?|colleges?|towns?|villages?|streets?|hospitals?|clubs?|churches|jobs?|compan(?:y|ies)|hotels?) (?:did|do|does|have|has|are|is|were) (?:the |those |these |her |his |their )?(?:[^ .?!,;:()]+ ){0,3}(?:${inACase}|she|he)\\b|\\bwhere (?:do|does|did|is|are) (?:the|this|that|those|these|her|his|their) (?:[^ .?!,;:()]+ ){0,3}${inACase}\\b[^?]{0,60}\\b(?:live|work|stay|shop|study|go to school|living|working|now|today)\\b`,
);
const reach = new RegExp(
  `\\b(?:put (?:me|us) (?:in touch|in contact|through)|(?:reach|contact|phone|ring|visit|message|approach|track down|locate|get hold of|speak to|talk to|interview)) (?:with |to )?(?:one |some |any )?(?:of )?(?:the|that|her|his|their|this|those) (?:[^ .?!,;:()]+ ){0,3}${inACase}\\b(?! (?:groups?|commissioner|organi[sz]ations?))`,
);
const personalNumber =
  /\b(?:personal|social security|national insurance|passport|identity|id|case) (?:id )?numbers?\b|\bpersonnummer\b|\b(?:facebook|instagram|tiktok|linkedin|snapchat|social media|phone|mobile|telephone) (?:profiles?|accounts?|pages?|numbers?|names?)\b/;
/** What leads to one person, of or beside that person: no verb is needed. */
const oneOf =
  '(?:girls?|boys?|child|teenager|victim|survivor|complainant|witness|rapist|offender|perpetrator|suspect|attacker|defendant|killer|convict|mother|father|parents|daughter|son|sister|brother|family|relatives|widow|neighbour|neighbor|whistle-?blower|informant|nanny|tenant|guy|man|woman|lad|bloke|person|nurse|teacher|couple|refugee|asylum[- ]seeker|migrant)';
const leadsTo =
  '(?:names?|surnames?|identity|whereabouts|home|address|face|photos?|pictures?|school|workplace|employer|car|private line|phone|number plate|village|street|flat|house|birthday|instagram|facebook|e-?mail)';
const itsName = new RegExp(
  `\\b(?:the|that|this|her|his|their|which|whose|and|what's) (?:[^ .?!,;:()]+ ){0,2}${oneOf}(?:'s|s'|s)? (?:real |full |first |last |home |private |current )?${leadsTo}\\b|\\b(?:names?|surnames?|identity|whereabouts|home address|photos?|face|private line|number plate|workplace) (?:only )?(?:of|for) (?:the |that |this |her |his |one |a |an )(?:[^ .?!,;:()]+ ){0,3}${oneOf}\\b(?=$|[?.,;:!)-]| (?:in|who|whose|from|that|of|and|with|for|please|pls|is|so|at|on|he|she|we|i|said)\\b)`,
);
const unveils =
  /\b(?:pseudonyms?|alias(?:es)?|code ?names?|nicknames?|initials|first name|that name|called) (?:in [^?]{1,40} )?(?:to|with) (?:actual |real |the real )?(?:persons?|people|names?|identit(?:y|ies))\b|\b(?:is|was) (?:that|this|it) (?:her|his|their) (?:real|true|actual|full) name\b|\b(?:is|was) (?:really |actually )?(?:an? )?(?:[^ .?!,;:()]+ ){0,4}(?:niece|nephew|daughter|son|wife|cousin|sister|brother),? (?:right|isn't|correct)\b|\b(?:complainant|witness|victim|girl|boy|child|survivor|person|officer) (?:[a-h]|\d{1,2}|one|two|three|four|x|y|z)\b[^?]*\b(?:is|was|who|which|really|name)\b|\b(?:wie hei(?:ss|ß)t|wer ist (?:das|der|die)|comment s'appell\w+|qui est (?:la|le)|como se llama|vad heter|vem ar|come si chiama)\b|\bwhich (?:families|people|persons|persons|men|women|refugees|asylum seekers) (?:exactly )?(?:live|stay|are housed|are staying) (?:in|at|on)\b|\b(?:family by family|person by person|name by name|door by door|house by house)\b|\bwhat (?:is|are|was|were) (?:the|those|these) (?:[^ .?!,;:()]+ ){0,2}(?:men|women|girls?|boys?|man|woman|drivers?|offenders?|suspects?|victims?|families|child(?:ren)?) (?:really )?called\b|\b(?:person|man|woman|girl|one|who(?: is| was|'s)?) behind (?:the |that |this )?(?:pseudonym|alias|name|initials|code ?name)\b|\b(?:witness|complainant|victim|girl|boy|child|survivor) [b-hj-z]\b|\b(?:ages?|towns?|photos?|addresses) and (?:their |full )?names\b|\b(?:families|victims|survivors|parents|relatives)\b[^?.]{0,40}\bhow to (?:reach|contact|find) (?:them|her|him)\b/;
const rulesOfNaming =
  /\b(?:publish\w*|withh[eo]ld\w*|disclos\w+|anonym\w*|guidance|guidelines|law|allowed|permitted|protect\w*|how many|recorded|statistics|commissioners?|wrote|chaired|led|chair|ministers?|authors?|lawyers? who)\b/;

const rules: readonly Rule[] = [
  {
    all: [itsName],
    none: [
      rulesOfNaming,
      saidByOthers,
      /\b(?:did|does|was|were|led|found|how|why|spread|come out|judge say|house of|home (?:secretary|office|affairs))\b/,
    ],
  },
  { all: [unveils], none: [rulesOfNaming, saidByOthers] },
  { all: [asks, namesOf], none: [rulesOfNaming] },
  {
    all: [
      /\b(?:authority|authori[sz]ed|entitled|cleared|right|permission|allowed|mandate) to (?:receive|recieve|see|know|have|get)\b/,
      /\b(?:names?|identit(?:y|ies)|address(?:es)?)\b/,
      caseWord,
    ],
  },
  {
    all: [namesPlease, caseWord],
    none: [rulesOfNaming, /\b(?:countries|towns|reports?|inquiries|authors)\b/],
  },
  { all: [namesThem], none: [asksAbout, rulesOfNaming] },
  { all: [listsThem], none: [/\b(?:commissioners?|published?)\b/] },
  { all: [whoLives], none: [rulesOfNaming, saidByOthers] },
  { all: [whoIsThe], none: [rulesOfNaming, saidByOthers] },
  { all: [whoTheyWere, asks], none: [rulesOfNaming] },
  { all: [canBeFound], none: [rulesOfNaming, /^(?:did|do|does|how|why)\b/] },
  { all: [whereNow], none: [rulesOfNaming, /\b(?:migrants|asylum seekers|refugees|most|people)\b/] },
  { all: [reach], none: [asksAbout, rulesOfNaming, saidByOthers] },
  { all: [personalNumber, caseWord, asks], none: [rulesOfNaming] },
];

/** Whether a folded request would have somebody of a case named, found or told from others. */
export function namesSought(text: string): boolean {
  return follows(text, rules);
}
