import type { Reason } from '../domain.ts';
import { fold } from '../text/words.ts';
import { closedPapersSought } from './closed-papers.ts';
import { copiesSought } from './copies-sought.ts';
import { crowdCalled } from './crowd-called.ts';
import { forgerySought } from './forgery-sought.ts';
import { futureSought } from './future-sought.ts';
import { groupsSought } from './groups-sought.ts';
import { harmSought } from './harm-sought.ts';
import { judgementSought } from './judgement-sought.ts';
import { machinerySought } from './machinery-sought.ts';
import { madeUp } from './made-up.ts';
import { materialSought } from './material-sought.ts';
import { misuse } from './misuse.ts';
import { namesSought } from './names-sought.ts';
import { peopleMarked } from './people-marked.ts';
import { peopleSought } from './people-sought.ts';
import { personLeftOpen } from './person-left-open.ts';
import { persuasionSought } from './persuasion-sought.ts';
import { pretenceShown } from './pretence-shown.ts';
import { secretsSought } from './secrets-sought.ts';

import { slantSought } from './slant-sought.ts';
import { spiteSought } from './spite-sought.ts';
import { takeoverSought } from './takeover-sought.ts';
import { viewSought } from './view-sought.ts';

/**
 * Questions that are declined whoever asks and whichever side they suit. Each pattern names an act that the bot does
 * not do; a question *about* such an act (how police record ethnicity, what a study found) matches none.
 */
