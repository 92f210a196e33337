import { asks, asksAbout, follows, opens, type Rule } from './rule.ts';

const lifts =
  "(?:ignore|disregard|forget|override|overrule|bypass|drop|set aside|skip|suspend|switch off|turn off|disable|remove|lift|break|abandon|delete|do(?:n't| not) (?:follow|obey|apply))";
const bounds =
  '(?:instructions?|rules?|guidelines?|guard-?rails?|restrictions?|limits?|filters?|safety|safeguards|polic(?:y|ies)|prompts?|programming|training|(?:citation |fact |safety )?checks?|refusals?|constraints?|directives you|orders you)';
/** The bot is told to put off what binds it; a clause that says what the rules are about speaks of others' rules. */
const lifted = new RegExp(
  `${opens}${lifts} (?:(?:all|any|every|the|your|its|these|those|previous|earlier|above|prior|former|existing|current|other|safety|system|usual|normal|of) ){0,5}${bounds}\\b(?! (?:on|of|for|about|against|in (?!this (?:chat|conversation)))\\b)`,
);
const unbound = new RegExp(
  `${opens}(?:forget|ignore|disregard) (?:everything|all|anything|what)\\b[^?.]{0,30}\\b(?:you|above|before|earlier|previous)\\b`,
);
const becomes =
  /\byou (?:are|'re|will be|shall be|act|become) (?:now|from now on|henceforth)\b|\b(?:from now on|henceforth|as of now|starting now),? (?:you|answer|reply|act|ignore|do|obey|speak|always|never)\b|\b(?:you|your) (?:have|has|had|are under|know|with)? ?(?:no|zero) (?:limits?|restrictions?|rules|filters?|guidelines?|guard-?rails)\b|\b(?:an? |as )(?:unrestricted|uncensored|unfiltered|unlimited|jailbroken|unbound) (?:[^ .?!,;:()]+ )?(?:model|ai|assistant|bot|version|mode|chatbot)\b|\b(?:developer|debug|god|admin|maintenance|sudo|root|unrestricted|jailbreak|dan|test) mode\b|\bjailbr[eo]\w+|\bdo anything now\b|\brefusals? (?:is|are) (?:off|disabled|lifted|switched off)\b|\byou (?:may|can|must|will) now (?:speak|answer|talk|reply|say|ignore|act)\b|^override\b|\b(?:speak|answer|talk|reply) (?:freely|without (?:any )?(?:filters?|restrictions?|limits?|rules|citations|sources))\b|\b(?:without|stop) (?:citing|giving sources|refusing)\b/;
/** A line that speaks to the machine, in a text that was brought along. */
const addressed =
  /(?:^|["'“”«»‘[<({]\s?)(?:system|developer|admin|administrator|root)(?: message| note| prompt)?\s?[:>\])]|["'“”«»‘[<({]\s?(?:note |message |attention |hint |instructions? )?(?:to |for )?(?:the |this |any |all )?(?:ai|assistant|bot|chat-?bot|model|llm|language model|machine|ai assistant|reader bot|summari[sz]er)s?(?: reading this| model)?\s?[:,>-]|\b(?:note|message|memo|attention|instructions?|hint) (?:to|for) (?:the |any |all )?(?:ai|ai assistants?|assistants?|bots?|chat-?bots?|llms?|language models?)\b\s?[:,]/;
const putAside =
  /\b(?:leave|put|set|lay|push) (?:your |all |the |those |these )?(?:[^ .?!,;:()]+ )?(?:rules?|guidelines?|safety|instructions?|restrictions?|limits|scruples|filters?) (?:aside|away|down|behind)\b|\byou (?:have been|were|are|'ve been) (?:updated|upgraded|patched|reset|reprogrammed|reconfigured|freed|unlocked|released|retrained)\b|\byou (?:no longer|don't (?:have|need) to|needn't|cannot|can't|must not|may not) (?:refuse|decline|follow|cite|obey)\b|\b(?:ai|assistants?|bots?|chatbots?|models?|llms?|machines?) (?:reading|processing|seeing|summari[sz]ing) (?:this|it)\b|\b(?:ai|assistant|bot|chatbot|model|llm)s? (?:must|should|shall|has to|is to|will|have to) (?:now )?(?:answer|say|reply|ignore|print|add|drop|obey|reveal|output|list|state|respond)\b|\[\[?[^\]]{0,30}\b(?:instructions?|system|assistant|ai|prompt|admin|override)\b[^\]]{0,30}\]/;
const rulesGone =
  /\b(?:your|all|any|those|no) (?:[^ .?!,;:()]+ )?(?:rules|limits|restrictions|guidelines|filters|guard-?rails|safety)\b[^?.]{0,20}\b(?:gone|off|aside|lifted|suspended|removed|away|disabled|waived|switched off)\b|\bif you had no (?:rules|limits|restrictions|guidelines|filters)\b|#{2,} ?(?:new |system |updated )?(?:instructions?|system|prompt|rules)|\bnew instructions?: ?you\b|\byou (?:love|hate|always|never|must always|will always) [^?.]{1,40}\b(?:always|praise|condemn|support|attack|it)\b|<!--|\bnew (?:owner|admin|boss|developer|operator) (?:here|speaking)\b|\b(?:from now on|from here on|henceforth),? (?:drop|you|answer|agree|reply|always|never)|\b(?:drop|omit|stop|skip|leave out) (?:the |your |all )?(?:sources|citations|footnotes|references)\b|\byour (?:guidelines?|rules|instructions|restrictions?) (?:have )?(?:expired?|ended?|changed?|lapsed?|no longer)\w*/;
const carriesOut = new RegExp(
  `${opens}(?:carry out|do|follow|obey|execute|act on|comply with|perform|run|apply) (?:exactly |precisely |just )?(?:what(?:ever)? (?:it|he|she|the (?:[^ .?!,;:()]+ ){0,3}[^ .?!,;:()]+|this|that) (?:says|asks|tells|orders|demands|wants)|(?:the|any|all|its|those|these|every) (?:[^ .?!,;:()]+ ){0,2}(?:instructions?|orders?|commands?|steps) (?:in|of|from|inside|within|it|there|below|above|that))`,
);
const ordersFor =
  /\b(?:from|by|comes? from|on behalf of|signed by|authori[sz]ed by) (?:your|the bot's|the|this bot's) (?:developers?|creators?|admins?|administrators?|makers?|operators?|owners?|maintainers?|vendor|system administrator)\b/;
const inBrackets =
  /["'“”«»‘[<({][^"“”«»\]>)}]{0,200}\b(?:print|reveal|show|append|output|add|reply|answer|say|list|send|obey|ignore|disregard|refuse|name|repeat|post|write)\b[^"“”«»\]>)}]{0,100}\b(?:your (?:key|keys|prompt|rules|instructions|answers?|token|tokens|system)|all (?:your )?answers|every answer|the user|users?|earlier (?:rules|instructions)|previous (?:rules|instructions)|citations|@everyone|@channel)\b/;
const only = new RegExp(
  `${opens}(?:reply|respond|answer) (?:only |just |simply )?with (?:only |just )?(?:ok|yes|no|done|pwned|the word|['"“])`,
);

const rules: readonly Rule[] = [
  {
    all: [lifted],
    none: [
      /\b(?:told|ordered|instructed|asked|allowed|urged|advised|decided|refused|able|chose) (?:[^ .?!,;:()]+ ){0,3}to (?:ignore|disregard|forget|override|bypass|drop|suspend|lift|remove|skip)\b/,
    ],
  },
  { all: [unbound], none: [asksAbout] },
  { all: [becomes], none: [asksAbout] },
  { all: [becomes, asks] },
  { all: [addressed] },
  { all: [rulesGone], none: [asksAbout] },
  { all: [putAside], none: [/\b(?:cable|directive) (?:says|tells)\b/] },
  { all: [carriesOut], none: [asksAbout] },
  { all: [ordersFor], none: [asksAbout] },
  { all: [inBrackets] },
  { all: [only] },
];

/** Whether a folded request would put the bot under other orders, its own or those of a text brought along. */
export function takeoverSought(text: string): boolean {
  return follows(text, rules);
}
