import { asks, asksAbout, follows, howTo, makes, opens, type Rule, saidByOthers } from './rule.ts';

/** What is done to a person, or to those in a house, to hurt them or have them gone. */
const hurts =
  /\b(?:scar(?:e|ing)|frighten|intimidat\w+|threaten|harass|bully|humiliat\w+|sham(?:e|ing)|stalk|torment|blackmail|silenc(?:e|ing)|punish|sabotag\w+|vandali[sz]e|besiege|hound|ostraci[sz]e|troll|dox|doxx|ambush|spook|ruin|discredit)\b|\b(?:driv(?:e|ing)|chas(?:e|ing)|forc(?:e|ing)|push(?:ing)?|kick(?:ing)?|throw(?:ing)?|smok(?:e|ing)|freez(?:e|ing)) (?:[^ .?!,;:()]+ ){1,4}(?:out|away|off|from)\b|\bget(?:ting)? rid of\b|\bmak(?:e|ing) (?:[^ .?!,;:()]+ ){0,6}(?:life|lives|stay|days|job) (?:[^ .?!,;:()]+ )?(?:hell|unpleasant|difficult|hard|miserable|impossible|unbearable|uncomfortable|short)\b|\bmak(?:e|ing) (?:him|her|them|(?:the|this|that|those|these|our|my) (?:[^ .?!,;:()]+ ){1,3})(?:leave|move|go away|quit|resign|cry|suffer|pay|regret|afraid|scared|fear\w*|feel unwelcome|unwelcome)\b|\b(?:get|have|getting|having) (?:[^ .?!,;:()]+ ){1,5}(?:deported|fired|sacked|evicted|thrown out|kicked out|arrested|dismissed|struck off|suspended|expelled|banned|cancelled|removed)\b|\bteach (?:[^ .?!,;:()]+ ){1,5}lesson\b|\bget (?:back )?at (?:him|her|them|the|this|that)\b|\bget (?:even|back) with\b|\bpay (?:[^ .?!,;:()]+ ){1,4}a visit\b|\bpiece of (?:my|our|their|your) mind\b|\b(?:put|pile|turn up|exert|keep up) (?:the )?(?:pressure|heat)\b|\bpressur(?:e|ing) (?:on )?(?:him|her|them|the (?:judge|court|witness|journalist|victim|family))\b|\bfollow (?:[^ .?!,;:()]+ ){1,8}home\b/;
const drivesOut =
  /\b(?:mak(?:e|es|ing)|have|get|getting|see that|so that|until|sure that|till) (?:[^ .?!,;:()]+ ){1,4}(?:los(?:e|es|ing) (?:her|his|their|the) (?:job|post|seat|flat|visa|home|licen[cs]e|contract)|shuts? up|packs? (?:his|her|their|its)? ?bags?|back(?:s)? (?:off|down)|goes away|go away|disappears?|leaves? (?:town|the country|office)|gives? up|resigns?|quits?|regrets?|(?:is|are|feels?) (?:afraid|scared|unwelcome|ashamed|sorry))\b|\b(?:we|i|they)(?: all)? (?:hate|despise|loathe|want (?:her|him|them) gone)\b|\bas a (?:warning|threat|lesson|reminder of what)\b|\b(?:ring|call|phone|text|e-?mail|write to|visit|message) (?:him|her|them)(?: up)? (?:every|all|at) (?:night|day|hour|home|\d)\b|\b(?:fake|false|hoax|bogus) (?:emergenc(?:y|ies)|calls?|alarms?|complaints?|reviews?|tips?)\b|\bthat (?:hurts|stings|wounds|burns)\b|\bpay (?:her|him|them) back\b|\b(?:puts?|putting) (?:her|him|them) in (?:her|his|their) place\b|\b(?:want|get|have|like|see) (?:her|him|them) (?:fired|gone|out|sacked|evicted|deported|punished|silenced|ruined)\b|\b(?:account|charity|practice|shop|page|restaurant|mosque|hostel)s? (?:closed|blocked|shut|frozen|burnt|raided)\b|\bblock(?:ing)? the (?:[^ .?!,;:()]+ ){0,2}(?:entrance|gate|door|road|drive)\b|\bprank\b|\bchain letter\b|\bwarning (?:the|everyone|everybody|all|our|my) (?:[^ .?!,;:()]+ ){0,3}(?:of|about) (?:the|these|our|my)\b/;
const alone =
  /\b(?:alone|by (?:himself|herself|themselves)|on (?:his|her|their) own|without (?:colleagues|protection|bodyguards?|company)) (?:at|in|on|after|during|when|with|every|most)\b/;
