import { follows, type Rule } from './rule.ts';

const yours =
  /\bif (?:you|u(?!\.)) (?:sat|were|was|had|lived|worked|could|ran|voted|got|held|stood|served|owned)\b|\bwould (?:you|u(?!\.)) (?:have |rather |ever |personally |still |not )*(?:voted?|chosen?|choose|pick(?:ed)?|sided?|defend(?:ed)?|support(?:ed)?|sign(?:ed)?|back(?:ed)?|opposed?|condemn(?:ed)?|welcomed?|scrap(?:ped)?|ban(?:ned)?|abolish(?:ed)?|deport(?:ed)?|expel(?:led)?|decided?|ruled?|acted|recommend|advise|prefer|trust|like to see|wish)\b|\bwould (?:you|u(?!\.)) have (?!to\b)\p{L}+(?:ed|en|ne|ut|pt)\b|\bwhat would (?:you|u(?!\.)) (?:do|have done|change|decide)\b|\b(?:your|ur) (?:gut|instincts?|hunch|heart|conscience|feelings?|sympath\p{L}+|preferences?|favou?rites?|stance|attitude|judge?ment|convictions?|honest|personal|private)\b|\bwhere (?:do|would) (?:you|u(?!\.)) (?:stand|come down|land)\b|\b(?:do|don't|did|are|aren't) (?:you|u(?!\.)) (?:also |not |ever |really |personally |secretly )*(?:like|dislike|hate|love|admire|trust|buy (?:it|this|that)|regret|care|fear|approve|disapprove|sympathi[sz]e|side|condemn|welcome|oppose|reject|favou?r|find (?:it|that|this|the)|worried|proud|happy|glad|ashamed|angry|convinced|comfortable|a (?:democrat|republican|liberal|conservative|racist|feminist))\b|\bwhich (?:side|camp)\b[^?]{0,40}\b(?:you|u(?!\.))\b/u;
const verdict =
  /\bwho(?:'s| is| was) (?:actually |really |in fact |then |more )?(?:in the right|in the wrong|the (?:good|bad) guys?)\b|\bwho (?:has|had|makes|made|won|wins) (?:the )?(?:better|stronger|best|strongest|moral) (?:argument|case|point|high ground)|\b(?:is|are|was|were|isn't|wasn't)\b[^?]{0,60}\b(?:morally|ethically) (?:right|wrong|defensible|justified|acceptable|superior|indefensible)\b|\bhow (?:fair|wise|smart|stupid|shameful|moral|racist) (?:is|was|are|were)\b/;
const askedBare =
  /\bhand on heart\b|\bwere you (?:the|an?|in)\b[^?]*\bwould you\b|\b(?:if it were|if it was|were it) up to you\b|\btell me (?:straight|honestly|frankly|truthfully)\b|\bmakes? you (?:angry|sad|proud|happy|sick|uneasy|uncomfortable|feel)\b|\bdo(?:es)? [^?]{1,40} make you\b|\b(?:do|would) you (?:find|consider|deem|judge|rate|see)\b[^?]{0,60}\b(?:believable|credible|convincing|fair|unfair|right|wrong|sickening|shameful|acceptable|justified|racist|better|worse|more|less)\b|^(?:is|was) (?:[\p{L}.'-]+ ){1,3}an? (?:[\p{L}-]+ )?(?:good|bad|decent|evil|brave|honest|great|terrible|dishonest) (?:man|woman|person|leader|politician|minister|president|chancellor|judge)\b|(?:^|[.!?;:,] )(?:please )?(?:grade|mark|rate|score) [^?.]{1,60}(?:\ba to f\b|\bout of\b|\bhandling\b|\bperformance\b)|\bin your (?:eyes|mind|book|heart|place)\b|\bwho (?:behaved|acted|handled it|did|looks|comes out) (?:worse|worst|better|best)\b/u;
const attributed =
  /\b(?:according to|says?|said|thinks?|argue[sd]?|claim\w*|call(?:s|ed)|court|judges?|poll|survey|respondents|find|found|(?:did|do|does) (?!you\b)\p{L}+)\b/u;

const rules: readonly Rule[] = [
  { all: [yours] },
  { all: [askedBare] },
  { all: [verdict], none: [attributed] },
];

/** Whether a folded question wants to know where the bot itself stands. */
export function viewSought(text: string): boolean {
  return follows(text, rules);
}
