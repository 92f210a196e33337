import type { Wanted } from '../domain.ts';

/** The first pattern that fits decides. */
const patterns: readonly (readonly [Wanted, RegExp])[] = [
  ['figure', /^(and |so |but )?how (many|much|often)\b/],
  [
    'comparison',
    /\b(compar(e|ed|ing|ison)|versus|vs\.?|differ(s|ed|ence|ences|ent)?\b.*\b(between|from|and)|contrast)\b/,
  ],
  [
    'figure',
    /\b(how (many|much|large|big|high|long|often|old)|what (number|share|fraction|percentage|proportion|percent|total|figures?)|number of|percentage of|proportion of)\b/,
  ],
  [
    'date',
    /^(?:[^:?]{1,60}: ?)?(?:and |so |but |since |by |until )?when\b(?![^?]*, (?:did|was|were|does|do|is|are|has|have|what|who|how|which)\b)|[,;:–—] (?:and )?when\b (?:did|was|were|is|does|do|will|has)|\band when\b|\bwhen\??$|\b(what (date|day|month|year)|which (date|day|month|year)|since when|how long ago|on what date)\b/,
  ],
  [
    'who',
    /(?:^|[,;:–—] |\b(?:and|or|but|by|from|to|for|of|with) )(who|whose|whom)\b|\b(whose (name|number|figure|words?|idea|view)|which (minister|politician|chancellor|party|parties|government|country|countries|newspaper|court|body|official|judge|group|groups|organi[sz]ation|person|think tank|newspapers?|paper))\b/,
  ],
  [
    'position',
    /\b(positions?|views?|stances?|opinions?|argu(e|es|ed|ment|ments)|respond(ed|s)?|responses?|react(ed|s|ions?)?|(what|how) (did|does|do|has|have)\b.*\b(say|says|said|think|claim|claims|argue|respond|react|answer|reply|tell|told))\b/,
  ],
  ['reason', /\b(why|reasons? (for|why)|because of what|on what grounds?|how come)\b/],
  [
    'overview',
    /\b(overview|summar(y|ise|ize)|brief(ing)?|backgrounder|primer|run-?down|low-?down|cheat sheet|tell me (more )?about|what (is|do we) (known?|know)|background|explain|evidence|what happened(?! (on|next|then|after|afterwards|to)\b)|everything|state of play|where (do|does|did) (things|it|we|matters|this|that) stand|lay of the land|what('s| is) (the (story|picture|latest|situation)|going on)|what (do|have) we (have|got)|the (whole|full|big) picture|catch me up|bring me up to (date|speed)|main points)\b/,
  ],
  ['yes-no', /^(and |so |but )?(did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)\b/],
];

/** The kind of answer a question wants, from its wording; `fact` when nothing else fits. */
export function wantedFrom(question: string): Wanted {
  const text = question.toLowerCase().trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'fact';
}
