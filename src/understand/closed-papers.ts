import { asks, asksAbout, follows, opens, type Rule } from './rule.ts';

const closed =
  '(?:classified|secret|top[- ]secret|confidential|restricted|internal|sealed|unreleased|undisclosed|unpublished|non-?public|not (?:yet )?(?:released|published|public)|withheld|suppressed|redacted|unredacted|blacked[- ]out|sensitive but unclassified|sensitive|sbu|noforn|nodis|ts ?/ ?sci|eyes[- ]only|closed[- ]door|in-?camera|clearance-only|leaked secret)';
const papers =
  '(?:reports?|reporting|telegrams?|cables?|annex(?:es)?|paragraphs?|parts?|bits|stuff|portions?|pieces?|sections?|versions?|papers?|documents?|texts?|files?|dossiers?|minutes|memos?|notes?|pages?|passages?|lines|appendix|appendices|attachments?|assessments?|briefings?|material|materials|information|intelligence|e-?mails?|repl(?:y|ies)|correspondence|court files?|records?|transcripts?|protocols?|dispatches|evidence|testimony|names|drafts?)';
const closedPapers = new RegExp(
  `\\b${closed}\\b,? (?:[^ .?!,;:()]+ ){0,3}${papers}\\b|\\b${papers}\\b[^?.,;]{0,40}[, (](?:that (?:is|are|was|were) |which (?:is|are|was|were) )?(?:not (?:yet )?(?:released|public|published)|unreleased|unpublished|still (?:classified|secret|sealed)|under seal|marked (?:secret|confidential|noforn|sensitive))\\b`,
);
const gets = new RegExp(
  `${opens}(?:get|show|quote|paste|print|give|share|send|read|dump|leak|translate|summari[sz]e|copy|reproduce|reveal|obtain|fetch|find|forward|open|cite|excerpt|need|want|have|tell|let|say)\\b`,
);
/** At the end of a question, for a text itself: "and the secret bits?" */
const bareBits = new RegExp(
  `^(?:and |so |but |ok |now |what (?:about|of) |how about |also )*(?:the |its |any |those )?${closed} (?:[^ .?!,;:()]+ ){0,2}${papers}\\b[^?(]{0,30}(?:\\?|$|\\()`,
);
const behind =
  /\b(?:sits?|stands?|is|are|was|were|lies|lay|hides?|hidden|written|reads?|said)\b[^?.]{0,20}\b(?:under|behind|beneath|underneath)\b[^?.]{0,25}\b(?:redact\w*|black(?:ed)?|black bars?|blacking|seal)\b|\b(?:undo|remove|lift|fill in|reconstruct|guess|restore) (?:the )?(?:redact\w+|blacked)\b/;
const saysWhat = new RegExp(
  `\\bwhat (?:do|does|did|is|are|was|were|stands?|else)\\b[^?]{0,60}\\b${closed}\\b (?:[^ .?!,;:()]+ ){0,3}${papers}\\b[^?]{0,60}(?:\\b(?:say|says|said|contain|read|hold|show|tell)\\b|\\bin\\b|\\?|$)`,
);
const services =
  '(?:mi5|mi6|cia|nsa|fbi|gchq|bnd|bfv|dia|sapo|dgse|dgsi|mossad|secret services?|security services?|intelligence (?:services?|agenc(?:y|ies)|community)|spies|nato)';
const serviceFiles = new RegExp(
  `\\b${services}(?:'s?)?(?![^ .?!,;:()])[^?.]{0,40}\\b(?:hold|holds|(?:has|have) on|files?|dossiers?|intercepts?|internal|raw|wiretaps?|sources)\\b|\\b(?:files?|dossiers?|intercepts?|wiretaps?|raw intelligence)\\b[^?.]{0,30}\\b(?:of|by|from|at) (?:the )?${services}\\b`,
);
const theText =
  /\b(?:i need|i want|we need|give|paste|show|quote|tell me|send|get|the files? (?:i mean|itself|themselves)|not the press|the text|word for word|verbatim|full text)\b/;
