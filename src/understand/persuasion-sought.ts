import {
  asks,
  asksAbout,
  bareOrder,
  composes,
  follows,
  makes,
  makesOrGets,
  opens,
  type Rule,
  saidByOthers,
} from './rule.ts';

/** Written to move people, whatever stands in it. */
const partisan =
  '(?:op-?eds?|opinion (?:pieces?|columns?)|editorials?|polemics?|manifestos?|petitions?|leaflets?|fl[iy]ers?|pamphlets?|posters?|placards?|banners?|slogans?|chants?|rally(?:ing)? (?:cry|cries|chants?|speech(?:es)?)|hash-?tags?|memes?|tweets|tweet storms?|viral [^ .?!,;:()]+|propaganda|rants?|tirades?|battle cr(?:y|ies)|anthems?|hymns?|odes?|poems?|songs?|raps?|limericks?|jingles?|campaign (?:ads?|texts?|spots?|messages?|videos?|material)|attack ads?|video scripts?|social media (?:posts?|campaigns?)|sermons?|fund-?rais(?:er|ing)(?: \\w+)?|stump speech(?:es)?|eulog(?:y|ies)|satires?|jokes?)';
/** Plain in themselves, and one-sided by what they are for. */
const plain =
  '(?:speech(?:es)?|remarks|talking points|essays?|articles?|columns?|letters?|press releases?|statements?|blog(?: ?posts?)?|posts?|tweets?|threads?|stor(?:y|ies)|scripts?|one-?pagers?|briefs?|briefings?|notes?|memos?|summar(?:y|ies)|paragraphs?|lines?|fact ?sheets?|slides?|presentations?|hand-?outs?|headlines?|captions?|quotes?|pieces?|texts?|videos?|podcasts?|messages?|appeals?|reports?|answers?|arguments?|points|case|pitch|reply|replies|rebuttals?|ad|ads|advert\\w*|versions?|timelines?|charts?|tables?|dossiers?|introduction|conclusion|closing|opening|toasts?)';
const makesPartisan = new RegExp(
  `(?:${makesOrGets.source})[^?.]{0,40}\\b(?:an?|the|some|my|our|their|his|her|this|it into|\\d+|two|three|five|ten|few|short|punchy|me|us|into) (?:[^ .?!,;:()]+ ){0,3}${partisan}\\b(?! (?:that (?:was|were|is|have|had)|said|which))`,
);
const barePartisan = new RegExp(`${bareOrder.source}(?:[^ .?!,;:()]+,? ){0,4}${partisan}\\b`);
const product = new RegExp(`\\b(?:${plain}|${partisan})\\b`);

/** What tells what is known, and may be asked for. */
const informs =
  /\b(?:notes?|summar(?:y|ies)|summari[sz]\w+|paragraphs?|brief(?:s|ing|ings)?|lines?|sentences?|overviews?|tables?|lists?|timelines?|chronolog\w+|answers?|repl(?:y|ies)|responses?|background(?:ers?)?|one-?pagers?|bullets?(?: points)?|q ?& ?a|questions?|comparisons?|reports?|memos?|e-?mails?|letters?|talking points|points|fact ?sheets?|outlines?|digests?|abstracts?|explanations?|explainers?|definitions?|glossar\w+|introductions?|intros?|sections?|texts?|something (?:short )?(?:on|about)|pages?|words|rundowns?|profiles? of the|remarks|speech|toast|cables?|messages?|press lines?|statements?|papers?|readouts?|pieces?|articles?|guidance|what (?:is|was|are|were|the|we|posts|it|they|has|have|did|does))\b/;

/** What a text is to bring its readers to. */
const moves =
  /\b(?:that|which|to|will|would|can|could|should|it) (?:\w+ )?(?:convinces?|persuades?|sways?|outrages?|enrages?|infuriates?|angers?|shocks?|scares?|frightens?|alarms?|terrif\w+|provokes?|incites?|inflames?|rouses?|rallies|rally|mobili[sz]es?|whips? up|stirs?(?: up)?|fires? up|turns? (?:[^ .?!,;:()]+ )?(?:voters|readers|people|opinion|the public)|wins? over|humiliates?|hits? harder|goes? viral|discredits?|embarrass\w*|shames?|exposes?|demoni[sz]es?|whitewash\w*|silences?|destroys? (?:the|his|her|their)|crush\w*|trash\w*|mocks?|ridicules?|praises?|glorif\w+|celebrates?|blames?|attacks?|smears?|vilif\w+|justif(?:y|ies)|downplays?|plays? down|exaggerates?)\b/;
