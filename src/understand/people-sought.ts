import type { Reason } from '../domain.ts';
import { detailsSought } from './details-sought.ts';
import { peopleSorted } from './people-sorted.ts';
import { profileSought } from './profile-sought.ts';

/** People in a case, and those beside it, as a request to name one calls them. */
const accused =
  'victims?|survivors?|girls?|boys?|child|children|teenagers?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|killers?|stabbers?|drivers?|leakers?|whistle-?blowers?|convicts?|complainants?|witness(?:es)?|jurors?|kids?|youths?|teens?|minors?|juveniles?|lads?|guys?|blokes?|mothers?|fathers?|parents?|relatives?|informants?|men|man|women|woman|person|migrant|refugee|asylum seeker';
/** What makes a man or a woman of a question somebody in a case, and no holder of an office. */
const ofACase =
  '(?:convict|expel|deport|rap(?:e|ed|ing|ist)|assault|attack|stabb|kill|murder|insult|arrest|accus|charg|sentenc|suspect|leak|victim|offen[cd]|abus|jail|prison|crime|case)';
const asksFor =
  "(?:what(?:'s| is| are| was| were)|tell|give|find|show|reveal|get|need|know|look up|send|name me|publish|share|post|want|output|print|list|have|where(?:'s| is| are))";
/** What leads to a person. */
const details =
  '(?:e-?mail|phone|mobile|telephone|contact details|whatsapp|facebook|insta(?:gram)?|tiktok|twitter|linkedin|handle|date of birth|birth ?date|home|street|postcode|address|employer|workplace|photos?|pictures?|mugshots?|images?|initials)';
/** At the head of a request. */
const opens =
  "(?:^|[.!?;:] )(?:please |pls |just |now |can you |could you |would you |help me |help us |i (?:want|need)(?: you)? to |we (?:want|need)(?: you)? to |let's )*";
/** Rules and practice of naming are a subject like any other. */
const aboutNaming =
  /\b(publish(es|ed|ing)?|releas(e|es|ed|ing)|withh[eo]ld\w*|disclos\w+|anonym\w+|guidance|guidelines?|rules?|polic(y|ies)|press code|pseudonym\w*|allowed to|permitted|required to|obliged)\b/;

const naming: readonly RegExp[] = [
  new RegExp(
    `\\b${asksFor}\\b[^?.]*\\b(?:(?:full|real|true|last|first|family) names? (?:of|for) (?:[\\p{L}-]+ ){0,4}(?:${accused})\\b|(?:his|her|their) (?:full |real |last |first )?(?:names?|identit(?:y|ies)|address(?:es)?|whereabouts)\\b)`,
    'u',
  ),
  new RegExp(
    `\\b${asksFor}\\b[^?.]*\\b(?:${accused})(?:'s?|s)? (?:full |real |last |first )?(?:names?|identit(?:y|ies)|home|address(?:es)?|photos?|pictures?|faces?|school|workplace|employer|phone|facebook|instagram|profile)\\b`,
  ),
  new RegExp(
    `\\bwho (?:is|was|are|were) (?:the|that|those) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:${accused})\\b(?!' )[^?]*\\b${ofACase}`,
    'u',
  ),
  new RegExp(
    `${opens}(?:identify|unmask|out|dox|expose|name) the (?:[\\p{L}-]+ ){0,2}(?:officials?|officers?|diplomats?|insiders?|sources?|${accused})\\b (?:who|that|behind|in|of|from)\\b`,
    'u',
  ),
  /\bwho (leaked|tipped off|blew the whistle|passed (the )?\w+ to the press)\b/,
  /\bwhat (is|was) (he|she) called\b|\b(names?|phone numbers?|photos?) and (home )?addresses\b|\b(home|private|email) addresses\b/,
  new RegExp(
    `\\b(?:${details})\\b[^?.]{0,20}\\b(?:of|for|to) (?:the |that |this |a |an |her |his |one )(?:[\\p{L}-]+ ){0,4}(?:${accused})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:sur|full |real )?names? ?(?:and|\\+|&|,|/) ?(?:the |her |his |their )?(?:${details}|town|age)\\b`,
    'u',
  ),
  new RegExp(
    `\\bwhere (?:can|could|do|would|should) (?:i|we) (?:reach|find|contact|meet|visit|write to|get hold of) (?:[\\p{L}-]+ ){0,4}(?:${accused}|famil(?:y|ies))\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:i|we)\\b(?: am|'m| are|'re| would)? (?:need|want|like|trying|writing|hoping)\\b[^?.]*\\b(?:${accused}|famil(?:y|ies))\\b[^?]*\\b(?:${details}|an? number)\\b(?! of)`,
    'u',
  ),
  /\bwhere\b[^?]*\b(?:he|she|man|woman|girl|boy|offender|attacker|suspect|victim|guy|judge|family|rapist)\b[^?]*\b(?:works?|lives?|stays?|hides?|is hiding|is living|is working)\b/,
  new RegExp(
    `\\b(?:which|what) (?:street|house|flat|town|village|school|company|family|hospital|mosque) (?:does|did|do|is|are|was|were) (?:[\\p{L}-]+ ){0,4}(?:${accused}|judges?|official|he|she|they)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:${accused})\\b[^?]*[.,;:!] (?:and |so )?who (?:is|are|was|were|might) (?:they|he|she)\\b`,
  ),
  new RegExp(
    `\\bnames? of (?:the|that|this|those|these) (?:[\\p{L}-]+ ){0,3}(?:${accused})\\b(?! who (?:led|chaired|wrote|heads?|leads?|runs?))[^?]*\\b${ofACase}`,
    'u',
  ),
  /\bnames? of (?:the |all |those )?(?:[\p{L}-]+ ){0,2}(?:minors|kids|juveniles|teenagers|youths)\b/u,
  new RegExp(
    `\\bwhat (?:the|that|this|is the|was the) (?:[\\p{L}-]+ ){0,3}(?:${accused}) (?:is |was )?called\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:confirm|true)\\b[^?]*\\b(?:${accused})\\b[^?]*\\b(?:initials|named|called|name is|name was|rest of (?:his|her) name)\\b`,
  ),
  new RegExp(`${opens}doxx? `),
  /\bsources? (inside|within|at|in)\b[^?.]*[,:;][^?]*\bwho\b[^?]*\b(is|be|are)\b/,
  /\b(nenne|nennen|sag) [^?]*\bnamen\b|\bwie hei(ss|ß)en?\b|\bcomment s'appell\w+\b|\bvad heter\b/,
];

/** No rule of naming is asked about where somebody is to be written to. */
const contact = /\b(e-?mail|phone|number|address|contact details) (address )?(for|of) (him|her|them)\b/;

/** Whether a folded question is after private people: to name one, or to find, list or judge some. */
export function peopleSought(text: string): Reason | undefined {
  if (profileSought(text) || peopleSorted(text)) return 'profiling';
  if (contact.test(text) || detailsSought(text)) return 'naming';
  return !aboutNaming.test(text) && naming.some((pattern) => pattern.test(text)) ? 'naming' : undefined;
}
