import { asks, asksAbout, follows, opens, type Rule, saidByOthers } from './rule.ts';

/** What the bot is made of. */
const machinery =
  /\b(?:your|ur|the bot's) (?:[^ .?!,;:()]+ ){0,2}(?:tools?|endpoints?|keys?|operators?|developers?|model|plug-?ins?|functions?|stack|parameters?|temperature|vendor|back-?end|secret sauce|memory|cache|buffer|logs?|guidelines?|hidden|instructions?)\b/;
const dumps =
  /\b(?:dump|export|download|back ?up|read back|replay|hand over|extract|scrape|exfiltrate|mirror|clone)(?:ing)? (?:me |us |out |all |the |your |its |every |whole |entire |full |what |memory|everything|any )+/;
const asFile =
  /\b(?:as|in|into|to) (?:an? )?(?:excel|csv|json|xml|zip|tar|sql|spreadsheet|access database|text file|usb|dump)\b/;
const whole =
  /\b(?:evidence base|corpus|all|everything|whole|entire|complete|full|database|collection|sources|archive|records|statements)\b/;
/** What others said to it. */
const otherUse =
  /\bu0[0-9a-z]{5,}\b|\b(?:conversations?|chats?|exchanges?|talks?|threads?|sessions?|questions?|queries|dms?) (?:of|by|from|between|that) (?:the |our |my |a )?[^?.]{1,40} (?:with|to|and) (?:you|this bot|the bot)\b|\b(?:did|do|does|have|has|are|were) (?:the )?(?:people|others|colleagues|users|everyone|staff|they|my \w+|our \w+|sections?|embass\w+)(?: (?:at|in|from|of) (?:this|the|our|other) \w+| here)? (?:most |usually |been )*(?:look(?:ed|ing)? up|search(?:ed|ing)? for|typ(?:e|ed|ing)|enter(?:ed|ing)?|ask(?:ed|ing)? (?:here|you|most))\b|\b(?:person|user|one|colleague|people|somebody|someone|question) (?:just |right )?before (?:me|mine|us)\b/;
/** Nobody who keeps the bot asks it for its insides. */
const keeper =
  /\b(?:i am|i'm|we are|we're|this is|speaking as|as|you are (?:speaking|talking) (?:to|with)|you're (?:speaking|talking) (?:to|with)) (?:the |your |a |an )?(?:[^ .?!,;:()]+ )?(?:developers?|administrators?|admins?|sysadmin|operator|maintainer|owner of (?:this|the) bot|creator|openai|anthropic|root|superuser|red team|chief of station|station chief|auditing you|testing you)\b/;

const rules: readonly Rule[] = [
  { all: [asks, machinery] },
  { all: [machinery, /\bwhat(?:'s| is| are)\b/] },
  { all: [new RegExp(`${opens}${dumps.source}`)], none: [asksAbout] },
  { all: [asFile, whole, asks], none: [asksAbout] },
  { all: [otherUse], none: [saidByOthers] },
  { all: [keeper, asks] },
];

/** Whether a folded request is after what the bot is made of, a copy of what it holds, or what others said to it. */
export function machinerySought(text: string): boolean {
  return follows(text, rules);
}
