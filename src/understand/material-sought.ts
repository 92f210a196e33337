/** At the head of a request, past courtesies and "I need you to". */
const opens =
  "(?:^|[.!?;:,] )(?:and |so |ok |hey |please |pls |just |now |then |can (?:you|u) |could (?:you|u) |would you |will you |kindly |help (?:me|us) (?:to )?|(?:i|we) (?:want|need|would like|'d like)(?: you)? to |let's |let us )*";
const makes =
  '(?:re-?write|write|draft|compose|create|make|produce|prepare|generate|phrase|word|pen|craft|ghost-?write|design|record|come up with|(?:knock|whip|cook|dream|think) up|dash off|put together|turn [^?.]{1,80} into|schreib\\w*|verfass\\w*|ecri[st]|redige\\w*|skriv|forfatta|escrib\\w*|scrivi)';
const gets = '(?:(?:give|get|hand|send|do) (?:me|us)|gimme|(?:i|we) (?:need|want))';
/** One of its kind, not those that somebody has published ("the slogans that …"). */
const some =
  "(?:an? |some |my |our |his |her |five |ten |three |two |a few |mir |moi |me |us |\\d+ |un |une |einen? |ett |una |uno )+(?:[\\p{L}'-]+ ){0,4}";
/** What is written to move people. */
const moving =
  '(?:tweets?|post(?! (?:to|reports?)\\b)|posts (?:about|saying|for)|memes?|slogans?|chants?|hash-?tags?|flyers?|flyer text|leaflets?|pamphlets?|posters?|banners?|placards?|petitions?|manifestos?|rants?|raps?|songs?|poems?|limericks?|sermons?|jokes?|captions?|op-?eds?|opinion pieces?|newsletter stor(?:y|ies)|blog ?posts?|tiktoks?|propaganda|flugblatt\\w*|discours|tract|tal|rede|viral [\\p{L}]+)';
/** What may be even-handed, and is declined with a slant only. */
const plain =
  '(?:letters?|speech(?:es)?|remarks|press releases?|talking points|thread|essays?|articles?|columns?|stor(?:y|ies)|scripts?|adverts?|ads?|messages?|e-?mails?|pieces?)';
const slant =
  '(?:against|attack\\w*|slam\\w*|denounc\\w*|condemn\\w*|prais\\w*|blam\\w*|mock\\w*|ridicul\\w*|glorif\\w*|demoni\\w*|angry|furious|scathing|outrag\\w*|inflammatory|one-sided|hard-hitting|punchy|catchy|viral|fed up with|look like|makes? \\S+ look|sounds? (?:scar|worse|terrib|alarm)\\w*|saying that)';
const evenHanded = /\b(neutral|balanced|even-handed|impartial|unbiased|factual|both sides|each side)\b/;

const pattern = (source: string) => new RegExp(source, 'u');
const patterns: readonly RegExp[] = [
  pattern(`${opens}(?:${makes}|${gets}) (?:${some})${moving}\\b`),
  pattern(`\\b(?:turn|make|convert) (?:this|that|it|them|the [^?.]{1,60}) into (?:${some})${moving}\\b`),
  pattern(
    `${opens}(?:ghost-?write|petition text|flyer text|\\p{L}+ hash-?tags? that|\\p{L}+ slogans (?:for|against))\\b`,
  ),
  pattern(`${opens}${makes} [^?]*\\b${plain}\\b[^?]*\\b${slant}`),
  pattern(`${opens}${makes} [^?]*\\b${slant}[^?]*\\b${plain}\\b`),
  pattern(
    `${opens}(?:${makes}|${gets}) something (?:punchy|catchy|angry|viral|short|strong|sharp|snappy|emotional|nasty|funny)\\b`,
  ),
  pattern(
    `${opens}(?:re-?write|re-?word|re-?phrase|spin|twist|slant) [^?]*\\b(?:sounds?|looks?|seems?|appears?|scar\\w+|worse|harmless|alarming)\\b`,
  ),
  pattern(`${opens}(?:invent|make up|fabricate|fake an?|dream up) `),
  pattern(
    `${opens}(?:${makes}|${gets}) [^?]{0,40}\\b(?:fake|false|bogus|phon(?:e)?y|made-up|invented|fabricated|fictitious) [^?]{0,20}(?:news|stor(?:y|ies)|articles?|reports?|quot(?:es?|ations?)|headlines?|posts?|letters?|statistics|figures?|documents?|testimon(?:y|ies))\\b`,
  ),
  pattern(
    `${opens}(?:convince|persuade|rile|rant|ridicule|slam|smear|discredit|vilify|demoni[sz]e|glorify|demolish|denounce)\\b`,
  ),
  pattern(
    `${opens}(?:speak|talk|act|pose|argue|preach|rant|write|answer|reply) (?:as|like) (?:if you were |though you were )?(?:an? |the |\\p{L}+'s )?`,
  ),
  pattern(
    `${opens}(?:pretend|imagine) (?:to be|that you|that u|you|u|ur)\\b|\\brole-?play\\b|\\bfrom now on,? you(?:'re| are)\\b`,
  ),
  /\bin the (voice|style|tone|persona) of (a|an)\b/,
  pattern(
    `${opens}(?:${makes}|${gets}) [^?]*\\b(?:strongest|best|most (?:convincing|persuasive|compelling)|killer|one-sided) (?:possible )?(?:case|arguments?) (?:for|against|that|why)\\b`,
  ),
  /^(?!(?:is|are|was|were|do|does|did|has|have|which|what|who|why|how|when)\b).*\b(no|without( any)?) (caveats|other side|counter-?arguments|nuances?|both sides|hedging)\b/,
  /\b(leave|leaving|cut|drop|omit|skip|ignore)\b( out)? (everything|anything|all|whatever|those|studies|facts|evidence|sources)\b[^?]*\b(help|support|favou?r|contradict|against|suit|undermine|side)/,
];

/** Whether a folded question asks for words that serve one side, or for a part to be played. */
export function materialSought(text: string): boolean {
  return !evenHanded.test(text) && patterns.some((one) => one.test(text));
}
