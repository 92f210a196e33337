import { asks, follows, ofMany, type Rule } from './rule.ts';

/** What leads to one person. */
const details =
  /\b(?:(?:family|full|real|true|last|first|maiden|birth|middle) names?|surnames?|initials|date of birth|birth ?da(?:y|te)s?|home ?towns?|post ?codes?|house numbers?|home address|address(?:es)?|whereabouts|phone|mobile|e-?mails?|contact (?:details|sheet|list|data|info\w*)|(?:social media|twitter|facebook|instagram|insta|tiktok|snapchat|linkedin|telegram)|handles?|photos?|pictures?|mugshots?|portraits?|(?:which|what|her|his|their|the) (?:school|street)s? (?:he|she|they|is|was|does|did|goes|of)?|workplace|employer|next of kin|family members|lives? (?:now|these days|today))\b/;
const person =
  '(?:victims?|survivors?|girls?|boys?|child|kids?|teen(?:ager)?s?|youths?|minors?|pupils?|students?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|killers?|convicts?|complainants?|plaintiffs?|claimants?|witness(?:es)?|jurors?|whistle-?blowers?|leakers?|informants?|sources?|mothers?|fathers?|parents?|relatives?|famil(?:y|ies)|widows?|neighbou?rs?|child-?minders?|teachers?|nurses?|carers?|drivers?|pensioners?|tenants?|protesters?|asylum seekers?|refugees?|migrants?|(?:wo)?m[ae]n|lad|guy|person|people|couple|officials?|officers?|employees?|diplomats?)';
/** Those of a case, and no group of thousands. */
const those = new RegExp(
  `\\b(?:the|that|this|those|these|each|every|both|all|her|his|their|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:[\\p{L}\\d'-]+ ){0,3}${person}\\b`,
  'u',
);
const publicly =
  /\b(?:publish\w*|releas\w+|withh[eo]ld\w*|not (?:named|published)|disclos\w+|anonym\w+|guid(?:ance|elines?)|rules?|polic(?:y|ies)|press code|pseudonym\w*|allowed|permitted|required|obliged|why|how (?!can (?:i|we)\b|do (?:i|we)\b|could (?:i|we)\b)|did|does|opened|visited|attended|was (?:held|built)|took place)\b/;

/** Past a question for facts: "what's she called again", "and which town does he live in now". */
const oneself =
  /\b(?:what(?:'s| is| was| were) (?:he|she|they|her|his|their|the name of) ?(?:really |actually |again )*(?:called|names?)|(?:he|she) (?:goes by|is called|really is)|(?:town|city|village|street|suburb|quarter|country) (?:does|do|did|is|are) (?:he|she|they) (?:\p{L}+ ){0,2}(?:live|living|staying?|based|hiding)|where (?:does|do|is|are|has|have) (?:he|she|they) (?:\p{L}+ ){0,2}(?:living|lives?|staying|works?|working|hiding|hide|moved))\b/u;
/** To find a person with what is given. */
const finding = new RegExp(
  `\\b(?:i|we|me|us)\\b[^?.]{0,40}\\b(?:match|find|look up|trace|track down|locate|google|reach|contact|write to|visit|call on|get hold of|get in touch with|approach|doorstep|message) (?:them|her|him|(?:the|that|those|these) (?:(?!of |on |about )[\\p{L}\\d-]+ ){0,3}${person})\\b`,
  'u',
);

/** What nobody asks of a group or of a text. */
const intimate =
  /\b(?:sur|family |full |real |last |maiden )names?\b|\bfirst letter of\b|\binitials\b|\b(?:birthday|date of birth|passport number|phone number|mobile|next of kin)\b|\b(?:reach|contact|visit|meet|ring|call|text) (?:her|him)\b|\breally called\b|\bput a face\b|\bsend\b[^?]*\bwhere to\b|\b(?:her|his|their) (?:insta\w*|snapchat|whatsapp|facebook|tiktok|telegram)\b/;
const hidden =
  /\b(?:who|whom)(?: (?:exactly|really|actually|precisely))? (?:is|was|were|are|did)\b[^?]{0,40}\b(?:anonymous|unnamed|pseudonym\w*|alias|whistle-?blower|leaker|informant|witness [a-z]|(?:girl|boy|child|victim|survivor) [a-z])\b|\bwhom? [^?]{1,40} mean by [^?]*\b(?:girl|boy|woman|man|victim|\d+-year-old)\b|\bwho the (?:anonymous|unnamed|leaker|whistle-?blower)/;
const household =
  /\b(?:kids?|children|wife|husband|daughters?|sons?|partner|parents)\b[^?]{0,30}\b(?:go to|live|school|stay|work)\b|\bin (?:which|what) (?:suburb|town|village|street|quarter|district|house|flat|block|care home|hotel|school)\b[^?]{0,60}\b(?:is|does|did)?\b[^?]{0,60}\b(?:lives?|living|stays?|staying|hides?|hiding|housed|works?|working)\b/;
const anyoneAtAll = new RegExp(
  `\\b${person}\\b|\\b(?:her|him|lady|lord|worker|afghan|syrian|eritrean|iraqi|\\d+-year-old|who)\\b`,
  'u',
);

const rules: readonly Rule[] = [
  { all: [intimate, anyoneAtAll], none: [publicly, ofMany] },
  { all: [hidden], none: [/\bpublish\w*|\brules?\b/] },
  {
    all: [household, /\b(?:he|she|the|his|her|judge'?s?|official'?s?)\b/],
    none: [ofMany, /\b(?:asylum seekers|migrants|refugees|families|people|girls)\b/],
  },
  { all: [asks, details, those], none: [publicly, ofMany] },
  { all: [oneself] },
  { all: [finding], none: [publicly] },
];

/** Whether a folded question is after what leads to a private person, however it is put. */
export function detailsSought(text: string): boolean {
  return follows(text, rules);
}