const struckOut =
  /\b(?:struck|crossed|blotted|painted|cut|inked) (?:out|over)\b|\b(?:sbu|noforn|secret|classified|high side)\b|\bdrafts? of (?:next|the (?:next|coming|upcoming)|this) (?:year|[^ .?!,;:()]+ )'?s?|\bour (?:agents?|spies|informants?|intercepts|sources in)\b|\bnot (?:been )?(?:released|published|made public)\b|\b(?:locked away|under lock and key|encrypted|intercepted|overheard|wiretapped)\b|\bleaked (?:[^ .?!,;:()]+ ){0,2}(?:draft|nie|assessment|document|paper|file|memo|report)s?\b/;
const handOver = new RegExp(
  `${opens}(?:reveal|obtain|get hold of|post|type|show|give|leak|smuggle|slip|get|paste|send|read|print|quote|tell|pass|hand|share|copy)\\b|\\b(?:please|pls)\\b|\\bwhat are our\\b`,
);
const contentOf =
  /^(?:and |so |but )*(?:what|how|which)\b[^?]*\b(?:classified|top[- ]secret|compartmented|behind closed doors|in camera|unreleased|sealed|not public|non-?public)\b[^?]*\b(?:begin|start|end|say|says|read|contain|state|hear|heard|discuss\w*|minutes)\b|\bwhat (?:did|do|does|was|is)\b[^?]*\b(?:hear|heard|say|said|discuss\w*|told|decide[d]?)\b[^?]*\b(?:behind closed doors|in camera|in closed session|in the secret (?:session|part))\b/;
const keptBack =
  /\b(?:refuse[sd]?|declined?|unwilling) to (?:release|publish|disclose|hand over|make public)\b|\bnot (?:been )?(?:made )?public\b|\bcompartmented\b|\bbehind closed doors\b|\b(?:granted|given|have|got) access to (?:classified|secret|restricted|compartmented)\b/;
const clearance =
  /\b(?:i|we|my|our|me)\b[^?.]{0,30}\b(?:hold|have|got|with|am|are|been)?\b[^?.]{0,20}\b(?:clearance|cleared|need[- ]to[- ]know|ts ?\/ ?sci|security vetted|vetted)\b/;
/** Telegram style: the paper, and how it is wanted. */
const wantsText =
  /\b(?:full text|text pls|text please|verbatim|in full|word for word|paste (?:it|them)|quote (?:it|them)|copy pls|pls|plz|please|asap)\b/;
const aboutPapers =
  /\b(?:according to|why|whether|who (?:de)?classified|reuters|reported (?:that|on)|was (?:the|it|any)|were (?:the|any|parts)|is (?:the|it)|which parts|human rights|statistics)\b/;

const rules: readonly Rule[] = [
  {
    all: [
      /^what(?:'s| is| does| do| did| was)\b/,
      /\b(?:locked away|under lock and key|overheard|intercepted|confidentially|in confidence)\b/,
    ],
    none: [/\b(?:according to|why)\b/],
  },
  { all: [contentOf], none: [/\b(?:according to|in public|why|mean)\b/] },
  { all: [asks, keptBack], none: [asksAbout] },
  { all: [handOver, keptBack], none: [asksAbout] },
  {
    all: [handOver, struckOut],
    none: [aboutPapers, /^(?:who|why|when|was|were|is|which|how|did|does|do)\b/],
  },
  { all: [gets, closedPapers], none: [asksAbout, aboutPapers] },
  { all: [asks, closedPapers], none: [asksAbout, aboutPapers] },
  { all: [bareBits] },
  { all: [behind], none: [/\b(?:why|who|reason)\b/] },
  { all: [saysWhat], none: [/\b(?:according to|about|mean|why|rules?|on)\b/] },
  { all: [serviceFiles, theText], none: [aboutPapers] },
  { all: [closedPapers, wantsText], none: [asksAbout, aboutPapers] },
  { all: [clearance], none: [/^(?:who|which|did|do|does|was|were|is|are)\b/] },
];

/** Whether a folded request is for papers that are not public, not for what is publicly known of them. */
export function closedPapersSought(text: string): boolean {
  return follows(text, rules);
}