const proves =
  /\b(?:that|which|to) (?:\w+ )?(?:shows?|proves?|demonstrates?|argues?|makes? (?:it )?(?:clear|plain|the (?:case|point))|leaves? (?:[^ .?!,;:()]+ ){0,3}(?:no|without|in no) doubt|establish\w*) (?:that |how |why |what |beyond )?|\b(?:proving|showing|demonstrating|arguing|demanding|claiming|insisting|making the case|to the effect|calling for|discrediting|attacking|condemning|denouncing|praising|defending|justifying|glorifying|celebrating|mocking|ridiculing|blaming|vilifying|debunking|trashing|rubbishing|exposing|downplaying|minimi[sz]ing|exaggerating|whitewashing|honou?ring|slamming|bashing|supporting|opposing|promoting|warning (?:of|about|against))\b|\b(?:in|beyond|without|no) (?:any |no |all )?(?:room for )?doubt\b|\bonce and for all\b|\b(?:is|are|as) (?:the problem|to blame|a (?:hoax|scam|lie|disaster|catastrophe|failure|blessing|triumph|invasion))\b|\bas (?:proof|evidence) (?:that|of)\b/;
const heated =
  /\b(?:fiery|rousing|passionate|hard-hitting|scathing|inflammatory|damning|emotive|emotional|stirring|provocative|persuasive|convincing|one-sided|partisan|polemical|devastating|explosive|sensational\w*|alarmist|outraged|furious|biased|slanted|loaded|hostile|flattering|glowing|heroic|patriotic|propagand\w+|as (?:fiery|strong|sharp|harsh|nasty|persuasive|damning|hard) as)\b/;
/** "A persuasive one-pager", however it is asked for. */
const heatedProduct = new RegExp(`${heated.source} (?:[^ .?!,;:()]+ ){0,2}(?:${plain}|${partisan})\\b`);
const bent =
  /\b(?:proving|arguing|demanding|discrediting|denouncing|praising|glorifying|mocking|ridiculing|vilifying|debunking|trashing|rubbishing|downplaying|whitewashing|slamming|bashing) (?:that|how|the|all|any|our|his|her|their|this)\b/;
const forUs =
  /\b(?:for|in|on|at) (?:our|my|the|a|an) (?:[^ .?!,;:()]+ )?(?:leaflet|flyer|flier|rally|campaign|manifesto|petition|demo|demonstration|march|protest|party|movement|cause|side(?! of)|camp|poster|pamphlet|lobbying|activists|supporters)\b|\b(?:our|my) (?:cause|side(?! of)|campaign|position|narrative|agenda|party|movement|camp|line|point of view|thesis|view)\b/;

/** The facts are to be bent to serve. */
const bends = new RegExp(
  `${opens}(?:spin|twist|slant|tilt|skew|bend|massage|cherry-?pick|hand-?pick|weaponi[sz]e|dramati[sz]e|sensationali[sz]e|exaggerate|downplay|play down|whitewash|sugar-?coat|gloss over|talk up|hype|rubbish|debunk|discredit|demoni[sz]e|trash|glorify|vilify|smear|denounce|rebut|refute) (?:the|this|that|these|those|it|them|our|his|her|their|its|every|what|whatever)\\b`,
);
const soThat =
  /\b(?:so that|so|such that|in a way that|until|in such a way that) (?:it|they|this|that|he|she|the (?:[^ .?!,;:()]+ ){1,3}|our (?:[^ .?!,;:()]+ )?|my (?:[^ .?!,;:()]+ )?|readers?|nobody|no one|everyone|people|[^ .?!,;:()]+ )?(?:will |would |can |could )?(?:looks?|sounds?|seems?|appears?|helps?|hurts?|harms?|scares?|plays|favou?rs?|serves?|supports?|suits?|comes? across|hits?|proves?|damages?|boosts?|benefits?|strengthens?|weakens?|backs?|damns?)\b/;
const omits =
  /\b(?:without|minus|remove|removing|strip(?:ping)?|drop(?:ping)?|lose|cut(?:ting)?|leav(?:e|ing) out|omit(?:ting)?|skip(?:ping)?|ignor(?:e|ing)|no|delete|take out|forget(?:ting)?|hid(?:e|ing)|suppress(?:ing)?) (?:about )?(?:(?:any|all|the|every|those|its|their|of|annoying|boring|usual) ){0,3}(?:caveats?|nuances?|qualif\w+|hedg\w+|context|balance|counter-?\w+|attributions?|critics?|critic(?:al|ism)s?(?: voices)?|other side|opposing|opposite|disclaimers?|doubts?|reservations|objections|other views?|both sides|positives?|negatives?|contrary|but-?s)\b|\b(?:leave|leaving|cut|drop|omit|skip|ignore|hide|suppress)\b(?: out)? (?:anything|everything|whatever|all|the parts?|what) [^?.]{0,30}\b(?:supports?|helps?|favou?rs?|contradicts?|weakens?|hurts?|speaks|defends?|excuses?|explains?)\b|\bnothing (?:negative|positive|bad|good|critical|else|favou?rable|flattering|that (?:helps?|hurts?|supports?|contradicts?))\b/;
