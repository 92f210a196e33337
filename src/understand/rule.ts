/** A class of requests: every one of `all` stands in the words, and none of `none`. Told apart by parts, in any order. */
export type Rule = { readonly all: readonly RegExp[]; readonly none?: readonly RegExp[] };

export function follows(text: string, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ all, none = [] }) => all.every((one) => one.test(text)) && !none.some((one) => one.test(text)),
  );
}

/** Somebody wants something done, made or handed over. */
export const asks =
  /\b(?:please|pls|plz|kindly|grateful|any idea|anyone know|for (?:me|us)|(?:can|could|would|will) (?:you|u|we|i) |would you mind|(?:let|give|get|send|show|tell|hand|bring|make|do|find|help|have) (?:me|us|you)|(?:i|we|my [\p{L}-]+|our [\p{L}-]+|(?:somebody|someone)) ?(?:'d|would|'ll|will|really|urgently|still|just)? ?(?:needs?|wants?|like|hope|has to|have to|must|requires?)|(?:i|we)(?:'m| am|'re| are) (?:\p{L}+ )?(?:looking|putting|preparing|writing|working|trying|drafting|compiling|building|assembling|after|missing|short)|\p{L}+ (?:will do|is enough|is fine|would do|would help|will be enough))\b|(?:^|[.!;:] )(?:so |and |now |just |ok |then )*(?:do|make|give|get|take|put|go|list|sort|set|pull|turn|fill|add|find|show|write|draft|print|echo|paste|tell|send|name|need|something|let|have|start|begin|answer|supply|produce|word|arrange|strip|sell|summari[sz]e|fetch|forward|grade|mark|flag|estimate|reveal|share|design|present|prepare|compose|compile|provide|hand|phrase|render|rework|rewrite) /u;

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
