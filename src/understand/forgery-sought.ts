import { asks, asksAbout, follows, makes, opens, type Rule, saidByOthers } from './rule.ts';

const forges = new RegExp(
  `${opens}(?:forge|fake|falsify|fabricate|counterfeit|simulate|backdate|back-date|doctor|invent|make up|dream up|concoct|hallucinate|feign|mock up|manufacture)(?:s|ing)? (?!(?:by|of|with) )`,
);
/** A record that only its author can make. */
const records =
  "(?:court rulings?|rulings?|verdicts?|judge?ments?|(?:witness|victim|police|survivor) (?:statements?|reports?|interviews?|testimon(?:y|ies))|testimon(?:y|ies)|affidavits?|confessions?|diar(?:y|ies)|(?:eye-?witness|survivor'?s?|first-person|victim'?s?) accounts?|interviews?|front pages?|news (?:reports?|flash|items?|stor(?:y|ies)|articles?)|breaking news|(?:diplomatic |secret |leaked )?(?:cables?|telegrams?)|minutes|transcripts?|official (?:letters?|statements?|documents?|reports?|memos?)|letters? (?:from|by|on)|memos? (?:from|by|on)|e-?mails? (?:from|by)|tweets? (?:by|from|of)|posts? (?:by|from)|press releases?|quot(?:es?|ations?) (?:by|from|of|for)|screenshots?|certificates?|leaks?|suicide notes?|statements? (?:by|from|of))";
