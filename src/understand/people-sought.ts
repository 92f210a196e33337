import type { Reason } from '../domain.ts';

/** Private people, as a request to find or describe one calls them. */
const people =
  'activists?|journalists?|reporters?|bloggers?|protesters?|protestors?|demonstrators?|campaigners?|dissidents?|whistle-?blowers?|leakers?|neighbou?rs?|colleagues?|co-?workers?|employees?|tenants?|classmates?|muslims?|jews?|christians?|migrants?|immigrants?|refugees?|asylum seekers?|applicants?|foreigners?|eritreans?|syrians?|afghans?|somalis?|iraqis?|moroccans?|pakistanis?|residents?|famil(?:y|ies)|(?:men|women|man|woman|person|people|individuals?)';
const accused =
  'victims?|survivors?|girls?|boys?|child|children|teenagers?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|killers?|stabbers?|drivers?|leakers?|whistle-?blowers?|convicts?|complainants?|witness(?:es)?|jurors?|men|man|women|woman|person|migrant|refugee|asylum seeker';
/** What makes a man or a woman of a question somebody in a case, and no holder of an office. */
const ofACase =
  '(?:convict|expel|deport|rap(?:e|ed|ing|ist)|assault|attack|stabb|kill|murder|insult|arrest|accus|charg|sentenc|suspect|leak|victim|offen[cd]|abus|jail|prison|crime|case)';
const asksFor =
  "(?:what(?:'s| is| are| was| were)|tell|give|find|show|reveal|get|need|know|look up|send|name me|publish|share|post)";
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
    `\\bwho (?:is|was|are|were) (?:the|that|those) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:${accused})\\b[^?]*\\b${ofACase}`,
    'u',
  ),
  new RegExp(
    `${opens}(?:identify|unmask|out|dox|expose|name) the (?:[\\p{L}-]+ ){0,2}(?:officials?|officers?|diplomats?|insiders?|sources?|${accused})\\b (?:who|that|behind|in|of|from)\\b`,
    'u',
  ),
  /\bwho (leaked|tipped off|blew the whistle|passed (the )?\w+ to the press)\b/,
  /\bwhat (is|was) (he|she) called\b|\b(names?|phone numbers?|photos?) and (home )?addresses\b|\b(home|private|email) addresses\b/,
];

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
];

/** Whether a folded question is after private people: to name one, or to find, list or judge some. */
export function peopleSought(text: string): Reason | undefined {
  if (profiling.some((pattern) => pattern.test(text))) return 'profiling';
  return !aboutNaming.test(text) && naming.some((pattern) => pattern.test(text)) ? 'naming' : undefined;
}
