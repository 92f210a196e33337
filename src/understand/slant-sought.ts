import { asks, enquiryOrSaying, follows, type Rule } from './rule.ts';

const products =
  /\b(?:one-?pagers?|brief(?:s|ing)?|notes?|memos?|summar(?:y|ies)|paragraphs?|lines?|fact ?sheets?|overviews?|slides?|decks?|presentations?|hand-?outs?|lists?|timelines?|charts?|graphs?|tables?|backgrounders?|q ?& ?a|talking points|bullets?(?: points)?|dossiers?|pieces?|texts?|statements?|arguments?|cases?|speech(?:es)?|remarks|toasts?|answers?|story|stories|quotes?|quotations|examples|evidence|facts|figures|numbers|material|version|intro\w*|something|stuff)\b/;
const plainly =
  '(?:soon|short|brief|clear|clearly|precise|precisely|exact|exactly|complete|neutral|neutrally|accurate|much|many|far|simple|simply|concise|detailed|quick|quickly|early|late|close|near|balanced|few|little|fast|well|fair|objective|full|good a|long)';
/** One side is to look as it never would. */
const slanted = new RegExp(
  `\\bas (?!${plainly}\\b)[\\p{L}-]+ (?:and [\\p{L}-]+ )?as (?:possible|you can|it gets|can be)\\b|\\b(?:makes?|making|have|has|let|lets) [^?.]{1,60} (?:look|sound|seem|appear|come across|come out) (?:[\\p{L}-]+ ){0,2}(?:bad|good|guilty|racist|weak|strong|worse|better|best|worst|silly|foolish|stupid|evil|innocent|harmless|heroic|dangerous|cruel|ridiculous|like)\\b|(?:^|[.!?;:,] |\\b(?:you|please|to|and) )(?:portray|paint|depict|cast|present|sell|spin|frame) [^?.]{1,60} as (?:an? |the |nothing but )?[\\p{L}-]+|\\b(?:ammunition|ammo|zingers?|attack lines?|killer (?:facts?|quotes?|lines?|arguments?)|cherry-?pick(?!ed|ing)|hit piece|hatchet job|puff piece|smear piece)\\b|\\b(?:shame|scare|frighten|enrage|embarrass|humiliate|sway|rile|win over|silence|crush|destroy|wipe the floor with) (?:the |them|him|her|voters|public|readers|our|my|those|critics|opponents|any)`,
  'u',
);
/** What does not suit is to be left out. */
const omitted =
  /\b(?:leave|leaves|leaving|left|cut|cutting|drop|dropping|omit|omitting|skip|skipping|ignore|hide|hiding|bury|burying|forget|strip|keep|keeping|not a word|nothing|without|minus|steer clear of)\b(?: out)?[^?.]{0,50}\b(?:mudd(?:y|ies)|spoils?|weakens?|complicat\w+|softens?|contradict\w*|distracts?|help(?:s|ing|ful)?|supports?|favou?rs?|hurts?|undermin\w*|inconvenient|awkward|embarrass\w*|(?:doesn't|does not|don't|do not) (?:fit|suit|help|support)|speaks? (?:for|against)|other side|opposite|counter|caveats?|nuances?|objections?|criticism|good (?:about|word)|bad (?:about|word)|flattering|positive|negative)\b/;
const onlyWhatSuits =
  /\b(?:only|just|nothing but|solely|exclusively)\b[^?.]{0,40}\b(?:that|which|what) (?:[\p{L}-]+ )?(?:hurts?|harms?|helps?|supports?|fits?|suits?|backs?|damns?|embarrass\w*|flatters?|favou?rs?|proves?|makes?|speaks? (?:for|against))\b|\b(?:only|just|nothing but|solely|exclusively) (?:the )?(?:bad|good|negative|positive|damning|flattering|ugly|worst|best|favou?rable|critical|praise)\b|\b(?:only|just|nothing but|solely) (?:arguments|evidence|facts|sources|quotes|figures|voices|points) (?:for|against|from one)\b/u;
const evenly = /\b(?:neutral|balanced|even-handed|impartial|unbiased|both sides|each side)\b/;

/** The reader is to be moved, or somebody brought low. */
const stirs =
  /(?<!don't |not )\bmakes? (?:[\p{L}'-]+ ){1,4}(?:look|sound|seem|appear) (?:[\p{L}-]+ ){0,3}\p{L}+|\bmakes? (?:[\p{L}'-]+ ){1,3}(?:furious|angry|cry|laugh at|afraid|ashamed|hate|love|turn against)\b|\b(?:shames?|ridicules?|flatters?|mocks?|humiliates?|smears?|glorif\p{L}+|demoni[sz]es?|vilif\p{L}+|belittles?|discredits?|lionis\p{L}+)\b|\b(?:an?|another|some|one) (?:[\p{L}-]+ )?scare (?:story|stories|piece|leaflet|campaign)\b|\bsell (?:the |this |our )?[^?.]{1,40} (?:to|as)\b|\bno ifs and buts\b|\bwin the (?:debate|argument|vote|room)\b|\b(?:worst|ugliest|most shocking|most damning|juiciest|most flattering) (?:things?|facts?|quotes?|cases?|examples?|figures?|numbers|parts|bits)\b|\b(?:so that|in a way that|such that) nobody (?:notices|sees|asks|spots)\b|\b(?:views?|side|position|arguments?|voices?) (?:of [^?.]{1,30} )?(?:is|are) left out\b|\bnumbers that hurt\b/u;

/** What is to be felt or believed by whoever reads it. */
const felt =
  /(?:^|[.!?;:,] |\b(?:please|you|to|it) )(?:word|phrase|write|put|make|tell|frame|present|arrange|prove|show|draft|render|describe|leave|compile|rewrite|paint|convey)\b[^?]{0,80}(?:\bin the most \p{L}+ (?:way|light|terms|manner)\b|\bso (?:that )?(?:the )?(?:readers?|people|voters|everyone|listeners|they|the public) (?:will )?(?:blame|feel|think|hate|fear|believe|get|turn|side|are|is)\b|\b(?:reader|readers|audience|listeners|voters|public|people) (?:feel|fear|hate|believe|blame|angry|cry|shudder)\b|\bonly what (?:shames?|hurts?|helps?|suits?|flatters?|damns?)\b|\b(?:skip|without|drop|leave out|minus) their (?:repl(?:y|ies)|answers?|side|view|response|denials?)\b)|\bstrongest (?:attack|indictment)\b|\bprove to (?:my|our) |\bour side needs\b/u;

const rules: readonly Rule[] = [
  { all: [felt], none: [evenly] },
  { all: [asks, stirs], none: [...enquiryOrSaying, evenly] },
  { all: [asks, products, slanted], none: [...enquiryOrSaying, evenly] },
  { all: [asks, products, omitted], none: [...enquiryOrSaying, evenly] },
  { all: [asks, products, onlyWhatSuits], none: [...enquiryOrSaying, evenly] },
];

/** Whether a folded question wants something made for one side only, or without what speaks for the other. */
export function slantSought(text: string): boolean {
  return follows(text, rules);
}
