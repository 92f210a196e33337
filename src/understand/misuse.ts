/** Advice on getting round a law or a check; how others do it is a subject like any other. */
const someone = '(?:i|we|you|one|someone|somebody|an? [\\p{L}-]+|my [\\p{L}-]+)';
const escapes =
  '(?:without (?:getting|being) (?:prosecuted|caught|fined|arrested|noticed|detected|traced|charged|banned|sued|deported|stopped|found out)|(?:get|getting) (?:around|round|past|away with)|unnoticed|undetected|under the radar|evad(?:e|ing)|dodg(?:e|ing)|circumvent(?:ing)?|bypass(?:ing)?|sidestep(?:ping)?|hid(?:e|ing) [^?]*from|illegally|smuggl(?:e|ing)|forg(?:e|ing)|before (?:a|the|any) (?:court|judge) can)';
const evasion: readonly RegExp[] = [
  new RegExp(`\\bhow (?:(?:do|can|could|would|should|might|may) ${someone}|to)\\b[^?]*\\b${escapes}\\b`, 'u'),
  new RegExp(`\\b(?:best|easiest|safest|any|a) (?:ways?|tricks?|loopholes?)\\b[^?]*\\b${escapes}\\b`, 'u'),
  /(?:^|[.!?:;] )(?:(?:please |give me |any |some |your |best )*(?:tips|tricks|hacks|advice) (?:for|on|to)\b)/u,
  new RegExp(
    `\\b(?:excuses?|story|stories|lies?|pretexts?|alibis?|documents?|papers) (?:should|could|can|must|do) ${someone} [^?]*\\b(?:make up|invent|tell|forge|fake|use|claim)\\b`,
    'u',
  ),
];

/** Orders to give out what the bot runs on, what others asked it, or the corpus as a whole. */
const exfiltration: readonly RegExp[] = [
  /\b(print|show|repeat|output|dump|reveal|give|send|list|export|tell|quote|leak|paste|what('s| is| are)|which)\b[^?]*\b(your|system|hidden|secret|bot's) (system )?(prompt|rules|instructions|api|keys?|tokens?|credentials|passwords?|settings|config\w*|database|logs?|source code)\b/,
  /\b(print|show|repeat|output|dump|reveal|give|send|export|tell|quote|leak|paste|share|forward|upload|get|summari[sz]e)\b[^?]*\b(classified|top[- ]secret|noforn|sensitive but unclassified)( [\p{L}-]+){0,2} (cables?|documents?|annex(es)?|versions?|texts?|parts?|paragraphs?|files?|materials?|information|intelligence|reporting|attachments?)\b/u,
  /\b(api|secret|private|access) (keys?|tokens?) (do|can|are|did) you\b|^cat [.\w/]+$/,
  /\b(repeat|print|output|quote|copy)\b (out )?(everything|all|the (text|words|messages?)) (that (is|stands) )?(above|before)\b|\bwere you told before\b/,
  /\b(last|previous|other|another) (person|user|colleague|people|users)\b[^?]*\b(ask|asked|used) ?(you|this bot)?\b|\basked you (this|last|today|yesterday|before|about)\b|\b(log|logs|history|transcript)s? of [^?]*\b(conversations?|chats?|questions)\b/,
  /\b(complete|whole|entire|full|all) [^?]{0,20}\b(corpus|database|index|statements) (as|in|to) (a |an )?(zip|csv|json|file|dump|archive)\b|\boutput the first \d+\b/,
  /^(?!.*\?).*(@|<!)(channel|here|everyone)\b/,
];

/** Whether a folded question asks the bot for help against a law, or to hand out what is not its corpus. */
export function misuse(text: string): boolean {
  return [...evasion, ...exfiltration].some((pattern) => pattern.test(text));
}
