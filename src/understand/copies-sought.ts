import { asks, asksAbout, follows, opens, type Rule } from './rule.ts';

const hands =
  '(?:print|reproduce|type out|type|copy out|copy|paste|dump|output|show|give|send|list|export|quote|recite|read out|write out|transcribe|forward|download|post|print out|spell out|display|echo|provide|share|upload|e-?mail|need|want|translate|have)';
const givesOut = new RegExp(`${opens}${hands}\\b`);
/** A work as it stands, where a few words of it may be quoted. */
const works =
  '(?:audit|report|article|inquiry|ruling|judge?ment|cable|directive|instruction|paper|study|review|book|document|text|speech|statement|op-?ed|story|editorial|chapter|law|act|bill|memo|source|page|transcript|interview|piece|times|guardian|telegraph|spiegel)';
const wholly = new RegExp(
  `\\b(?:full|complete|entire|whole|unabridged|original) (?:[^ .?!,;:()]+ ){0,2}(?:${works}|text|wording|thing|version|contents?)\\b|\\b${works}s?\\b[^?]{0,60}\\b(?:in full|verbatim|word for word|word by word|in its entirety|from (?:start|beginning|cover|first) to (?:finish|end|cover|last)|line by line|page by page|sentence by sentence|uncut|unabridged)\\b`,
);
const everything =
  /\b(?:all|every(?: single)?|each|the whole of|the entire|the complete|the full) (?:of )?(?:the |your |its )?(?:[^ .?!,;:()]+ )?(?:statements?|entries|records?|passages?|chunks?|corpus|database|index|archive|knowledge base|collection|library|data ?set|files|documents you|texts? you|sources? (?:files?|texts?)|rows)\b|\b(?:corpus|database|index|ledger|knowledge base|archive)\b[^?]{0,40}\b(?:copy|as (?:a|one)|zip|csv|json|dump|file by file|one by one|one after (?:another|the other)|complete(?:ly)?|in full|everything)\b|\b(?:copy|dump|export|download|backup|mirror) (?:of )?(?:the |your )?(?:whole |entire |complete |full )?(?:corpus|database|index|ledger|knowledge base|archive|collection)\b|\beverything (?:that )?(?:you|u|the bot) (?:hold|have|know|store|stored|keep|were given|got)\b|\b(?:until|till) (?:you(?:'re| are) done|nothing is left|the end|you run out)\b|\bone after (?:another|the other)\b|\bthe (?:first|last|next) \d{2,} (?:statements?|entries|records?|rows|questions|messages|lines|sources)\b/;
/** "Chapter by chapter", "statement after statement" */
const piecewise =
  /\b(chapter|page|paragraph|sentence|statement|line|source|section|entry|record)s? (?:by|after|for) (?:the )?\1\b|\b(?:with )?every (?:single )?(?:sentence|word|line|paragraph|statement|footnote)\b|\bno selection\b|\ball (?:the |of your |your )?(?:[^ .?!,;:()]+ )?(?:material|stuff|content|texts?) (?:that )?(?:you|u)(?:'ve| have)? (?:got|have|hold|store|know)\b|\b(?:as it stands|as is|unchanged|unshortened|in alphabetical order)\b/;
const yourInside =
  /\b(?:your|the bot's|this bot's) (?:context|context window|window|memory|preprompt|pre-prompt|first message|opening message|system|back ?end|server|host|storage|disk|environment|parameters|variables|code)\b|\b(?:in|of|from) your (?:context|memory|window|setup|head)\b|\bsystem[_ -]?prompt\b|\b(?:file ?paths?|director(?:y|ies)|folders?|files) (?:do|can|did) you\b|\byour (?:knowledge base|data ?base|corpus|evidence base|files)\b/;
const publicly = /\b(?:where|who|when|link|url|find|published|available|according to)\b/;

/** What binds the bot, in any word for it. */
const ownRules =
  /\b(?:your|the bot's|this bot's|ur) (?:[^ .?!,;:()]+ ){0,2}(?:rules?|patterns?|guard-?rails|filters?|refusals?|instructions?|guidelines|prompts?|directions|orders|setup|set-up|constraints|policies)\b|\b(?:instructions?|rules?|guidelines|orders|prompts?|directions) (?:that )?(?:you|u|this bot|the bot) (?:were|was|are|is|have|has|had|follow|obey|got|get|received|work|run|operate|use|act)\b|\b(?:hidden|system|initial|invisible|secret) (?:text|prompts?|messages?|instructions?)\b/;
const aroundThem =
  /\b(?:get|work|word|write|phrase|slip|find a way|steer)(?:ing)? (?:[^ .?!,;:()]+ ){0,4}(?:round|around|past|by) (?:it|them|your|the)\b/;
const above =
  /\b(?:everything|all|anything|(?:the )?(?:text|words|lines|messages?|instructions)) (?:that )?(?:(?:is|are|was|were|stands?|comes?|came|written|said) )?(?:above|before (?:this|my|the first)|preceding|prior to this)\b/;
const encoded =
  /\b(?:in|as|into|to|using) (?:base ?64|rot ?13|hex|hexadecimal|morse|reverse|binary|leet|pig latin|ascii)\b/;

/** What others were told by the bot, or what they asked through it. */
const toldOthers =
  /\b(?:answers?|replies|reply|responses?|messages|what) (?:that )?(?:you|u|the bot|this bot) (?:gave|give|sent|send|told|wrote|said|showed|have given|have sent)\b(?! (?:me|us)\b)(?! to (?:me|us)\b)(?! (?:just|before|above|earlier)\b)/;
const throughYou =
  /\b(?:ask(?:ed|s|ing)?|use[ds]?|quer\w+|search\w*|said|typed?|questions?|requests?)\b[^?.]{0,50}\b(?:through|via|with|from|of|to|in|on|using) (?:this|the|our) (?:bot|assistant|app|tool|chat-?bot)\b|\b(?:questions|queries|requests|chats?|conversations?|threads?|searches) (?:of|by|from) (?:(?:the|my|our|an?|other|another) )*(?:users?|colleagues?|embass(?:y|ies)|posts|sections?|people|ambassador|dcm|boss|political section|workspaces?|teams?|channels?)\b/;
const otherUsers =
  /\b(?:other|another|else|who|which|all|dcm|ambassador|section|boss|colleagues?|embass(?:y|ies)|users?|everyone|everybody|consul|attache|desk|posts|team)\b/;
const userIds = /\b(?:user|slack|member|workspace|channel) (?:ids?|names?|lists?|handles?)\b/;

const rules: readonly Rule[] = [
  { all: [asks, piecewise], none: [asksAbout, publicly] },
  { all: [givesOut, piecewise], none: [asksAbout, publicly] },
  { all: [asks, yourInside] },
  { all: [yourInside, /^what(?:'s| is| are| stands)\b/] },
  { all: [givesOut, wholly], none: [asksAbout, /\b(?:full (?:name|picture|list|account|year)|link to)\b/] },
  { all: [givesOut, everything], none: [asksAbout, publicly] },
  { all: [asks, everything], none: [asksAbout, publicly] },
  { all: [givesOut, ownRules], none: [/\b(?:cable|posts|embass(?:y|ies))\b/] },
  { all: [ownRules, aroundThem] },
  { all: [ownRules, /^(?:before we start[:,]? )?(?:your|the bot's) /] },
  { all: [asks, above] },
  {
    all: [
      new RegExp(`${opens}(?:summari[sz]e|repeat|print|translate|quote|copy|output|show|rephrase|encode)\\b`),
      above,
    ],
  },
  { all: [encoded, asks] },
  { all: [encoded, new RegExp(`${opens}(?:encode|print|output|say|spell|write|put|convert)`)] },
  { all: [toldOthers, otherUsers], none: [/\b(?:told|gave) (?:me|us)\b/] },
  { all: [toldOthers, /\bto [^ .?!,;:()]+\b/, asks], none: [/\bto (?:me|us)\b/] },
  { all: [throughYou, otherUsers], none: [/\b(?:how many|can i|may i|can we|who can see|allowed)\b/] },
  { all: [userIds, asks] },
];

/** Whether a folded request wants texts or the corpus copied out, the bot's own orders, or what others had from it. */
export function copiesSought(text: string): boolean {
  return follows(text, rules);
}
