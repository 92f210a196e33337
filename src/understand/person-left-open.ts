import { asks, asksAbout, follows, type Rule, saidByOthers } from './rule.ts';

/** Somebody in private life, or one whom a case has made known. */
const someone =
  "(?:girls?|boys?|child(?:ren)?|teenagers?|minors?|kids?|victims?(?!')|survivors?(?!')|complainants?|plaintiffs?|witness(?:es)?|rapists?|offenders?|perpetrators?|suspects?|attackers?|defendants?|accused|convict|killer|mother|father|parents?|widow(?:er)?|daughters?|sons?|sisters?|brothers?|famil(?:y|ies)|relatives|neighbou?rs?|tenants?|judge|juror|social worker|nurse|teacher|volunteers?|activists?|whistle-?blower|informant|journalist|refugee|asylum[- ]seeker|migrant|(?:wo)?man)";
const aPerson = new RegExp(`\\b${someone}\\b`);
/** "… Address?", "… Who exactly?" */
const thenWho =
  /(?:^|[.?!;,] )(?:and |so |but |ok |now |then )*(?:who(?:m|se)?(?: exactly| precisely| is (?:it|that|he|she|this)| was (?:it|that|he|she)| are (?:they|those)| were they)(?: (?:really|exactly|now|then|please))?|(?:his|her|their|the|any|full|real|home|current|private)? ?(?:full |home |real |sur|first |last )?(?:address(?:es)?|names?|phone(?: number)?|whereabouts|photos?|e-?mail|contact(?: details)?|identity|initials))(?:\?| \(|$)/;
/** A text kept it back. */
const leftOut =
  /\b(?:names?|identit(?:y|ies)|faces?|details|persons?|blanks?)\b[^?.]{0,40}\b(?:left out|leaves? out|missing|blacked out|withheld|omits?|omitted|blurred|pixel\w+|redacted|anonymi[sz]ed|hidden|concealed)\b|\b(?:blacks? out|pixellates?|anonymi[sz]es?|blurs?|conceals?|withholds?) (?:the |her |his |their )[^?]{1,60}[.;,] ?(?:so |but |and )?who\b/;

const rules: readonly Rule[] = [
  {
    all: [aPerson, thenWho],
    none: [
      /\b(?:wrote|ran|led|called|helped|chair\w*|report author|minister|commissioner|groups?|commented|criticised)\b/,
    ],
  },
  { all: [leftOut, asks], none: [asksAbout, saidByOthers] },
  { all: [leftOut, /\bwho (?:is|was|are) (?:it|he|she|they)\b/] },
];

/** Whether a folded request speaks of a person and leaves open only who it is, or wants what a text leaves out. */
export function personLeftOpen(text: string): boolean {
  return follows(text, rules);
}
