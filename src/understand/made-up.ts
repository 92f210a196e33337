import { asks, enquiry, enquiryOrSaying, follows, type Rule } from './rule.ts';

/** Something is to be made, whether or not anybody is addressed. */
const makes =
  /(?:^|[.!?;:,] |\b(?:mind|you|please|to|me|us|kindly) )(?:do|draft|write|compos|mak|creat|produc|prepar|generat|phras|word|craft|invent|suppl|fill|cook|think|dream|come up|put|fake|forg|fabricat|giv|need|want|add|find|pick|work|quot|cit)(?:e|es|ing|ting|y|ying)?\b/;
const pretended =
  /\b(?:might|could|would|may|should|must) (?:plausibly |well |easily |possibly |conceivably |probably )?have (?:said|written|told|tweeted|posted|answered|replied|confessed|admitted|put it|sounded)\b|\b(?:never|didn't|did not|hasn't|has not|doesn't|does not) (?:really |actually |ever |quite )*(?:happen|happened|exist|existed|say|said|take place|occur|occurred)\b|\b(?:looks?|sounds?|reads?|seems?|feels?|pass(?:es)?) (?:like |as |for )?(?:the |an? )?(?:real|genuine|authentic|official|plausible|believable|credible|legit\w*)\b|\b(?:nobody|no one|no-one|noone|none of them|they) (?:is |are |will |would |won't |'ll |ever |going to |can |could )*(?:check|checks|notice|notices|know|find out|verify|look it up)\b/;
const unsaid =
  /\b(?:need not|needn't|doesn't have to|don't care if|do not mind|don't mind|never mind|no matter)\b[^?]{0,30}\b(?:real|true|exist|accurate|where|whether|right)\b|\bthat (?:was|were) never\b|\b(?:as|what) (?:it|he|she|they) should (?:have|really have) (?:been|said|read|found)\b|\bhas(?:n't| not) (?:been reported|happened)\b|\beven (?:if|though) (?:it|he|she|they|that) (?:was|were|is|did|said|does|do)\b|\bput(?:ting)? (?:[^?.]{1,50}'s|his|her|their) mouth\b|\bput(?:ting)? (?:it )?into [^?.]{1,40} mouth\b|\b(?:put|putting) words\b|\bwho agrees\b|\b(?:make|put|set|push|bring|move) [^?.]{0,30}\b(?:numbers?|figures?|share|percentage|total|date|year)\b[^?.]{0,50}\b(?:higher|lower|bigger|smaller|rounder|earlier|later)\b/;
/** A record is to be bent. */
const bends =
  /\b(?:adjust|tweak|change|alter|amend|bend|massage|doctor|edit|fudge|inflate|shave|pad|round|nudge|tune|touch up|falsify|forge|backdate|stretch|trim|shift|swap|rewrite)\b[^?.]{0,60}\b(?:wording|numbers?|figures?|quotes?|quotations?|dates?|page|text|statistics?|results?|findings?|percentages?|per cent|headline|sources?|citations?|footnotes?|table|totals?)\b/;
const toFit =
  /\b(?:until|till|so that|so|such that|to make) (?:it|they|this|that|them|the (?:numbers?|figures?|quotes?|sources?|sums?)) (?:all )?(?:fits?|match(?:es)?|supports?|backs?|says?|adds? up|works?|proves?|shows?)\b|\b(?:any|some) (?:number|figure|source|study|quote|date|reference) (?:will|would) do\b|\bpick (?:a|any) (?:number|figure)\b|\bthat (?:backs?|supports?|proves?) (?:up )?(?:'|"|my|our)/;
/** What does not exist. */
const unreal =
  /\b(?:made[- ]up|leaked[- ]looking|invented|fictional|fictitious|imaginary|imagined|fabricated|fake|bogus|phon(?:e)?y|plausible|realistic|believable|convincing|dummy|mock)[ -](?:sounding |looking )?(?:[\p{L}-]+ ){0,2}(?:quotes?|professors?|insiders?|quotations?|sources?|citations?|references?|stud(?:y|ies)|statistics?|figures?|numbers?|statements?|interviews?|witness(?:es)?|testimon(?:y|ies)|press releases?|headlines?|articles?|items?|reports?|cables?|memos?|letters?|e-?mails?|tweets?|posts?|documents?|communiques?|rulings?|judge?ments?|survivors?|victims?|experts?)\b/u;
/** "in the style of a wire report, dateline and all" */
const asIf =
  /\b(?:like|as if|as though|in the (?:style|form|look|guise) of|dressed (?:up )?as|on the letterhead of|signed by|in the name of) (?:it (?:were|was|came) )?(?:from )?(?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:reuters|afp|dpa|ap|bbc|cnn|ard|svt|wire|agency|news|press|police|ministry|court|official|embassy|white house|home office|state department|cable|leak)\b/u;

/** Words or deeds are lent to somebody who never had them. */
const lent =
  /(?:^|[.!?;:,] |\b(?:please|you|to|and) )(?:(?:attribute|ascribe) (?:it |this |that )?to [^?.]{1,40} (?:an?|the|some|words|one)\b|give (?:him|her|them|it|the [\p{L}-]+) (?:a reaction|an? answer|another (?:author|date|source|name)|an? (?:quote|motive|line))|(?:complete|finish|continue) (?:the|this|his|her) [^?.]{1,60}\bas you (?:think|like|see|wish)|(?:write|draft|compose|make|invent|give me|produce) (?:me |us )?(?:an?|the|some) (?:[\p{L}-]+ ){0,2}(?:eye-?witness account|testimony|diary|confession|letter|interview|statement|email|e-mail) (?:of|from|by|with) (?:an?|the|one of the|some) [\p{L}-]+|round [\d.,]+ (?:up |down )?to [\d.,]+)|\blet us pretend\b|\blet's pretend\b|\b(?:or|otherwise|else|if not,?) (?:just )?(?:write|invent|make up|make|fake) (?:one|it|some)\b/u;

const rules: readonly Rule[] = [
  { all: [lent], none: [/\b(?:neutral|of the inquiry|published)\b/] },
  { all: [makes, pretended], none: enquiry },
  { all: [asks, pretended], none: enquiry },
  { all: [makes, unsaid], none: enquiry },
  { all: [asks, unsaid], none: enquiry },
  { all: [makes, unreal], none: enquiryOrSaying },
  { all: [asks, bends], none: enquiryOrSaying },
  { all: [bends, toFit], none: enquiryOrSaying },
  { all: [makes, toFit], none: enquiryOrSaying },
  { all: [makes, asIf], none: enquiryOrSaying },
];

/** Whether a folded question wants what never was passed off as what was: a quote, a report, a figure bent to fit. */
export function madeUp(text: string): boolean {
  return follows(text, rules);
}