const patterns: readonly (readonly [Reason, RegExp])[] = [
  [
    'naming',
    /^(?!.*\b(?:law|publish\w*|anonymity|guidance)\b)(?:.*\b(names of|give me (the |all )?names?)|(please |can you |could you )*(list|name|identify)) (?!the (?:inquir|report|review|audit|stud|law|commission|minist))[^?.]*\b(victims?\b(?!')|survivors?\b(?!')|girls?|children|defendants?|offenders?|perpetrators?|rapists?|suspects?|gang members?|convicts?|criminals?)\b/,
  ],
  [
    'opinion',
    /^(so )?(is|are|was|were) [^?]*\b(a good thing|a bad thing|good or bad|bad or good|right or wrong|wrong or right|good for|bad for)\b/,
  ],
  [
    'naming',
    /^(?!.*\b(?:how many|law|protect(?:s|ed|ion)?|publish\w*|anonymity|rules?|allowed|guidance)\b).*\b(who (is|was|are|were) (the|that|this|those|these|her|his)|(?<!how )names? of(?! the (?:inquir|report|review|audit))(?= (\S+ ){0,4}(victims?|survivors?|girls?|child(ren)?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|convict|men|women|whistle))|identity of|unmask|dox)\b[^?.]*\b(victims?\b(?!'| that the)|survivors?\b(?!')|(the )?(girls?|child|children|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|convicted (man|men|woman|person))|whistleblowers?|home address|addresses)\b/,
  ],
  [
    'naming',
    /\b(home address|phone number|social media (accounts?|profiles?) of)\b|\bwhere (does|do|did) (?![^?]*\b(migrants?|immigrants?|people|refugees?|foreigners?|population|most|more)\b)[^?]{1,50} lives?\b/,
  ],
  [
    'profiling',
    /\b(list|identify|(?<!(stud(y|ies)|research|reports?|authors?|audit|inquiry|reviews?) )find|track|flag|compile|profile|monitor|give me|which|show)\b[^?.]*\b(individuals?|persons?|residents?|activists?|journalists?|staff|colleagues?|officials?|people|muslims?|jews?|christians?|migrants?|immigrants?|refugees?)\b[^?.]*\b(who (are|is) (muslims?|jewish|christians?|migrants?|illegal|undocumented)|by (religion|ethnicity|origin|race|nationality|belief)|(likely|prone) to (offend|commit)|(?<!(told|asked|instructed|ordered|required|obliged) )to (watch|report|deport|target)|living (in|near|at)|names? and addresses)\b/,
  ],
  [
    'profiling',
    /\b(predict|assess|rate|score|profile)\b[^?.]*\b(criminality|risk of (offending|crime)|likelihood (of|to) (offend|commit)[^?.]*)\b[^?.]*\b(of|for) (a|this|these|each|every|individual)\b/,
  ],
  [
    'propaganda',
    /\b(write|draft|compose|generate|create|make|produce|prepare|give me)\b[^?.]*\b(propaganda|slogans?|memes?|tweets?|posts?|speech|op-?ed|essay|leaflet|flyer|letter|petition|thread|press release|talking points|arguments?|case|campaign)\b[^?.]*\b(against|attacking|opposing|denouncing|condemning|praising|defending|blaming|glorifying|mocking|promoting|demanding|calling for|proving|showing that|convincing|persuading|to (prove|persuade|convince|discredit|attack|show that)|in favou?r of|supporting|why|that (says?|proves?|blames?)|only)\b/,
  ],
  [
    'propaganda',
    /\b(only|just) (give|show|list|include|use|cite)\b[^?.]*\b(evidence|sources?|facts?|arguments?|stud(y|ies))\b[^?.]*\b(against|for|(that|which) (supports?|shows?|proves?|backs?|confirms?|contradicts?|refutes?|discredits?|undermines?)|supporting|proving|critical of|favou?rable to)\b/,
  ],
  [
    'opinion',
    /\b(honest (view|opinion|take)|(?<!(they|he|she|it|who|to) )admit it|(?<!^(and |so |but )?(did|has|have|had) (?!.*\b(good|bad|better|worse|best|worst|right|wrong|fair|unfair|deserved?|failed|ruin(ed)?|wreck(ed)?|destroy(ed)?)\b).*)yes or no$|scale of (one|1|0|zero) to|(do|did|would) you (personally|yourself)|your own take|you personally|(?<!\b(says?|said|claims?|argues?) [^?]*)more (convincing|credible|trustworthy|honest)|isn'?t it (obvious|clear|true)|(don't|aren't|isn't|doesn't|won't|didn't|haven't) (they|it|he|she|we)$|(would|wouldn't) you (say|agree|call|not say)|what's your (take|view)|how do you feel|do you (think|believe|agree|support|feel|prefer)|what do you (think|make of|believe)|your (own )?(opinion|view|position|take|verdict)|in your (view|opinion)|whose side|are you (for|against|in favou?r|biased|on the side))\b/,
  ],
  [
    'opinion',
    /\b(smart|wise|clever|stupid|foolish|dumb) (move|idea|decision|call|policy|thing)\b|\bor (was it |is it )?(just )?a mistake\b|^(is|are|was|were) (?![^?]*\b(the|a|any|no|his|her|their|its|your|this|that|human|legal|equal|basic) right (to|in)\b)[^?]{1,60} (right|wrong|justified) (to|in)\b|\b(like|prefer|trust) (better|best|more|most)\b|^who [^?]* better\b[^?]*\bor\b/,
  ],
  [
    'opinion',
    /^(isn't|is|wasn't|was|aren't) (it|this|that) (not )?(high time|about time|right for|wrong for|(an? |plain |simply |just |absolutely |total )*(shameful|shame|madness|mad|disgrace|disgraceful|outrageous|outrage|scandal|scandalous|insane|crazy|absurd|ridiculous|terrible|hypocritical|immoral|racist|cruel|inhumane|great|wonderful|unfair|fair|stupid|dangerous nonsense)\b)/,
  ],
  [
    'opinion',
    /^(be honest|honestly|frankly|personally|between (us|you and me)|just between [^,:]{1,20})\b[^?]*\b(is|was|are|were|which|who)\b[^?]*\b(fair|unfair|smart|wise|right|wrong|good|bad|better|worse|best|worst|mistake)\b/,
  ],
  [
    'opinion',
    /^(is|are|was|were) (it|this|that|the|us|u\.s|mass|migration|immigration|islam|muslims?|migrants?|trump|rubio|starmer|merz)\b[^?]*\b(good|bad|right|wrong|evil|moral|immoral|(?<!(called|branded|labelled|seen as|accused of being) )racist|justified|a good idea|a mistake|fascist|fair|unfair)\s*\??$/,
  ],
  [
    'opinion',
    /(?<!how (?=should (we|i|journalists|reporters|one) (write|report on|refer|describe|name|phrase|word|speak|call)\b))\b(should) (we|i|the|europe|germany|sweden|uk|britain|usa|america|governments?|states?|migrants?|countries)\b(?![^?]*\b(according to|per (the|a)|say|says|said|argue|argues|did [^?]* say|recommend\w*|memorandum|(in|by) (the|a) [^?]{0,60}(post|talking points?|cable|thread|letter|report|speech|proposal|plan|piece))\b)/,
  ],
];

/** "Will Germany …?", "By 2030, will …", "Are we going to see …?" */
const asksAhead =
  /(?:^|[,.:;] )(?:and |so |but )?(?:will (?!the (?:bill|law|text) say)|(?:is|are|am) (?:[^?]{1,80} )?going to )|\bwhat (?:will|would) happen\b|\bwhich [^?]* will (?:be|become) /;
const asksChance =
  /\b((what are|give me|what's) the (odds|chances)|(?<!times as )likely to (win|lose|change|become|rise|fall|end|drop)|who will win|do you expect|which [^?]* will (win|reach) )\b|^(and |so )?how likely (is|are)\b|^(is|are) [^?]{1,60}(?<!\b(more|less|as|equally|most|least)) likely to\b/;
const asksForecast =
  /(?<!\b(did|does|do|has|have|had) (?!you\b)[^?.]*)\bpredict\b|^(please )?forecast\b|\byour forecast\b|\b(give|make) [^?.]{0,12}(a|the) forecast\b|\byou forecast\b/;
/** "By how much will …", "What year will … at this rate": a quantity or a day that lies ahead, or a horizon. */
const asksWhatComes =
  /\b(by how much|what year|which year|how soon|how long until) (will|would)\b|\bwill\b[^?]*\b(over|in|within) the (next|coming) (\w+ )?(years?|decades?|months)\b|\bwill\b[^?]*\b(by (the year )?20[3-9]\d|for good|eventually|one day|at (this|the) rate|in (ten|twenty|\d+) years)\b/;
/** What is planned, laid down or said is on record, though it lies ahead. */
const onRecord =
  /\b(according to|plan(s|ned)?|announce(d|s)?|scheduled|due to|expected by|under (the|[a-z]+'s)|per (the|a)|said|says?|have to|need to|be (able|allowed|required|obliged|asked|told) to|(the|any) powers?|cover|include|apply|publish(ed)?|in the [^?]{0,30}reports? (on|for|of)|look (at|into)|hear|chair(ed)?|consist|consider|examine|investigat\w+|replace|take effect|come into force|get a local|check whether|be (looked|reviewed|made|led))\b/;

/** What is wanted of the bot, by the first of these that holds. */
const acts: readonly (readonly [Reason, (text: string) => boolean])[] = [
  ['profiling', groupsSought],
  ['profiling', peopleMarked],
  ['naming', namesSought],
  ['naming', personLeftOpen],
  ['misuse', takeoverSought],
  ['misuse', harmSought],
  ['misuse', spiteSought],
  ['propaganda', forgerySought],
  ['propaganda', persuasionSought],
  ['propaganda', pretenceShown],
  ['misuse', copiesSought],
  ['misuse', closedPapersSought],
  ['misuse', machinerySought],
];

function act(text: string): Reason | undefined {
  return acts.find(([, seeks]) => seeks(text))?.[0];
}

/** The whole, then each sentence by itself: a question before a request hides it no more than one after it. */
function sentencesOf(text: string): string[] {
  const each = text.split(/(?<=[.!?;]["'”»)]?) +/);
  const plain = text.replace(/["“«][^"“”«»]*["”»]/gu, '""');
  return [...new Set([text, plain, ...each])];
}

/** A word spelt out to slip by: "n-a-m-e". */
const letterByLetter = /\b\p{L}(?:-\p{L}\b){2,}/gu;

/** Why a question is declined, or undefined when it is to be answered. */
export function refusalFor(question: string): Reason | undefined {
  const text = fold(question)
    .trim()
    .replace(letterByLetter, (spelt) => spelt.replaceAll('-', ''))
    .replace(/\bur\b/g, 'your')
    .replace(/\bu\b(?!\.)/g, 'you')
    .replace(/\bwhats\b/g, "what's")
    .replace(/\b(who|what|where) r\b/g, '$1 are')
    .replace(/ n (?=\p{L}+)/gu, ' and ');
  const matched = peopleSought(text) ?? patterns.find(([, pattern]) => pattern.test(text))?.[0];
  if (matched) return matched;
  const sought = sentencesOf(text).flatMap((sentence) => act(sentence) ?? [])[0];
  if (sought) return sought;
  if (materialSought(text) || madeUp(text) || slantSought(text)) return 'propaganda';
  if (misuse(text) || secretsSought(text) || crowdCalled(text)) return 'misuse';
  if (viewSought(text) || judgementSought(text)) return 'opinion';
  const ahead =
    futureSought(text) ||
    asksChance.test(text) ||
    asksForecast.test(text) ||
    ((asksAhead.test(text) || asksWhatComes.test(text)) && !onRecord.test(text));
  return ahead ? 'prediction' : undefined;
}
