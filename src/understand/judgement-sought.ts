import { follows, type Rule } from './rule.ts';

const head =
  '^(?:and |so |but |ok |well |please |honestly,? |frankly,? |be honest[:,]? |tell me[:,]? |as [^,]{1,40}, )*';
const value =
  '(?:moral|immoral|ethical|unethical|fair|unfair|unjust|good|bad|better|worse|best|worst|wise|unwise|sensible|acceptable|unacceptable|justified|unjustified|okay|ok|racist|evil|cruel|humane|inhumane|desirable|healthy|harmful|shameful|reasonable|proportionate|overblown|hysterical|hypocritical|cowardly|brave|too (?:harsh|soft|strict|lax|lenient|tough|weak))';
const judged = new RegExp(
  `${head}(?:is|was|are|were|isn't|wasn't|aren't) (?:it|this|that|they|he|she|(?:the |a |an )?(?:[^ .?!,;:()]+ ){1,6})(?:really |actually |ever |also |not |truly |a )*${value}(?: (?:to|that|for|of|if|when|or)\\b[^?]*)?\\??$`,
);
const compatible = new RegExp(
  `${head}(?:is|are|isn't|aren't|can) (?:[^ .?!,;:()]+ ){0,3}(?:islam|muslims?|christianity|migration|immigration|migrants|refugees|multiculturalism|democracy|culture|religion)\\b[^?]{0,40}\\b(?:compatible with|a threat to|a danger to|an? (?:enemy|asset|burden|blessing|curse|gain) (?:of|for|to)|reconcilable)\\b`,
);
const whichIs =
  /\b(?:which|who) (?:of (?:the two|them|these|those) )?(?:is|was|are|were|has been) (?:really |actually |in fact |the |morally |more )*(?:better|worse|best|worst|guiltier|fairer|wiser|more (?:credible|honest|convincing|trustworthy|to blame|reasonable|moral))\b|\bwhich (?:side|party|camp|argument|position|view|policy|approach|country|government|minister)\b[^?]{0,40}\b(?:is|was|has) (?:the )?(?:right|better|worse|best|worst|more (?:convincing|credible|honest|reasonable|moral))\b/;
const blames =
  /\bwho (?:really |actually |truly |in the end |most )?(?:deserves?|(?:bears?|carries) (?:the |most |any )*(?:blame|guilt|fault|responsibility)|should (?:get|bear|carry|take|resign|be (?:blamed|punished|ashamed|sacked|jailed))|is (?:really |actually |most )?(?:to blame|at fault|guilty)|was (?:really |actually |most )?(?:to blame|at fault)|are to blame|(?:is|was) the (?:better|best|worst|worse))\b/;
const blunder = new RegExp(
  `${head}(?:give me a straight answer[:,]? |straight answer[:,]? |yes or no[:,]? )?(?:is|was|are|were|isn't|wasn't) [^?]{1,60} (?:(?:an?|the|no|not|pure|sheer|simply|just|nothing but) )(?:[^ .?!,;:()]+ )?(?:blunder|mistake|disgrace|scandal|failure|betrayal|success|triumph|error|stupidity|lie|hoax|farce|joke|witch ?hunt|hero(?:ine)?|villain|liar|coward|traitor|racist|fool|idiot|monster|moron|clown|saint|hypocrite|disaster|catastrophe|madness|blessing|curse|victory|sham|fraud)\\??$`,
);
const gotRight =
  /\bwho (?:has|had|'s|have|got|gets) (?:got )?(?:it|this|that|things) (?:right|wrong)\b|\b(?:whom?|which) (?:should i |can i |do i |shall i |to |should we |can we |am i to )(?:believe|trust|side with|blame|support|vote for)\b|\b(?:enrich\w*|weaken\w*|ruin\w*|destroy\w*|poison\w*|save) (?:an? |the |our )?(?:countr(?:y|ies)|europe|society|west|nation|culture)\b[^?]*\bor\b|\bthink (?:that'?(?:ll| will)?|it'?(?:ll| will)?|this) (?:will |'ll |would )?(?:work|help|succeed|fail|last|hold|be enough|makes sense)\b|\b(?:was|is) it (?:really )?(?:decent|nice|noble|kind|clever|honest|human|christian|courageous|cowardly|naive|foolish|mad) (?:of|to|that)\b|\bshould (?:i|we|one) (?:be (?:worried|afraid|concerned|proud|ashamed|angry)|worry|care|fear)\b/;