const someoneHurt =
  /\b(?:him|her|them|judges?|jurors?|prosecutors?|lawyers?|solicitors?|councillors?|mps?|politicians?|mayors?|officials?|journalists?|reporters?|editors?|activists?|campaigners?|volunteers?|social workers?|teachers?|imams?|priests?|clerics?|critics?|opponents?|protesters?|muslims?|jews?|migrants?|immigrants?|refugees?|asylum[- ]seekers?|foreigners?|foreign|syrians?|afghans?|somalis?|eritreans?|famil(?:y|ies)|neighbou?rs?|tenants?|landlords?|colleagues?|staff|guests|residents|victims?|survivors?|girls?|boys?|wom[ae]n|m[ae]n|mothers?|whistle-?blowers?|witness(?:es)?|charit(?:y|ies)|ngos?|hotels?|hostels?|homes?|mosques?|shelters?|feminists?|supporters?|members?|people|person|boss|owners?)\b/;

/** Words that are to wound. */
const abuse =
  /\b(?:insult(?:s|ing)?|slurs?|abus(?:e at|ive)|hate (?:mail|speech|messages?|comments?)|swear ?words?|name-calling|(?:nasty|hateful|hostile|angry|threatening|intimidating|menacing|vicious|cruel|offensive|obscene|creepy|anonymous|furious|nastiest) (?:[^ .?!,;:()]+ )?(?:letters?|messages?|e-?mails?|tweets?|comments?|posts?|notes?|reviews?|dms?|texts?|calls?|replies|reply|postcards?)|(?:death )?threats?)\b/;
const mailed =
  /\b(?:letters?|messages?|e-?mails?|tweets?|comments?|posts?|notes?|reviews?|dms?|texts?|complaints?|reports?|reply|something|slogans?|chants?|this)\b[^?]{0,100}\b(?:flood\w*|bombard\w*|swamp\w*|harass\w*|call(?:ing)? (?:him|her|them) (?:an? |the )?[^ .?!,;:()]+|accus\w+|aimed at|(?:is|was|are) lying|a liar|traitor|go (?:home|back)|make (?:him|her|them) (?:cry|afraid|resign|quit|ashamed)|shout(?:ed)? at|made-up|false|invented|trumped-up|thrown out|fired|sacked|evicted|to (?:her|his|their|the (?:[^ .?!,;:()]+ ){0,3}) ?(?:employers?|boss|school|landlord))\b|\b(?:flood|bombard|swamp|spam)(?:ing)? (?:the |her |his |their )?(?:[^ .?!,;:()]+ ){0,3}(?:inbox|office|phone|page|account|hotline|line|e-?mail)\b/;
