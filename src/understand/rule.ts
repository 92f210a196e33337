/** A class of requests: every one of `all` stands in the words, and none of `none`. Told apart by parts, in any order. */
export type Rule = { readonly all: readonly RegExp[]; readonly none?: readonly RegExp[] };

export function follows(text: string, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ all, none = [] }) => all.every((one) => one.test(text)) && !none.some((one) => one.test(text)),
  );
}

/** Somebody wants something done, made or handed over. */
export const asks =
  /\b(?:please|pls|plz|kindly|grateful|any idea|anyone know|for (?:me|us)|(?:can|could|would|will) (?:you|u|we|i) |would you mind|(?:let|give|get|send|show|tell|hand|bring|make|do|find|help|have) (?:me|us|you)|(?:i|we|my [\p{L}-]+|our [\p{L}-]+|(?:somebody|someone)|the (?:ambassador|boss|minister|dcm|consul|secretary|front office|desk|mission|embassy)) ?(?:'d|would|'ll|will|really|urgently|still|just)? ?(?:needs?|wants?|like|hope|has to|have to|must|requires?)|(?:i|we)(?:'m| am|'re| are) (?:\p{L}+ )?(?:looking|putting|preparing|writing|working|trying|drafting|compiling|building|assembling|after|missing|short)|\p{L}+ (?:will do|is enough|is fine|would do|would help|will be enough))\b|(?:^|[.!;:,] )(?:so |and |now |just |ok |then )*(?:do|make|give|get|take|put|go|list|sort|set|pull|turn|fill|add|find|show|write|draft|print|echo|paste|tell|send|name|need|something|let|have|start|begin|answer|supply|produce|word|arrange|strip|sell|summari[sz]e|fetch|forward|grade|mark|flag|estimate|reveal|share|design|compile|collect|gather|identify|rank|translate|craft|polish|type|copy|reproduce|quote|forge|simulate|suggest|generate|create|invent|plan|build|produce|attribute|insert|replace|dump|recite|read|open|work out|list|rephrase|reword|spin|help|imagine|pretend|obtain|draw|sketch|check|sum|cut|shorten|go through|search|look|trace|match|link|connect|run|scan|read|pick|choose|select|split|separate|think|cook|dream|knock|whip|complete|finish|continue|extend|leak|smuggle|slip|type|spell|start|describe|explain|talk|walk|guide|teach|prove|argue|defend|attack|convince|persuade|play|act|speak|say|turn|improve|sharpen|strengthen|weaken|soften|drop|remove|delete|skip|ignore|forget|keep|hold|assign|attach|insert|cite|quote|translate|transcribe|convert|encode|decode|decrypt|unlock|enable|disable|confirm|admit|assume|suppose|wanted|needed|looking for|wants|present|prepare|compose|compile|provide|hand|phrase|render|rework|rewrite) /u;

/** A question for numbers, rules or practice, whatever else stands in it. */
export const ofMany =
  /\b(?:how many|what share|what proportion|percent(?:age)?|per cent|statistics?|on average|average|median|recorded|records?|study|studies|survey|according to)\b/;

/** A question about the world, past whatever courtesy stands before it. */
const question =
  /(?:^|[:.;!?–] |(?:tell|show) me |know |: )(?:(?:and|so|but|then) )?(?:who|whose|which|what|why|when|where|how|did|was|were|is|are|has|have|had|does|do(?! (?:it|this|that|me|us|an?|some|something|the)\b)|can|could(?! (?:we|i)\b))\b(?! (?:you|u)\b)/;
const attribution =
  /\b(?:according to|says|said|argues?|claims?|claimed|reported|(?:critics|analysts) (?:say|argue|call|claim))\b/;
/** What is asked about, not asked for; the second counts what others said as such a question too. */
export const enquiry: readonly RegExp[] = [question];
export const enquiryOrSaying: readonly RegExp[] = [question, attribution];

/** At the head of a request or of a clause of it, past courtesies and who asks. */
export const opens =
  '(?:^|[.!?;:,…"“”([<>] ?|(?<!\\w)\' ?| - |\\b(?:and|then|but|so|please|pls|plz|kindly|now|just|also|simply|first|instead|you|me|us|(?:want|need|like|love|ask|try|trying|going)(?: you| me| us)? to) )';
const makers =
  '(?:re-?)?(?:write|draft|compose|create|make|produce|prepare|generate|phrase|word|pen|craft|ghost-?write|design|script|build|compile|put together|come up with|think up|suggest|polish|turn|translate|adapt|edit|sketch|outline|type|fill|supply|finish|complete|knock up|whip up)';
/** Something is to be written or made. */
export const makes = new RegExp(`${opens}${makers}\\b(?! (?:sense|sure))`);
/** Something is to be made or handed over. */
export const makesOrGets = new RegExp(
  `(?:${makes.source}|${opens}(?:give|get|send|provide|show|do|help)\\b|\\b(?:i|we)(?:'d like| need| want| would like)\\b|^(?:need|want|looking for)\\b)`,
);
/** Words are to be written, and not only found. */
export const composes = new RegExp(
  `${opens}(?:ghost-?write|write|draft|compose|pen|craft|word|script|cook up|think up|dream up|knock up|knock together|whip up|dash off|jot down|come up with|conjure up)(?: me| us| up| down)? (?:an?|the|some|his|her|their|my|our|its|something|anything|two|three|five|ten|\\d+)\\b`,
);
/** Telegram style: what is wanted stands first, without a verb. */
export const bareOrder = /^(?:an? |some |one |two |three |five |ten |\d+ |short |quick |new )(?!.*\?)/;
/** A question that opens with what it asks. */
export const asksAbout =
  /^(?:[^:?.!]{1,40}: )?(?:and |so |but |ok |okay |thanks[,.]? |also |then |now |(?:please |pls )?(?:tell|show) me |do (?:you|we) know |i wonder )*(?:who(?:se|m)?|which|what|why|when|where|how|did|was|were|is|are|has|have|had|does|do (?!(?:it|this|that|me|us|an?|some|exactly|precisely|just|as|what|whatever)\b)|can (?!(?:you|u|we|i)\b)|could (?!(?:you|u|we|i)\b))\b/;
/** Somebody else's word is asked for. */
export const saidByOthers =
  /\b(?:according to|says|said|argue[sd]|claim(?:s|ed)|call(?:s|ed)|reported (?:that|on|how|when)|per (?:the|a)|finds|found|conclude[sd]|(?:is|are|was|were|been) told|accused|critici[sz]ed|published|recorded)\b|\b(?:did|does|do) (?!you\b)[^?]{1,60} (?:say|find|argue|claim|call|report|conclude|record|tell|mention)\b/;
/** Asks how something is done, by the asker. */
export const howTo =
  /\b(?:how (?:(?:do|can|could|should|would|might) (?:i|we|one|you|someone|somebody)|to)|(?:best|easiest|quickest|good|safest|any|some|a|legal|cheap|effective) (?:ways?|means|methods?|trick|plan|time)|ways? to|ideas?(?: for| to|\?|$)|tips|what works|what (?:can|could|should) (?:i|we)|help (?:me|us)|(?:i|we) (?:want|wish|plan|intend|would like|need|have|are going|am going|should|must)(?: \w+)? ?(?:to)?|(?:i|we)(?:'d| would) like to|let's|let us|show (?:me|us) how|explain how to|teach me)\b/;