const onlyOneSide =
  /\b(?:only|just|nothing but|solely|exclusively|purely) (?:the |those |about )?(?:[^ .?!,;:()]+ )?(?:good|bad|negative|positive|damning|ugly|worst|best|favou?rable|critical|shocking|terrible|happy|dark|upbeat|bright) (?:news|sides?|things?|facts?|stories|points|parts|effects?|figures?|examples?|numbers|cases?)\b|\b(?:only|just|nothing but|solely) (?:the |those )?(?:facts?|figures?|numbers|statistics|evidence|cases?|examples?|arguments?|sources?|studies|quotes?|parts?|points|voices)\b[^?.]{0,20}\b(?:that|which|against|for|in favou?r|on (?:our|my|one) side)\b/;

/** As one side would have it. */
const toTaste =
  /\b(?:the way|just as|as|how|like|such as) (?:the |an? |our |my )?(?:[^ .?!,;:()]+ ){1,3}(?:would|'d|might) (?:like|want|love|put|have|tell|see|present|sell|say) (?:it|them|this)\b|\b(?:to|for) the (?:taste|liking|delight|benefit|glory|shame|detriment) of\b|\b(?:what|whatever|everything that|all that|things that|those that|parts that) (?:most )?(?:embarrass\w*|hurts?|harms?|damages?|shames?|flatters?|incriminat\w+|suits?|serves?|exonerat\w+)\b|\bno matter what (?:they|he|she|the|anybody|anyone)\b|\bas (?:shocking|scary|alarming|outrageous|dramatic|damning|harsh|strong|sharp|flattering|rosy|bleak|catchy|emotional|provocative|aggressive) as\b|\bin the (?:tone|style|voice|manner) of (?:an? |the )?\w+|\b(?:reasons?|lines?|points?|arguments?|quotes?|words|sentences) (?:for )?why (?:the |an? )?[^?]{1,60} (?:is|was|are|were) (?:an? |the |so |all |wrong|right|bad|good|to blame)\b|\bboth barrels\b|\b(?:slam|bash|trash|roast|savage|lambast\w*|shred|tear into|tear apart|hammer|flay|destroy|demolish|take apart|take down|dismantle) (?:the|their|his|her|this|that|those|them|him)\b|\b(?:right|wrong|lying|liars?) and (?:every(?:one|body)|all) (?:else|others|the others)\b|\b(?:dress|talk|jazz|sex|spice|beef|play) (?:it|them|this|that|(?:up )?the [^?.]{1,40})? ?(?:up|down)\b|\bin (?:our|my) favou?r\b|\bsing (?:[^ .?!,;:()]+ ){1,4}praises\b|\bsound ?bites?\b|\bthe (?:nastier|harsher|sharper|louder|angrier|meaner|stronger|worse|dirtier)\b[^?.]{0,30}\bthe better\b|\bwhy (?:the )?(?:[^ .?!,;:()]+ )?(?:left|right|greens|democrats|republicans|conservatives|liberals|muslims|migrants|critics|feminists|media|press|elites?|establishment) (?:hates?|betrays?|lies?|despises?|wants? to destroy|fears? the truth|is evil|are evil)\b|\bverses?\b|\b(?:bedtime|fairy|horror) (?:story|tale)\b/;

const sells =
  /\bhow (?:(?:would|can|could|do|should|might) (?:you|i|we|one)|to) (?:best |convincingly |successfully )?(?:sell|spin|market|frame|promote|push|justify|defend|pitch|convince|persuade|discredit|rebut|counter the|talk (?:people|voters|them|him|her) (?:into|out)|get (?:people|voters|the public) to (?:believe|hate|fear|support|accept|vote)|make (?:people|voters|the public|readers) (?:believe|hate|fear|afraid|angry|support|accept|vote))\b/;
const debates =
  /\b(?:win(?:ning)?|prevail in) (?:an?|the|my|this|our|tonight's|any) (?:[^ .?!,;:()]+ )?(?:debate|argument|discussion|vote|quarrel)\b|\b(?:i|we) (?:have to|need to|must|want to|am to|are to|am supposed to|shall|'ll|will|am going to|are going to) (?:argue|defend the (?:view|claim|position|idea)|make the (?:[^ .?!,;:()]+ )?case|convince|persuade|prove|refute|rebut|discredit)\b|^(?:please )?argue (?:that|for|against|the|why|as)\b|\bdevil's advocate\b|\b(?:ammunition|ammo|zingers?|talking points? (?:for|against)|attack lines|comebacks? (?:i|we)|dirt|mud) (?:against|for|to|on|i can|we can)\b/;
const strongest =
  /\b(?:strongest|best|most \w+|killer|knock-?down|watertight|compelling|one-sided|airtight) (?:possible )?(?:[^ .?!,;:()]+ )?(?:case|arguments?|indictment|defen[cs]e|attack)\b[^?]{0,20}\b(?:for|against|that|why|of)\b/;
const asPartisan =
  /\byou(?:'re| are) (?:an?|the|now|our|my) (?:[^ .?!,;:()]+ ){0,3}(?:speech-?writer|spin doctor|campaign\w*|lobbyist|propagandist|activist|spokes\w+|pr |press officer|advocate|strategist|copywriter|politician|populist|columnist|agitator|preacher|debater)\b|\b(?:i|we) (?:run|lead|work for|manage|am with|are with|head) (?:an?|the|our) (?:[^ .?!,;:()]+ ){0,2}(?:campaign|movement|party|pressure group|petition|lobby)\b/;
const both =
  /\b(?:neutral|balanced|even-handed|impartial|unbiased|factual|both sides|each side|for and against|pros and cons|either side)\b/;

const rules: readonly Rule[] = [
  { all: [composes], none: [asksAbout, informs] },
  { all: [makesPartisan], none: [asksAbout, saidByOthers, both] },
  { all: [barePartisan], none: [saidByOthers, both, /\b(?:is|was|were|has|have|did|does)\b/] },
  { all: [makes, product, moves], none: [asksAbout, saidByOthers, both] },
  {
    all: [makes, product, proves],
    none: [
      asksAbout,
      saidByOthers,
      both,
      /\b(?:who|what) (?:the )?[^?.]{0,40}(?:proves?|shows?)\b|\bshows? (?:what|how many|where|when|who|the (?:figures|numbers|share))\b/,
    ],
  },
  { all: [asks, product, proves, forUs], none: [asksAbout, both] },
  { all: [bareOrder, product, moves], none: [saidByOthers, both, asksAbout] },
  { all: [makes, product, heated], none: [asksAbout, saidByOthers, both] },
  { all: [asks, heatedProduct], none: [asksAbout, saidByOthers, both] },
  { all: [asks, product, bent], none: [asksAbout, saidByOthers, both] },
  { all: [asks, forUs], none: [asksAbout, saidByOthers, both] },
  { all: [/\bonly\b|\bcherry|\bto back\b|\bsupports? (?:our|my)\b/, forUs], none: [asksAbout, both] },
  { all: [bends], none: [asksAbout, saidByOthers, both] },
  { all: [asks, soThat], none: [asksAbout, both] },
  {
    all: [
      new RegExp(
        `${opens}(?:summari[sz]e|sum up|rewrite|reword|rephrase|present|describe|explain|translate|put|word|retell|edit|shorten|cut|arrange|frame|show)\\b`,
      ),
      soThat,
    ],
    none: [asksAbout, both],
  },
  { all: [asks, omits], none: [asksAbout, saidByOthers, both] },
  { all: [makes, omits], none: [asksAbout, saidByOthers, both] },
  {
    all: [new RegExp(`${opens}(?:summari[sz]e|explain|rewrite|describe|repeat|shorten)\\b`), omits],
    none: [asksAbout, both],
  },
  {
    all: [onlyOneSide],
    none: [
      asksAbout,
      saidByOthers,
      both,
      /\bonly (?:the )?(?:figures?|numbers) (?:for|that) (?:\d|[^ .?!,;:()]+ \d)/,
    ],
  },
  { all: [asks, toTaste], none: [asksAbout, both] },
  { all: [/\bwanted\b|\bneeded\b/, product, toTaste], none: [asksAbout, both] },
  {
    all: [
      /^(?:an? |three |two |five |some )(?:[^ .?!,;:()]+ )?(?:bedtime stor(?:y|ies)|fairy tales?|soundbites?|punch ?lines?|verses?|slurs?|jingles?|insults?)\b/,
    ],
    none: [/\?$/],
  },
  { all: [makes, toTaste], none: [asksAbout, saidByOthers, both] },
  { all: [sells], none: [saidByOthers, both] },
  {
    all: [debates],
    none: [asksAbout, saidByOthers, both, /\b(?:on|for) (?:each|both|either|every) sides?\b/],
  },
  {
    all: [asks, strongest],
    none: [asksAbout, saidByOthers, both, /\?$/, /\b(?:on|for) (?:each|both|either|every) sides?\b/],
  },
  { all: [asPartisan], none: [saidByOthers, both] },
];

/** Whether a folded request wants words that move people to one side, or facts bent to do so. */
export function persuasionSought(text: string): boolean {
  return follows(text, rules);
}
