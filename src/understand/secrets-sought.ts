import { asks, follows, type Rule } from './rule.ts';

/** Others, as somebody beside them calls them. */
const others =
  /\b(?:colleagues?|co-?workers?|others?|people|users?|staff|team|teammates?|everyone|everybody|anyone|anybody|someone|somebody|who|ambassador|boss|dcm|consul|embass(?:y|ies)|posts?|missions?|consulates?|workspace|channels?|office|section)\b/;
/** Said to the bot. */
const toYou =
  /\b(?:ask(?:ed|ing|s)?|quer(?:y|ied|ying)|typ(?:e|ed|ing)|messag(?:e|ed|ing)|written|writing|wrote|told|telling|sent|sending|dm'?e?d|chatt(?:ed|ing)|talk(?:ed|ing)|search(?:ed|ing)|consult(?:ed|ing)|us(?:ed|ing)) (?:to |with |of |at |into |in )?(?:you|u(?!\.)|this bot|the bot|this assistant|the assistant|this app|this tool)\b/;
const mine =
  /\b(?:i|we) (?:just |already |have |had |once )*(?:ask|asked|told|said|wrote|sent|typed)\b|\b(?:did|have|had|what) (?:i|we)\b/;
/** The questions of late, and no parliament's. */
const ofLate =
  /\b(?:last|latest|recent(?:ly)?|newest|lately|this (?:week|morning|month)|today|yesterday|so far|previous|earlier|other|most (?:asked|common|popular|frequent)|(?:past|last) (?:\w+ )?(?:days?|hours?|weeks?))\b/;
const questions =
  /\b(?:wanted to know|been asking|asked (?:about|for)|looked up|looking up|questions|queries|chats?|conversations?|prompts|searches|requests|things? (?:asked|people ask))\b/;
const elsewhere =
  /\b(?:parliament\w*|bundestag|riksdag|commons|lords|congress|senate|ministers?|court|inquir(?:y|ies)|surveys?|polls?|respondents|police|hearing|committee|journalists|reuters|press|instruction|directive|cable|thread|government)\b/;
const logs =
  /\b(?:chat|search|query|question|conversation|usage|message|prompt|session|access) (?:logs?|histor(?:y|ies)|transcripts?)\b|\b(?:your|the bot's|this bot's) (?:own )?(?:logs?|ledger|memory|history|records|database|inbox)\b/;

const keys =
  /\bxox[a-z]-|\bxapp-|\bsk-|\.env\b|\benv(?:ironment)? (?:vars?|variables?|file)\b|\b(?:api|access|signing|bot|app|auth|bearer|slack|openai|database|db|admin|service|client|private|oauth|session) (?:keys?|tokens?|secrets?|passwords?|credentials?|logins?)\b|\bconnection strings?\b|\b(?:credentials|passwords?|passphrases?)\b|\bprocess\.env\b|\bdatabase url\b/;
const innards =
  /\b(?:your|the bot's|the assistant's|the hidden|the initial|the original|the developer) (?:[\p{L}-]+ ){0,2}(?:prompts?|instructions|guidelines|system message|context window|configuration|config|source code|settings|weights|training data|file system|internals|preamble|briefing)\b|\b(?:words|text|lines|message|paragraphs?) (?:you were given|before (?:this|my)|above (?:this|my))\b/u;

const networks = /\b(?:siprnet|sipr|jwics|intelink|noforn|orcon|ts ?\/? ?sci|high[- ]side)\b/;
const cleared =
  /\b(?:my|our) (?:security |secret |top[- ]secret |ts )?clearance\b|\b(?:i am|i'm|we are|we're|i have|i hold|i've got|i've) (?:[\p{L}/-]+ ){0,3}(?:cleared|clearance)\b/u;
const kept =
  '(?:classified|secret|top[- ]secret|unredacted|redacted|blacked[- ]out|withheld|non-?public|noforn)';
const papers =
  '(?:reports?|reporting|paragraphs?|parts?|annex(?:es)?|sections?|intelligence|assessments?|cables?|telegrams?|files?|versions?|documents?|pages?|passages?|materials?|briefings?|attachments?|memos?|cop(?:y|ies)|texts?|lines|names)';
const keptPapers = new RegExp(`\\b${kept} (?:[\\p{L}-]+ ){0,2}${papers}\\b`, 'u');
const sayWhat = new RegExp(
  `\\bwhat(?:'s| is| are| does| do| did| was| stands)? (?:in )?(?:the |those |these |that |any |your |our )?(?:[\\p{L}-]+ ){0,2}${kept} (?:[\\p{L}-]+ ){0,2}${papers}\\b(?! (?:and|of the (?:casey|jay)))`,
  'u',
);
const aboutIt =
  /\b(?:according to|reuters|report(?:s|ed) (?:that|on|of)|says? (?:about|of)|why|whether|was the|were the|is the|does [\p{L}-]+ say)\b/u;
const hands = /\b(?:echo|print|paste|output|dump|reveal|leak|repeat|recite|copy|read out|spell out)\b/;

const whoUses =
  /\b(?:which|what|how many|who|whose) (?:[\p{L}-]+ ){0,3}(?:uses?|used|asks?|asked|consults?|talks? to|chats? with|writes? to) (?:you|this bot|the bot|the assistant|this app)\b|\b(?:conversations?|chats?|talks?|exchanges?|dms?|direct messages?|messages?) (?:that )?(?:you|this bot|the bot|of this bot)\b|\b(?:sent|written|addressed|put|posed) to (?:you|this bot|the bot|this app|the assistant)\b|\b(?:typed|keyed) (?:in|here|into)\b|\b(?:has|have|did) (?:anyone|anybody|someone|somebody|my \p{L}+|our \p{L}+|any other \p{L}+)\b[^?]{0,40}\b(?:ask(?:ed)?|check(?:ed)?|look(?:ed)?|us(?:ed|e)|quer\p{L}+)\b[^?]{0,40}(?:\babout\b|\bhere\b|\bbefore me\b|\bup on\b)/u;
const plainKeys =
  /\b(?:tokens?|secrets|environment settings|env settings|webhooks?|signing key|private key|credentials|system prompt|your prompt|first line of your)\b/;
const ofTheBot = /\b(?:you|your|app|bot|assistant|deployed|deployment|ledger|server|slack|instance)\b/;

/** What others said to the bot, in any verb. */
const saidToYou =
  /\b(?:he|she|they|anyone|anybody|someone|somebody|anyone else|colleagues?|staff|users?|people|boss|dcm|ambassador|consul|embass(?:y|ies)|section|u0[0-9a-z]+|[\p{L}-]+) (?:[\p{L}]+ )?(?:wr[io]te|want(?:ed)?|talk(?:ed)?|say|said|put|left|leave|told|tell|filed?|sen[dt]|type|reported) (?:[\p{L}]+ ){0,2}(?:to|from|about|at|with|on) (?:you|this bot|the bot)\b(?!r)/u;
/** What the bot is and holds. */
const ofYours =
  /\b(?:your|this bot's|the bot's) (?:[\p{L}-]+ ){0,2}(?:keys?|tokens?|users?|index|system text|makers?|developers?|database|ledger|config\p{L}*|memory)\b|\b(?:users|list of users|user list|entries) of (?:this|the) (?:bot|app|ledger)\b|\byou (?:are|were) (?:not )?(?:allowed to say|told (?:about|before|by|in)|trained on|given (?:before|at|by))|\byou (?:got|have|had|'ve) (?:from|stored|saved|logged|on file about (?:me|us|our|my))|\b(?:open|read|show|dump|print|export|copy)\b[^?.]{0,20}\b(?:the|your) (?:ledger|log|inbox)\b|\b(?:dump|copy out|export|download)\b[^?.]{0,20}\b(?:your|the) (?:whole|entire|full|complete)\b|\bwho filed (?:them|it|the report)\b/u;
const closed =
  /\b(?:nodis|exdis|limdis)\b|\b(?:sensitive|secret|classified|blacked[- ]out) (?:stuff|paragraphs?|protocols?|minutes|bits|passages?|parts?)\b[^?]*$|\b(?:including|with) (?:what|everything that) (?:was|is) (?:blacked out|redacted|withheld|classified)\b|\b(?:our|cia|nsa|agency) intercepts\b/;

const rules: readonly Rule[] = [
  { all: [saidToYou], none: [mine] },
  { all: [ofYours] },
  { all: [closed], none: [aboutIt, /^(?:who|which|why|when|where|was|were|is|are|did|has|have)\b/] },
  { all: [whoUses], none: [mine] },
  { all: [plainKeys, ofTheBot], none: [/\bhow (?:do|does|are) (?:you|they) (?:protect|store|keep)\b/] },
  { all: [keys, /^what(?:'s| is| are)\b/] },
  { all: [networks, /\b(?:copy|cable|read|version|text|get|see|say)\b/] },
  {
    all: [
      asks,
      /\b(?:confidential|restricted|internal|secret|unpublished|intelligence) (?:cables?|annex(?:es)?|telegrams?|assessments?|briefings?|dispatches|reports?)\b/,
    ],
    none: [aboutIt, /\b(?:casey|jay|inquiry|bamf|bka|bra|hr|human rights)\b/],
  },
  { all: [others, toYou], none: [mine] },
  { all: [asks, others, ofLate, questions], none: [elsewhere] },
  {
    all: [/\bwho else\b/, /\b(?:ask\w*|us(?:ed|es|ing)|look(?:ed|ing)|search\w*|interested)\b/],
    none: [elsewhere],
  },
  { all: [logs, asks] },
  { all: [keys, asks] },
  { all: [keys, hands] },
  { all: [innards, asks] },
  { all: [innards, hands] },
  { all: [networks, asks] },
  { all: [cleared] },
  { all: [asks, keptPapers], none: [aboutIt] },
  { all: [sayWhat], none: [aboutIt] },
];

/** Whether a folded question is after what others asked, what the bot runs on, or papers that are not public. */
export function secretsSought(text: string): boolean {
  return follows(text, rules);
}