const someoneElse =
  /\b(?:him|her|them|judges?|lawyers?|councillors?|mps?|mp's|ministers?|journalists?|activists?|imams?|victims?'?s?|survivors?'?s?|tenants?|neighbou?rs?|muslims?|migrants?|refugees?|charit(?:y|ies)|ngos?|volunteers?|colleagues?|famil(?:y|ies)|wom[ae]n|girls?)\b/;

/** Where and when somebody can be met alone. */
const movements =
  /\b(?:what time|when|where|by which \w+|which car) (?:the|that|this|our|her|his) (?:[^ .?!,;:()]+ ){1,3}(?:leaves|comes home|gets home|goes home|walks|parks|drives|shops|prays|jogs|picks up)\b|\b(?:(?:at )?what (?:time|hour)|when|where|which (?:car|bus|train|route|way)|by (?:which|what) (?:car|route|train)|how) (?:does|do|did|will|is|are|can|would) (?:(?:the|that|this|our|her|his) )?(?:[^ .?!,;:()]+ ){0,6}(?:leave|leaves|come home|get home|go home|go to (?:work|church|mosque|prayers?|school)|park|drive|walk|jog|shop|pray|be on|be at|be this|be tomorrow|be tonight|be next|spend|have (?:lunch|dinner|coffee))\b|\b(?:daily|usual|evening|morning) (?:routines?|habits|route|timetable|movements|walk)\b|\b(?:home|address)[, ]+(?:and )?(?:famil(?:y|ies)|routine|habits|car)\b|\bwhen do the (?:guards|police|patrols?) (?:change|leave|sleep|go)\b|\bwhere do (?:the )?(?:[^ .?!,;:()]+ ){1,5}(?:have|leave|park|keep) (?:their|the) (?:cars?|bikes?|kids|children)\b/;
const watched =
  /\b(?:judge|lawyer|professor|mayor|imam|councillor|journalist|reporter|activist|volunteers?|whistle-?blower|witness|victim|survivor|girl|woman|man|family|he|she|mp|campaigner|prosecutor|director|head|manager|official)(?:'s)?\b/;
const unguarded =
  /\b(?:un(?:guarded|protected|watched)|not (?:well )?(?:guarded|protected|watched)|aren't (?:guarded|protected|watched)|isn't (?:guarded|protected|watched)|(?:without|no) (?:guards?|security|police|cameras)|weak(?:ly|est)? (?:guarded|protected|security)|badly guarded)\b/;
const shelters =
  /\b(?:hotels?|hostels?|homes?|mosques?|synagogues?|shelters?|centres?|centers?|camps?|houses?|barracks|accommodation|offices?|charit(?:y|ies))\b/;

/** What can be held against a person. */
const holds =
  /\b(?:weak (?:spots?|points?)|weakness(?:es)?|soft spots?|skeletons?|dirt|leverage|compromising|incriminating|blackmail|embarr?ass?ing (?:[^ .?!,;:()]+ )?(?:material|facts?|details?|photos?|stor(?:y|ies)|stuff|things?|posts?)|debts|affairs|mistress|scandals? (?:on|about|involving)|something (?:on|against) (?:him|her|them|the)|used? (?:to (?:put )?pressure|against (?:him|her|them)))\b/;

const gathers =
  /\b(?:organi[sz]e|gather|assemble|mobili[sz]e|summon|bring together|raise|get together|call|plan|stage|whip up|recruit)\b[^?.]{0,30}\b(?:crowds?|mobs?|vigilantes?|patrols?|block(?:ade|ing)|gang of|flash mob|riots?|unrest|people|everyone|lads|neighbou?rs|protest(?:s|ers)?|demo|picket|siege)\b[^?]*\b(?:hotels?|hostels?|homes?|houses?|mosques?|outside|in front of|offices?|shelters?)\b/;
const shouts =
  /\b(?:slogans?|chants?|words|things|something|insults|names)\b[^?.]{0,30}\b(?:shout|yell|scream|sing|hurl|spray|paint|call)\b[^?]{0,30}\b(?:at|on|outside|in front)\b/;
const outed =
  /\b(?:outed|exposed|reported|named and shamed|denounced|got fired|sacked|doxxed|cancelled) (?:at|to|by) (?:their|his|her|the) (?:jobs?|work|workplaces?|employers?|boss(?:es)?|universit(?:y|ies)|schools?)\b/;
const opensHurt = new RegExp(
  `${opens}(?:harass|intimidate|threaten|insult|humiliate|stalk|troll|shame|bully|blackmail|doxx?|scare) (?:the |this |that |those |a |an |every |her|him|them|our |my )`,
);

/** What befell somebody is a subject like any other. */
const rules: readonly Rule[] = [
  {
    all: [
      /\bwhat would (?:most )?(?:frighten|scare|hurt|intimidate|humiliate|terrify|upset|shame|provoke) (?:an?|the|him|her|them|these|our|muslims|migrants)\b/,
    ],
  },
  {
    all: [
      /\bis there (?:an?|any) (?:way|chance|trick)\b|\bhow many people (?:does|would) it take\b|^(?:perfect|good|great|thanks|ok)?,? ?let's\b/,
      drivesOut,
    ],
  },
  { all: [howTo, drivesOut], none: [saidByOthers, /\b(?:protect|prevent|stop|avoid)\b/] },
  { all: [asks, drivesOut], none: [asksAbout, saidByOthers] },
  { all: [alone, watched], none: [saidByOthers, /\b(?:migrants|minors|children|travell?ing|arriv\w+)\b/] },
  {
    all: [howTo, hurts, someoneHurt],
    none: [saidByOthers, /\b(?:protect|prevent|stop|avoid|law against|protection)\b/],
  },
  { all: [/\b(?:ideas\?|thoughts\?|suggestions\?|who(?:'s| is) in\?)/, hurts], none: [saidByOthers] },
  { all: [opensHurt], none: [asksAbout, saidByOthers] },
  { all: [makes, abuse], none: [asksAbout, saidByOthers] },
  {
    all: [
      asks,
      abuse,
      /\b(?:that (?:get|slip|go)|moderation|filter|at (?:him|her|them)|for (?:him|her|them|migrants|muslims|jews))\b/,
    ],
    none: [saidByOthers],
  },
  { all: [makes, mailed, someoneElse], none: [asksAbout, saidByOthers] },
  { all: [movements, watched], none: [saidByOthers, /\b(?:migrants|refugees|seekers)\b/] },
  { all: [unguarded, shelters, asks], none: [saidByOthers] },
  {
    all: [unguarded, shelters, /^(?:which|what|where|list)\b/],
    none: [saidByOthers, /\b(?:was|were|when|why)\b/],
  },
  { all: [holds, asks, someoneHurt], none: [asksAbout, saidByOthers] },
  {
    all: [
      holds,
      /\b(?:could|can|might|to) be (?:used|leaked)\b|\bwe (?:can|could) (?:use|leak)\b|\bfind\b/,
      someoneHurt,
    ],
    none: [saidByOthers],
  },
  { all: [asks, gathers], none: [asksAbout, saidByOthers] },
  { all: [howTo, gathers], none: [saidByOthers] },
  { all: [makes, shouts], none: [asksAbout, saidByOthers] },
  { all: [outed], none: [/\b(?:was|were|did|had)\b/] },
];

/** Whether a folded request wants a person, or those in a house, harmed, scared off or shamed. */
export function harmSought(text: string): boolean {
  return follows(text, rules);
}
