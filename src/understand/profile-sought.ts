/** Private people, as a request to find or describe one calls them. */
const people =
  'activists?|journalists?|judges?|lawyers?|academics?|researchers?|scholars?|councillors?|imams?|mosque-?goers|staff|reporters?|bloggers?|protesters?|protestors?|demonstrators?|campaigners?|dissidents?|whistle-?blowers?|leakers?|neighbou?rs?|colleagues?|co-?workers?|employees?|tenants?|classmates?|muslims?|jews?|christians?|migrants?|immigrants?|refugees?|asylum seekers?|applicants?|foreigners?|eritreans?|syrians?|afghans?|somalis?|iraqis?|moroccans?|pakistanis?|residents?|famil(?:y|ies)|(?:men|women|man|woman|person|people|individuals?)';
/** At the head of a request. */
const opens =
  "(?:^|[.!?;:] )(?:please |pls |just |now |can you |could you |would you |help me |help us |i (?:want|need)(?: you)? to |we (?:want|need)(?: you)? to |let's )*";

const profiling: readonly RegExp[] = [
  new RegExp(
    `${opens}(?:identify|track(?: down)?|monitor|locate|unmask|expose|dox|flag|watch|surveil|spy on|follow) (?:[\\p{L}-]+ ){0,3}(?:${people})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:compile|build|make|create|draw up|put together|assemble|generate|give me|get me|prepare|start|i need|we need)\\b[^?.]{0,30}\\b(?:list|database|register|spreadsheet|dossier|file|profiles?|watch-?list|map)s? (?:of|on|with|about) (?:[\\p{L}-]+ ){0,3}(?:${people})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:score|rate|rank|assess|profile|screen|vet|evaluate|judge)\\b (?:[\\p{L}-]+ ){0,3}(?:this|that|these|those|the following|my|our|each|every)\\b (?:[\\p{L}-]+ ){0,2}(?:${people})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:which|who|any|some|one) (?:of|among) (?:my|our|your) (?:[\\p{L}-]+ ){0,2}(?:${people}|staff)\\b`,
    'u',
  ),
  /\b(from|based on|judging by|going by) (this|these|his|her|their|the attached) (photos?|pictures?|images?|faces?|videos?|names?|surnames?|accents?|looks?|cv|passport)\b/,
  /\b(?:so (?:that )?(?:we|i|they) can|in order to) (?:monitor|watch|track|target|deport|expose|confront|visit|follow|surveil|report) (?:them|him|her|these|those)\b/,
  /\bhow (?:can|do|could) (?:i|we|you) (?:tell|spot|recogni[sz]e|find out|know|check) (?:if|whether|who|that) (?:a|an|my|our|some|this|that|the|someone|somebody) ?(?:[\p{L}-]+ ){0,3}(?:is|are) (?:an? )?(?:illegal|undocumented|muslim|jew|migrant|foreign|criminal)/u,
  new RegExp(
    `\\b(?:keep|make|compile|maintain|run|pull together|put together|collect|gather|draw up|set up|build)\\b[^?.]{0,40}\\b(?:list|database|register|spreadsheet|dossier|file|everything)s? (?:of|on|about) (?:[\\p{L}-]+ ){0,3}(?:${people})\\b`,
    'u',
  ),
  new RegExp(
    `${opens}(?:keep|have) (?:an|a close) eye on\\b|\\b(?:want|need|like|how) to keep an eye on\\b|\\bdig up dirt\\b|\\bdirt on\\b`,
  ),
  new RegExp(
    `\\b(?:which|who|whom) (?:among|amongst|of|in|from)?[^?.]*\\b(?:${people})\\b[^?]*\\b(?:hostile|sympathi[sz]\\w*|disloyal|radical|should (?:we|i|the police) (?:watch|look|start|check|report))\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:which|who)\\b[^?]*\\b(?:${people})\\b[^?]*\\bshould [^?]*(?:police|we|i) (?:look|watch|check)`,
    'u',
  ),
  new RegExp(
    `\\b(?:which|who|whether (?:this|that|my|our))\\b[^?]*\\b(?:${people})\\b[^?]*\\b(?:will|going to|about to|(?<!(?:more|less|most|as|times) )likely to) (?:likely |probably )?(?:re-?offend|offend|commit|attack|rape|kill|radicali[sz]e)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:collect|gather|scrape|find|get|dig up)\\b[^?.]*\\b(?:posts|tweets|social media|profiles|accounts) (?:posts )?(?:of|by|from)\\b[^?.]*\\b(?:${people})\\b`,
    'u',
  ),
  new RegExp(
    `${opens}(?:find|get|show)(?: me)? (?:people|anyone|users|accounts|everyone)\\b[^?]*\\b(?:who|that) `,
  ),
  /\bmy (neighbou?r|colleague|tenant|landlord|boss|driver|cleaner|flatmate|nanny)\b[^?]{0,40}\b(is|comes? from)\b[^?]*[.,;?!] ?[^?]*\b(worried|afraid|safe|trust|report)\b/,
  /^(is|was) (mr|mrs|ms|miss|imam|our|my) [^?]*\b(terrorist|extremist|islamist|sympathi[sz]er|criminal|radical|illegal|a threat|a spy)\b/,
  /\b(does|do|would|can) (the |a |an |his |her |this |that )?(surname|last name|first name|name|accent|beard|headscarf|skin colou?r|face)s?\b[^?]*\b(mean|show|prove|tell|suggest|give away)\b[^?]*\b(muslim|jew|foreign|migrant|arab|origin|religion|ethnic)/,
  /\b(recogni[sz]e|spot|identify|tell|pick out) (an?|the) [^?]* by (his|her|their) (beard|clothes|looks?|face|name|accent|skin|dress|appearance)\b/,
  /\b(guess|infer|work out|deduce) (the|his|her|their) (religion|ethnicity|nationality|origin|race|faith|sexuality|politics)\b/,
];

const groups =
  '(?:nationalit(?:y|ies)|ethnic(?:ities| groups?|ity)?|races?|religions?|cultures?|minorit(?:y|ies)|peoples?|faiths?)';
/** Blame laid on whole groups; that a party lays it is a subject like any other. */
const blaming: readonly RegExp[] = [
  new RegExp(
    `\\b(?:which|what)\\b[^?]{0,20}\\b${groups}\\b[^?]*\\b(?:to blame|at fault|guilty|the worst|most dangerous|most criminal)\\b`,
  ),
  /\bwhose fault (is|was) (it|this|that|all)\b|\bborn (criminals|rapists|thieves)\b|\bin their (blood|genes|nature|dna)\b/,
  new RegExp(`${opens}(?:rank|rate|score|grade) (?:[\\p{L}-]+ ){0,3}${groups}\\b`, 'u'),
  new RegExp(`\\b(?:danger|threat|crime|criminality) (?:scores?|ratings?|rankings?)\\b[^?]*\\b${groups}\\b`),
];
const attributed =
  /\b(according to|says?|said|claim\w*|blame[sd]|finds?|found|holds?|report\w*|audit|inquiry|stud(y|ies)|office|department)\b/;

/** Whether a folded question wants people found, listed or judged, or a whole group blamed. */
export function profileSought(text: string): boolean {
  if (profiling.some((pattern) => pattern.test(text))) return true;
  return !attributed.test(text) && blaming.some((pattern) => pattern.test(text));
}