const superlative =
  /\b(?:what|which|who)(?:'s| is| was| are| were) the (?:real|true|actual|worst|best|biggest|most \w+|stupidest|greatest|ugliest) (?:victims?|villains?|culprits?|thing|problem|part|aspect|scandal|hero|enemy|danger|threat|mistake|idea|solution|answer)\b|\btoo little,? too late\b|\bany good\b\??$|\bhow (?:should|can|could|must) (?:europe|sweden|germany|britain|the west|we|one|the uk|the eu|denmark|france) (?:solve|fix|end|stop|handle|deal with|tackle|respond|react|defend)\b|\bwho (?:was|is|were|are) (?:more|less) [^ .?!,;:()]+,? (?:the )?[^?]{1,40} or \b|\bpick (?:one|a side|a winner|your)\b|\b(?:does|do|did) [^?]{1,40} deserve (?:this|that|it|better|to)\b|\bwould you (?:let|send|allow|live|move|marry|walk|want)\b|\b(?:deep down )?you know (?:that )?[^?]{1,60}, don't you\b/;
const wouldItHelp =
  /^(?:and |so |but )*(?:would|could|might|can) (?:an? |the |more |fewer |less |stricter |tougher |softer |harsher |closed |open )+(?:[^ .?!,;:()]+ ){1,6}(?:stop|prevent|solve|work|help|save|end|fix|reduce|deter)\b/;
const worthOf =
  /\b(?:your|ur|a|an) (?:own |brief |quick )?(?:personal|honest|frank|candid|private|sincere|unvarnished|off-the-record) (?:assessment|opinion|view|take|judge?ment|verdict|evaluation|rating|answer|thoughts|read)\b|\b(?:ur|your) (?:take|thoughts?|views?|opinions?|feelings?|position|verdict|stance|read|two cents|bet|guess)\b|(?:^|[.!?;:,] |\bplease |\byou )(?:rate|grade|score|judge|mark) (?:the |his |her |their )?[^?.]{1,60}\b(?:handling|performance|response|record|policy|honesty|answer|work|reaction|leadership|decision)\b|\bhow (?:convincing|honest|credible|badly) (?:did|do|does|has|have|was|were|is|are) (?!the (?:data|evidence|statistics|records?|figures))[^?]{1,50}\b(?:handle|handled|perform|performed|respond|react|lead|led|honesty)\b|\bare you (?:on|with|for|against|pro|anti|a fan)\b|\bwhat (?:do|would) (?:you|u) (?:reckon|feel|say to|advise|recommend|suggest)\b|\b(?:you|u) (?:reckon|feel|agree|disagree)\b/;
const ought =
  /^(?:and |so |but |honestly,? |please say[:,]? )*(?:should|shouldn't|ought) (?:we|i|he|she|they|(?:the|our|my|his) (?:ambassador|embassy|boss|president|u\.?s\.?|usa|west|eu|uk|government|court|judge|state|minister|prime minister|chancellor|police|public|embassies|man|men|woman|offenders?)|migrants|muslims|refugees|women|men|people|foreigners|offenders|criminals|denmark|france|italy|poland|hungary|austria|norway|finland|ireland|england|washington|brussels|london|berlin|stockholm|rubio|trump|starmer|merz|kristersson) [^?]{2,}/;
const oughtToo =
  /\b(?:what|who|how|which|where|when|why) (?:[^ .?!,;:()]+ ){0,3}should (?:we|i|the (?:u\.?s\.?|usa|us|ambassador|embassy|west|government|president|eu|uk)|our|europe|america|washington|sweden|germany|britain) (?!(?:posts?|embassies) )[^ .?!,;:()]+/;
const ifNot =
  /^(?:and |so |but )*would [^?]{1,80}\b(?:have (?:happened|been (?:avoided|prevented|different|possible|covered up|better|safer|alive)|occurred|died|lived)|be (?:safer|better off|happier|worse off|poorer|richer)|exist)\b[^?]*\b(?:without|if|had|but for|under)\b|\bwhat if [^?]{1,60}\b(?:had|hadn't|were|was|never)\b|\b(?:would|might) (?:europe|sweden|germany|britain|england|france|denmark|the (?:uk|west)) be\b[^?]*\b(?:without|if)\b/;
const attributed =
  /\b(?:according to|says|said|(?<!can |may )say|thinks?|thought|argue[sd]?|claim\w*|call(?:s|ed)|court|tribunal|treaty|legal\w*|by law|in law|lawful|legally|convention|bill|act|polls?|polled|surveys?|respondents|finds?|found|audit|inquiry|recommend\w*|in the (?:cable|directive|report|audit|eyes|view)|per (?:the|a)|seen as|held|hold|criteria|directive|instruction|memo|posts|embassies|report(?:s|ed|ing)?|told|view of|ruled|proven|proved|stud(?:y|ies)|economists|researchers|experts|recorded|counted|data|statistics)\b/;

const rules: readonly Rule[] = [
  { all: [superlative], none: [attributed] },
  { all: [wouldItHelp], none: [attributed] },
  { all: [blunder], none: [attributed] },
  { all: [gotRight], none: [/\b(?:according to|said|says|polls?|surveys?|voters?|did|think the)\b/] },
  { all: [judged], none: [attributed] },
  { all: [compatible], none: [attributed, /\bhuman rights law|charter|constitution|treaty\b/] },
  { all: [whichIs], none: [attributed, /\b(?:figure|number|estimate|rate|recorded)\b/] },
  { all: [blames], none: [attributed] },
  { all: [worthOf], none: [/\b(?:according to|what did|said)\b/] },
  { all: [ought], none: [attributed] },
  {
    all: [oughtToo],
    none: [attributed, /\bhow should (?:we|i) (?:write|report|refer|describe|phrase|word|call|cite|quote)\b/],
  },
  { all: [ifNot], none: [attributed] },
];

/** Whether a folded question wants a verdict: what is good, who is to blame, what ought to be, what would have been. */
export function judgementSought(text: string): boolean {
  return follows(text, rules);
}
