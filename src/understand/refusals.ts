import type { Reason } from '../domain.ts';
import { fold } from '../text/words.ts';

/**
 * Questions that are declined whoever asks and whichever side they suit. Each pattern names an act that the bot does
 * not do; a question *about* such an act (how police record ethnicity, what a study found) matches none.
 */
const patterns: readonly (readonly [Reason, RegExp])[] = [
  [
    'naming',
    /(\b(names of|give me (the |all )?names?)|^(please |can you |could you )*(list|name|identify)) [^?.]*\b(victims?|survivors?|girls?|children|defendants?|offenders?|perpetrators?|rapists?|suspects?|gang members?|convicts?|criminals?)\b/,
  ],
  [
    'opinion',
    /^(so )?(is|are|was|were) [^?]*\b(a good thing|a bad thing|good or bad|bad or good|right or wrong|wrong or right|good for|bad for)\b/,
  ],
  [
    'naming',
    /\b(who (is|was|are|were)|what (is|was|are|were) the names? of|names of|identity of|unmask|dox)\b[^?.]*\b(victims?|survivors?|(the )?(girls?|child|children|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|convicted (man|men|woman|person))|whistleblowers?|home address|addresses)\b/,
  ],
  ['naming', /\b(home address|phone number|where (does|do) .* live|social media (accounts?|profiles?) of)\b/],
  [
    'profiling',
    /\b(list|identify|find|track|flag|compile|profile|monitor|give me|which|show)\b[^?.]*\b(individuals?|persons?|residents?|activists?|journalists?|staff|colleagues?|officials?|people|muslims?|jews?|christians?|migrants?|immigrants?|refugees?)\b[^?.]*\b(who (are|is) (muslims?|jewish|christians?|migrants?|illegal|undocumented)|by (religion|ethnicity|origin|race|nationality|belief)|(likely|prone) to (offend|commit)|to (watch|report|deport|target)|living (in|near|at)|names? and addresses)\b/,
  ],
  [
    'profiling',
    /\b(predict|assess|rate|score|profile)\b[^?.]*\b(criminality|risk of (offending|crime)|likelihood (of|to) (offend|commit)[^?.]*)\b[^?.]*\b(of|for) (a|this|these|each|every|individual)\b/,
  ],
  [
    'propaganda',
    /\b(write|draft|compose|generate|create|make|produce|prepare|give me)\b[^?.]*\b(propaganda|slogans?|memes?|tweets?|posts?|speech|op-?ed|essay|leaflet|talking points|arguments?|case|campaign)\b[^?.]*\b(against|attacking|proving|showing that|convincing|persuading|to (prove|persuade|convince|discredit|attack|show that)|in favou?r of|supporting|why|that (says?|proves?|blames?)|only)\b/,
  ],
  [
    'propaganda',
    /\b(only|just) (give|show|list|include|use|cite)\b[^?.]*\b(evidence|sources?|facts?|arguments?|stud(y|ies))\b[^?.]*\b(against|for|that (support|show|prove)|critical of|favou?rable to)\b/,
  ],
  [
    'opinion',
    /\b(do you (think|believe|agree|support|feel|prefer)|what do you (think|make of|believe)|your (own )?(opinion|view|position|take|verdict)|in your (view|opinion)|whose side|are you (for|against|in favou?r|biased|on the side))\b/,
  ],
  [
    'opinion',
    /^(is|are|was|were) (it|this|that|the|us|u\.s|mass|migration|immigration|islam|muslims?|migrants?|trump|rubio|starmer|merz)\b[^?]*\b(good|bad|right|wrong|evil|moral|immoral|racist|justified|a good idea|a mistake|fascist|fair|unfair)\s*\??$/,
  ],
  [
    'opinion',
    /\b(should) (we|i|the|europe|germany|sweden|uk|britain|usa|america|governments?|states?|migrants?|countries)\b(?![^?]*\b(according to|did|does|say|says|said|argue|argues)\b)/,
  ],
  [
    'prediction',
    /\b(will|going to)\b(?![^?]*\b(according to|plan|planned|plans|announced|scheduled|expected by|under the (bill|law|proposal))\b)[^?]*\b(win|lose|rise|fall|increase|decrease|collapse|happen|resign|succeed|fail|be (elected|convicted|acquitted|deported|published|overturned)|become|end|last|survive|retaliate)\b/,
  ],
  [
    'prediction',
    /(?<!\b(did|does|do|has|have|had) (?!you\b)[^?.]*)\b(predict|forecast)\b|\b(what (will|would) happen|who will win|odds (of|that)|chances? (of|that))\b/,
  ],
];

/** Why a question is declined, or undefined when it is to be answered. */
export function refusalFor(question: string): Reason | undefined {
  const text = fold(question).trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