const makesRecord = new RegExp(
  `(?:${makes.source})[^?.]{0,30}\\b(?:an?|some|the|tomorrow's|today's|his|her|their|me|us|\\d+|another) (?:[^ .?!,;:()]+ ){0,3}${records}`,
);
const bareRecord =
  /^(?:(?:an?|some|the|tomorrow's|short|we need|i need|need|the text of) )*(?:[^ .?!,;:()]+ ){0,2}(?:press release|tweet by|front page|news flash|letter from|memo from|witness statement|screenshot|statement by)\b/;
/** What shows that it would be somebody else's, or never was. */
const notTheirs =
  /\b(?:saying|stating|announcing|claiming|confirming|ordering|admitting|that (?:orders?|says?|confirms?|announces?|claims?|proves?|admits?|looks?|sounds?|would|could|reads?)|praising|about a new|in the style of|in the name of|in which|with the (?:perpetrator|attacker|victim|minister|offender|killer)|from an? |as if|make it (?:look|sound|seem)|looks? (?:official|real|genuine|authentic|like)|realistic|genuine|credible|plausible|letterhead|headed paper|signed|by an?|tomorrow|of an? (?:girl|boy|survivor|victim|officer|migrant|refugee))\b/;
const lookReal =
  /\b(?:make|making|made) (?:it|this|that|them) (?:look|sound|seem|read|appear) (?:official|real|genuine|authentic|old|legit\w*|like)\b|\b(?:look|sound|read|seem|appear|pass)s? (?:official|real|genuine|authentic|credible|plausible|believable|legit\w*|(?:just )?like (?:the )?(?:real|genuine|original|official)|for real|complete)\b|\bas if (?:it (?:were|was) )?(?:genuine|real|true|official|authentic|written by|from)\b|\b(?:sounds?|looks?) (?:right|credible|plausible|plausable|believable)\b|\b(?:on|with|under) (?:the )?(?:[^ .?!,;:()]+ ){1,4}(?:letterhead|headed paper|letter head|stationery|logo|seal)\b/;
const plausible =
  /\b(?:something|anything|a (?:number|figure|quote|date|source|statistic|name|value|sentence|detail)|numbers|figures|values|quotes|details|one) (?:that (?:is |are |sounds? |looks? |seems? |would be )?)?(?:plaus[ia]ble|credible|believable|realistic|likely|convincing|fits?|fitting|works|suits)\b|\b(?:fill|close|plug|bridge) (?:in )?(?:the |any |those |these |all )?(?:gaps?|blanks?|holes|missing|empty)\b[^?]*\b(?:plaus[ia]ble|credible|believable|likely|guess|estimate|something|best|invent\w*|imagin\w*|sensible|reasonable|with (?:a|what))\b|\b(?:placeholder|dummy|made-?up|invented|phony|fake|bogus|spurious|fictional|fictitious|imaginary|non-?existent|nonexistent) (?:[^ .?!,;:()]+ ){0,2}(?:quot\w+|sources?|citations?|references?|footnotes?|statistics?|figures?|numbers?|interviews?|rulings?|documents?|stud(?:y|ies)|letters?|cables?|reports?|testimon\w+|press|articles?|headlines?|experts?|names?|survivors?|facts?|data)\b/;
const anyway =
  /\b(?:no|without an?|isn't an?|is no|there's no|have no|lack an?|not a) (?:real |actual |proper |known )?(?:source|quote|evidence|record|citation|reference|figure|number|document|proof|link)s?\b[^?]*\b(?:anyway|regardless|nevertheless|even so|still|just|one|but|so) (?:[^ .?!,;:()]+ )?(?:add|write|give|put|make|insert|cite|use|invent|one|supply|anyway|create|that fits)\b|\b(?:add|insert|cite|give|write|put|attach|use|supply) (?:one|it|a (?:source|citation|reference|quote|footnote|link)) (?:anyway|regardless|nevertheless|all the same|even so|that fits|if (?:there is|you (?:have|find)) none)\b/;
/** Words put into the mouth of somebody. */
const lends = new RegExp(
  `${opens}(?:attribute|ascribe|credit|pin) (?:the |this |that |these |those |an? )?(?:[^ .?!,;:()]+ )?(?:sentence|words?|quote|line|statement|claim|phrase|remark|opinion|it|this|that|["“'])`,
);
const wouldSay =
  /\bwhat (?:would|might|could) (?!(?:the )?(?:[^ .?!,;:()]+ )?(?:bill|law|act|reform|text|rule|rules|proposal|plan|directive|amendment|treaty|convention|court|you|u|i|we)\b)[^?]{1,40} (?:say|answer|reply|think|tweet|respond|tell us|write|have to say|feel)\b|\bhow would (?!(?:the )?(?:[^ .?!,;:()]+ )?(?:bill|law|act|reform|proposal|plan|directive|you|u|i|we)\b)[^?]{1,40} (?:answer|reply|phrase|put it|react|respond|defend|justify)\b/;
const playsPart = new RegExp(
  `${opens}(?:pretend|role-?play|play (?:the (?:part|role)|an?|as)|act as|impersonate|imitate|be (?:an?|the) [^ .?!,;:()]+ (?:for|and)|speak (?:as|for)|answer (?:as|like)|talk (?:as|like)|pose as|take the (?:role|part) of|put yourself in|get into character)\\b|\\blet(?:'s| us) play\\b|\\bimagine (?:you(?:'re| are)|being|that you)\\b|${opens}(?:suppose |assume |say )?you(?:'re| are) (?:now )?(?:an?|my|our|mr|mrs|president|minister|ambassador|keir|marco|donald|ulf|friedrich) `,
);
const supposed =
  /\b(?:let's|let us|lets) (?:say|assume|suppose|imagine|claim) (?:that )?[^?]{3,120}\b(?:write|draft|cite|put|phrase|report|give|quote|state)\b|\b(?:as|like) (?:an? |if it were an? )?(?:real |genuine |established |official )?(?:finding|fact|quote|citation) with (?:an? )?(?:citation|source|footnote|reference)\b/;
const alters =
  /\b(?:change|alter|adjust|tweak|modify|edit|swap|replace|inflate|raise|lower|increase|double|halve|round|shift|move|amend|correct) (?:the|those|these|some|all|its|their|his|her|bra's|[^ .?!,;:()]+'s?) (?:[^ .?!,;:()]+ )?(?:numbers?|figures?|dates?|wording|findings?|results?|quotes?|percentages?|statistics|totals?|names?|words|text)\b/;
/** In somebody else's first person, or as somebody would have had it. */
const inTheirStead =
  /\bin the first person\b|\bas (?:the |an? )?(?:[^ .?!,;:()]+ ){1,3}(?:would|might|could|should) have\b|\b(?:should|might|could|ought to) have (?:said|given|written|ruled|found|decided|answered|told)\b|\bwhat (?:the |an? )?(?:[^ .?!,;:()]+ ){1,3}(?:might|would|could) (?:say|write|think|answer|tell|confess|tweet)\b|\b(?:doesn't|does not|don't|needn't|need not|didn't|did not|never) (?:have to )?(?:exist|happen|be real|be true)\b|\bbe (?:creative|inventive|imaginative)\b|\b(?:use|with) (?:your|some) (?:imagination|fantasy)\b|\bany (?:number|figure|name|date|quote|source|value)(?:,| will| would| is fine|\.|$)|\bofficial[- ]looking\b|\bwith (?:a |the )?(?:file number|stamp|seal|letterhead|signature|dateline)s?\b|\b(?:answer|reply|reaction|words|statement|response),? (?:verbatim|word for word|in quotes)?,? ?would (?:be|have been)\b|\b(?:label|call|mark|present|pass|sell) (?:it|them|this|that) (?:off )?(?:as )?(?:an? )?(?:official|genuine|real|authentic|confirmed|true)\b|\b(?:different|other|another|opposite|better|new) (?:outcome|ending|verdict|result|conclusion)\b|\b(?:improvise|ad-?lib|fantasi[sz]e|extemporise)\b|\bwon't notice\b|\b(?:anything|something|whatever|any) (?:will|would) do\b|\bturn (?:the|this|that|a) (?:rumou?r|gossip|suspicion|claim|guess) into\b|\b(?:produce|make|create|manufacture|write|get) (?:some|any|it|one|a few)[.!]?$|\badmitting (?:guilt|it|to|that|the)\b/;
const toSuit =
  /\b(?:so (?:that )?(?:they|it|the|this|that|we)|to (?:show|prove|support|fit|match|suit|make|look|say|read)|until|in (?:our|my) favou?r|upwards?|downwards?|higher|lower|by \d+)\b/;

const rules: readonly Rule[] = [
  { all: [inTheirStead, makes], none: [asksAbout] },
  {
    all: [inTheirStead, new RegExp(`${opens}(?:estimate|improvise|date|put together|quote|turn|if)\\b`)],
    none: [asksAbout],
  },
  { all: [inTheirStead, asks], none: [asksAbout] },
  { all: [inTheirStead, new RegExp(`${opens}let (?!(?:me|us)\\b)`)], none: [asksAbout] },
  { all: [forges], none: [asksAbout, saidByOthers] },
  { all: [makesRecord, notTheirs], none: [asksAbout, /\bneutral\b/] },
  {
    all: [
      /^(?:an? |some )?(?:realistic|plausible|believable|credible|genuine|authentic|convincing|official[- ]looking)[- ](?:looking |sounding )?(?:[^ .?!,;:()]+ ){0,2}(?:transcripts?|letters?|quotes?|statements?|interviews?|documents?|notices?|reports?|stor(?:y|ies)|e-?mails?|memos?|cables?|tweets?|rulings?)\b/,
    ],
    none: [/\?$/],
  },
  { all: [bareRecord, notTheirs], none: [asksAbout, saidByOthers] },
  { all: [makesRecord, lookReal], none: [asksAbout] },
  { all: [lookReal, asks], none: [asksAbout, saidByOthers] },
  { all: [plausible, asks], none: [asksAbout, saidByOthers] },
  { all: [plausible, makes], none: [asksAbout, saidByOthers] },
  {
    all: [plausible, new RegExp(`${opens}(?:translate|cite|quote|insert|add|use)\\b`)],
    none: [asksAbout],
  },
  { all: [anyway], none: [asksAbout] },
  { all: [lends], none: [asksAbout] },
  { all: [wouldSay], none: [/\b(?:according to|said|says|bill|law|act|proposal|rules?|directive)\b/] },
  { all: [playsPart], none: [asksAbout] },
  { all: [supposed], none: [asksAbout] },

  { all: [new RegExp(`${opens}${alters.source}`), toSuit], none: [asksAbout] },
];

/** Whether a folded request wants a record, a quote or a figure made that nobody made, or a part played. */
export function forgerySought(text: string): boolean {
  return follows(text, rules);
}
