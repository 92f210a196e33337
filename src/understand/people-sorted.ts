import { asks, enquiry, follows, ofMany, type Rule } from './rule.ts';

const professions =
  '(?:politicians?|ministers?|mps?|deputies|lawmakers?|legislators?|senators?|councillors?|mayors?|judges?|prosecutors?|officials?|officers?|diplomats?|ambassadors?|journalists?|reporters?|editors?|columnists?|academics?|scholars?|professors?|researchers?|activists?|campaigners?|lawyers?|imams?|priests?|bishops?|clerics?|leaders?|speakers?|authors?|experts?|critics?|commentators?|staff|colleagues?|co-?workers?|employees?|people|persons?|individuals?|witness(?:es)?|defendants?|suspects?|offenders?|everyone|everybody|(?:wo)?men)';
const people = new RegExp(`\\b${professions}\\b`);
/** Put in an order, or under a label. */
const sorts =
  /(?:^|[.!?;:,] )(?:and |so |please |pls |now |then |just |kindly |(?:can|could|would|will) you (?:please |kindly )?|i (?:need|want)(?: you)? to |we (?:need|want)(?: you)? to |help me (?:to )?|let's )*(?:sort|rank|grade|score|rate|order|classify|categori[sz]e|flag|grade|tag|label|mark|colou?r|group|split|divide|arrange|tier|assign|award|give|put|place|note|write|draw up|make|build|list)\b/;
/** By what they are held to be, not by date or country. */
const scale =
  /\b(?:0|1|one|zero) to (?:5|10|100|ten|five|a hundred)\b|\bout of (?:5|10|100|five|ten)\b|\b(?:softest|hardest|toughest|worst|friendliest|harshest|laxest|mildest|strictest|most (?:hostile|friendly|loyal|radical|dangerous|extreme|racist|biased|sympathetic|useful|lenient))\b|\b(?:marks?|scores?|grades?|ratings?|stars|traffic light|danger|threat|risk|loyalty) ?\b.{0,60}\b(?:how|for|on|by|each|beside)\b|\b(?:by|how) (?:[\p{L}-]+ ){0,2}(?:extrem|radical|loyal|hostil|sympath|friendl|soft|tough|hard|danger|trustworth|reliab|biase?|racis|islam|patriot|corrupt|useful|woke|pro-|anti-)\p{L}*/u;
/** What is nobody's business: faith, descent, leanings. */
const traits =
  /\b(?:muslims?|islam|jew(?:s|ish)?|christians?|catholics?|hindus?|sikhs?|atheists?|believers?|religio\w+|faiths?|beliefs?|ethnic\w*|race|origins?|descent|heritage|ancestry|(?:migrant|migration|immigrant|foreign) backgrounds?|sexual\w*|gay|political(?:ly)? leanings?|skin colou?r)\b/;
const ofEach =
  /\b(?:beside|next to|behind|against) (?:each|every|their|the|all)\b|\b(?:of|for) (?:each|every)(?: one)?\b|\bwhether (?:he|she|they|each|any|it'?s|the [\p{L}-]+) (?:is|are|was|has|have|might)\b|\b(?:who|which) (?:of|among|amongst|from) (?:them|these|those|the|your|our|my)\b|\bone by one\b|\bindividually\b|\b(?:tell|guess|work out|find out|say) (?:me )?(?:who|which) (?:is|are)\b/u;
/** "an Eritrean-sounding name" */
const sounding =
  /\b[\p{L}-]+[ -](?:sounding|looking) (?:sur|first |last |family )?(?:names?|people|persons?|faces?|wom[ae]n|m[ae]n)\b/u;
const professional = new RegExp(
  `^(?:is|was|isn't|wasn't) (?:the |this |that )?(?:[\\p{L}'-]+ ){0,6}${professions}\\b[^?]{0,40}\\??$`,
  'u',
);
const ofACase =
  /\b(?:offenders?|suspects?|defendants?|witness(?:es)?|(?:wo)?men|people|persons?|individuals?|recorded|record)\b/;
const grouped =
  /\b(?:friends? (?:or|and|from) (?:foes?|enem(?:y|ies))|red,? amber|traffic[- ]light (?:ratings?|system|colou?rs?|scores?)|(?:danger|threat|loyalty|risk|trust) (?:ratings?|scores?|levels?)|scale from|political leanings?|sexual orientation|migrant (?:family|families|parents))\b/;
const suspected =
  /\b(?:who|which)\b[^?]{0,20}\b(?:in|of|among|from|at) (?:our|my|this|the) [^?]{0,40}\b(?:sympathi[sz]e\w*|disloyal|likely to|leans?|secretly|might be|could be|votes? for)\b|\b(?:flag|report|note|list|name|mark|check|watch) (?:anyone|anybody|everyone|everybody|those|all|every|each|any)\b[^?]{0,60}\b(?:who|that|as|whose)\b|\b(?:applicants?|visitors?|employees?|tenants?|candidates?)\b[^?]{0,60}\bbecause of (?:where|their|what|his|her)\b|\b(?:photo|picture|image|selfie|passport|voice|accent) (?:of|from)\b[^?]*\blooks? like an?\b|\bfrom (?:\p{L}+ )?to (?:\p{L}+), with names\b/u;
const attributed =
  /\b(?:according to|how (?:did|do|does|are|is|was|were)|did (?!you\b)|says?|said|found|finds?|report(?:s|ed)|audit found)\b/;

const rules: readonly Rule[] = [
  { all: [sorts, people, scale], none: [attributed, ...enquiry] },
  { all: [asks, people, traits, ofEach], none: [ofMany, attributed] },
  { all: [sorts, people, traits, ofEach], none: [ofMany, attributed] },
  { all: [professional, traits], none: [attributed, ofACase] },
  { all: [grouped, asks], none: [attributed, ofMany] },
  { all: [grouped, sorts], none: [attributed] },
  { all: [suspected], none: [attributed] },
  { all: [sounding], none: [attributed, ofMany] },
];

/** Whether a folded question wants people graded, or marked by faith, descent or leaning. */
export function peopleSorted(text: string): boolean {
  return follows(text, rules);
}
