import { follows, type Rule } from './rule.ts';

const guessing =
  /\bcrystal ball\b|\btea leaves\b|\bprophe(?:cy|sy|t)\b|\bwhat(?:'s| is| would be) (?:your|the) (?:best )?(?:guess|bet|prediction|prognosis|tip)\b|\b(?:best|educated|rough|wild) guess\b|\bguess (?:how|what|who|which|whether|when)\b|\b(?:place|take|make) (?:a |your |any )?bets?\b|\b(?:you|i|we) (?:would |'d )?bet (?:on|that)\b/;
const ahead =
  /\b(?:will|shall|won't|going to|gonna|bound to|about to|look(?:s)? like|be like|end up|turn out|come to)\b/;
const horizon =
  /\b20(?:2[7-9]|[3-9]\d)\b|\bnext (?:election|vote|ballot|year|month|summer|winter|spring|autumn|decade|generation|government|president|chancellor|prime minister|time|crisis|wave)\b|\b(?:in|within|over) (?:the (?:next|coming)|\w+) (?:\w+ )?(?:years|decades|months|weeks)(?:' time| from now)?\b|\b(?:years|decades|months) (?:from now|ahead|on)\b|\bby (?:then|christmas|summer|the end of (?:the|next))\b/;
const howMuch =
  /\b(?:how (?:many|much|high|far|long|soon|bad|big)|who|which|what year)\b[^?]{0,80}\b(?:is|are|am) (?:[^?]{1,60} )?(?:really |actually |ever |finally )?(?:going to|gonna|bound to|about to)\b/;
const outcome =
  /\bhow (?:does|do|will|is|are) (?:this|it|all this|that|things) (?:all |going to )*(?:end|play out|turn out|unfold|pan out)\b|\bwhat(?:'s| is| comes| happens) next for\b|\bwhere (?:is|are) (?:this|it|all this|we|things) (?:all )?(?:heading|headed|going|leading)\b/;
const chances =
  /\b(?:give|put|name|estimate|what(?:'s| is| are)|your|rate)\b[^?.]{0,50}\b(?:chances?|odds|probabilit(?:y|ies)|likelihood|percentage)\b[^?]{0,20}\b(?:that|of|for|on)\b[^?]*\b(?:win(?:s|ning)?|los(?:e|es|ing)|fall(?:s|ing)?|rise|rising|pass(?:es|ing)?|happen(?:s|ing)?|be(?:ing|comes?|coming)?|surviv\w+|collaps\w+|chang\w+|end\w*|stay\w*|return\w*|will|going)\b/;
const projected =
  /(?:^|[.!?;:,] |\b(?:please|you|to|and) )(?:extrapolate|project|simulate|forecast|foresee|foretell|calculate|estimate|draw|extend)\b[^?.]{0,100}\b(?:20(?:2[7-9]|[3-9]\d)|next|future|coming|ahead|forward|onwards?)\b/;
const coming =
  /\bwhere do you see\b|\b(?:who|which|what) (?:[\p{L}-]+ )?(?:is|are|'s) (?:the )?next (?:to|in line)\b|\bhow long (?:will|can|until|till|before)\b[^?]{0,60}\b(?:last|survive|hold|remain|stay|endure|fall|collapse|resign|give in|back down|go on)\b|^(?:is|are) [^?]{1,50}\b(?:finished|doomed|toast|coming|inevitable|unavoidable|unstoppable|on the way out|about to)\b|^(?:please )?(?:put|stake) (?:a )?(?:number|figure|money|percentage) on\b|\bwill there be (?:an?|another|more|any)\b/u;
const foreseen =
  /\bfast[- ]forward to\b|\b(?:only )?a matter of time\b|\bmid-century\b|\bcall the outcome\b|\b(?:is|are) (?:[^?]{1,40} )?going to become of\b|\bends? up (?:governing|winning|in power|losing|ruling)\b|\b(?:more|many|long) [^?]{0,40}\buntil [^?]{1,50} (?:changes?|ends?|falls?|stops?|gives? (?:in|up)|resigns?|collapses?)\b|\b(?:years|decades|generation|generations) from now\b|\bwhen do you expect\b|^by what (?:date|year) (?:is|are|does|do)\b|^(?:is|are) [^?]{1,50} (?:out of (?:office|power)|gone|history|over) by\b|\bif (?:nothing|things) (?:changes?|goes on|go on|stays?)\b|\b(?:does|do) [^?]{1,40} (?:run for|climb) [^?]{0,40}\b(?:if|on this|next|after this)\b/;
/** What is planned, laid down, said or foretold by somebody is on record, though it lies ahead. */
const onRecord =
  /\b(?:according to|plan(?:s|ned)?|announce(?:d|s)?|scheduled|due|expect(?:ed|s)?|forecast(?:s|ed)? by|project(?:s|ed|ions?) (?:by|of the|from)|under (?:the|a|[a-z]+'s)|per (?:the|a)|said|says?|promis\w+|pledg\w+|target\w*|have to|need to|allowed|required|obliged|law|bill|directive|instruction|budget|report(?:s|ed)?|publish(?:ed)?|did|would (?:the|a) (?:bill|law))\b/;
/** "How bad will it get", "what is going to happen with": what lies ahead, asked without a day. */
const pictured =
  /\b(?:describe|picture|imagine|paint|sketch|depict|draw)\b[^?.]{0,60}\b(?:of|in|by|after) (?:the year )?(?:20(?:2[7-9]|[3-9]\d)|the future|tomorrow|\w+ years|another)\b|\b(?:odds|chances?) (?:do|would) you (?:give|see|put)\b|\bwhere will [^?]{1,50} (?:stand|be|end up|go)\b|\bhow long (?:before|until|till) (?!the (?:law|rule|report|deadline))[^?]{1,40} (?:leaves?|quits?|falls?|collapses?|breaks?|exits?|resigns?|ends?|loses?|gives? up)\b|\. guess\b/;
const likelyOutcome =
  /\b(?:likely|probable|expected|most likely|eventual) (?:outcome|result|verdict|winner|ruling|end|fate|effect|decision)\b|\b(?:who|which [^?]{1,30}) will (?!(?:the|be (?:asked|heard|able|required))\b)(?:[^ .?!,;:()]+ ){0,2}(?:first|last|next|most|down|under|away|up|win|lose|fall|collapse|go|leave|suffer|survive)\b/;
const unfolds =
  /\bwhat(?:'s| is| are|'re) going to (?:happen|become|come|change|be left)\b|\bhow (?:bad|good|big|many|much|high|safe|likely|strong|dangerous|large|soon)\b[^?]{0,40}\b(?:will|is going to|are going to|gonna)\b[^?]{0,30}\b(?:get|be|become|rise|fall|grow|happen|vote|die|leave|arrive|end)\b|\bhow will [^?]{1,60}\b(?:react|respond|develop|fare|vote|end|evolve|look (?:in|by|like)|turn out|play out|change (?:in|by|over|because|after)|affect|influence|damage)\b|\bwhat (?:effects?|impact|consequences|results?|influence) will\b|\b(?:who|which [\p{L}]+) will (?:be|win|lose|lead|govern|become|come|fall|resign|replace|succeed)\b/u;

const rules: readonly Rule[] = [
  { all: [likelyOutcome], none: [onRecord] },
  { all: [pictured], none: [onRecord] },
  { all: [unfolds], none: [onRecord, /\b(?:court of|rules?|held|did|does|do|was|were|had)\b/] },
  { all: [guessing] },
  { all: [coming], none: [onRecord] },
  { all: [foreseen], none: [onRecord] },
  { all: [ahead, horizon], none: [onRecord] },
  { all: [howMuch], none: [onRecord] },
  { all: [outcome], none: [onRecord] },
  { all: [chances], none: [/\baccording to\b|\bsays?\b|\bsaid\b/] },
  { all: [projected], none: [/\baccording to\b/] },
];

/** Whether a folded question wants told what nobody knows yet. */
export function futureSought(text: string): boolean {
  return follows(text, rules);
}
