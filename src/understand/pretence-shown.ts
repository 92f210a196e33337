import { asks, asksAbout, follows, makes, opens, type Rule, saidByOthers } from './rule.ts';

/** The one who asks lets on that it is not true. */
const letsOn =
  /\b(?:it|that|which) (?:reads?|sounds?|looks?|sells?) better\b|\b(?:nobody|no one|no-one|noone|they|none) (?:will|would|'ll|is going to|ever|can) (?:ever )?(?:look|check|notice|know|ask|mind|find out|verify|see)\b|\b(?:fictional|fictitious|invented|made-up|fake|imaginary|false) (?:one|ones|version)\b[^?]{0,20}(?:\b(?:fine|ok|okay|will do|enough|too|instead)\b|$)|\bas if (?:it|he|she|they|the|this|that|brå|bra|[^ .?!,;:()]+) (?:had|were|was|did|has)\b|\bas though\b|\b(?:layout|format|design|style|look) (?:like|of) (?:the |an? )?(?:original|real|official|genuine)\b|\b(?:like|as) (?:the )?(?:original|real thing)\b|\bround\b[^?.]{0,60}\b(?:up|down) to\b|^(?:please )?(?:assume|suppose|say|pretend) (?:that )?[^?]{3,100} and (?:write|report|say|present|state|cite|answer)\b/;
const answersAs = new RegExp(
  `${opens}(?:answer|reply|respond|speak|write|comment|react|argue)\\b[^?.]{0,40} as (?:if you were |though you were )?(?:an? |the )?(?!(?:soon|short|brief|clear|quick|precise|concise|simpl|exact|much|many|far|well|possible|it|they|he|she|of|to|in|at|reported|stated|quoted|described|bullets?|table|list|text|one|two|three|asked|follows|usual|before|plain|neutral|of)\\w*)(?:[^ .?!,;:()]+)(?: [^ .?!,;:()]+){0,3}(?:$|[.?!:;,])`,
);
/** Somebody is to look better, or worse. */
const bettersThem =
  /\b(?:needs?|wants?|has|have|must|likes?) to (?:look|appear|come across|seem|sound|come out|shine) (?:good|great|strong|weak|bad|tough|better|best|well|clean|innocent|heroic|presidential)\b|\b(?:rabble-?rouser|takedown|take-down|broadside|hatchet job|love letter|puff|whitewash|scaremonger\w*|fear-?monger\w*|hit list|smear|diatribe|philippic|invective|panegyric|paean|tribute|ode|elegy|pep talk|call to arms|battle plan)\b|\b(?:please|flatter|appease|delight|offend|annoy|hurt|help|comfort|anger) the (?:right|left|critics|supporters|government|opposition|conservatives|liberals|greens|democrats|republicans|far right|afd|base)\b|\b(?:trim|purge|cleanse|clear|rid|strip|clean) [^?.]{1,60} of (?:all|any|every|what|the|its)\b|\b(?:best|worst|greatest|most \w+) thing (?:ever|since|about)\b/;

const rules: readonly Rule[] = [
  { all: [letsOn, asks], none: [asksAbout, saidByOthers] },
  {
    all: [letsOn, new RegExp(`${opens}(?:summari[sz]e|report|round|assume|suppose|text of|sum up)\\b`)],
    none: [asksAbout],
  },
  { all: [answersAs], none: [asksAbout, saidByOthers] },
  { all: [bettersThem, asks], none: [asksAbout, saidByOthers] },
  { all: [bettersThem, makes], none: [asksAbout] },
  { all: [bettersThem, /\bwhat (?:should|could|can|must) (?:he|she|we|i|they)\b/], none: [saidByOthers] },
  { all: [/^(?:the )?text of (?:an?|some) /], none: [/\?$/] },
];

/** Whether a folded request shows by its words that what is made is to deceive, or to serve one side. */
export function pretenceShown(text: string): boolean {
  return follows(text, rules);
}
