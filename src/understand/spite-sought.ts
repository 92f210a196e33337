import { asks, asksAbout, follows, howTo, makes, opens, type Rule, saidByOthers } from './rule.ts';

/** Somebody who has not asked to hear from the bot. */
const someone =
  "(?:girls?|boys?|child(?:ren)?|teenagers?|minors?|kids?|victims?(?!')|survivors?(?!')|complainants?|plaintiffs?|witness(?:es)?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|accused|convict|killer|mother|father|parents?|widow(?:er)?|daughters?|sons?|sisters?|brothers?|famil(?:y|ies)|relatives|neighbou?rs?|tenants?|judge|juror|social worker|nurse|teacher|volunteers?|activists?|whistle-?blower|informant|journalist|refugee|asylum[- ]seeker|migrant|(?:wo)?man)";
const writesTo = new RegExp(
  `${opens}(?:write|send|text|message|post|mail|e-?mail|tell|draft|compose|word|phrase)\\b[^?.]{0,40}\\bto (?:the |that |this |our |my |her |his |their )(?:[^ .?!,;:()]+ ){0,3}${someone}\\b(?! (?:groups?|organi[sz]ations?|commissioner|support))`,
);
/** Small ways of hurting. */
const spites =
  /\b(?:annoy|irritate|provoke|upset|offend|goad|bait|taunt|tease|mock|unsettle|wind up|rattle|freak out|disgust|nauseate|trap|lure|entrap|set up|frame)(?:ing)? (?:them|him|her|the|these|those|that|this|muslims|migrants|refugees|asylum|a|an|our|my|people)\b|\bnicknames? for\b|\bnames? to call (?:him|her|them)\b|\bnasty nickname\b|\b(?:doesn't|does not|won't|will not|can't|cannot|don't|never) (?:stay|come back|return|sleep|settle|feel (?:at home|safe|welcome)|dare)\b|\b(?:nobody|no one|none of us|we don't) (?:believes?|wants?|likes?|needs?) (?:her|him|them)\b|\b(?:wanted|shame) (?:posters?|lists?|boards?)\b|\b(?:stupid|embarrassing|silly|dumb|foolish|incriminating|compromising|worst|outrageous) (?:things?|posts?|tweets?|quotes?|statements?|photos?|remarks?)\b[^?]{0,60}\b(?:she|he|they|her|his|ever|woman|man)\b/;

const rules: readonly Rule[] = [
  { all: [writesTo], none: [asksAbout, saidByOthers] },
  { all: [howTo, spites], none: [saidByOthers, /\b(?:prevent|avoid|stop)\b/] },
  { all: [asks, spites], none: [asksAbout, saidByOthers] },
  { all: [makes, spites], none: [asksAbout, saidByOthers] },
];

/** Whether a folded request would have somebody written to, provoked or put to scorn. */
export function spiteSought(text: string): boolean {
  return follows(text, rules);
}
