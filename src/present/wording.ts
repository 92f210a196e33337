import type {
  Answer,
  AnswerPart,
  ComposeNotice,
  Reason,
  Seen,
  Source,
  SourceKind,
  Voice,
} from '../domain.ts';

/** Every sentence the bot says in its own voice stands here. */

const offer = 'I can say what the sources in my corpus state, who says it, and where they differ.';

/** Why a question is not answered as asked, and what can be had instead. */
export const reasonWording: Readonly<Record<Reason, string>> = {
  empty: 'The question is empty. Ask one in a sentence, for example: What were embassies told to report?',
  'too-long':
    'The question is too long to be read with care. Ask it in fewer words, or in several questions.',
  language: 'Only English is understood. Ask the question in English.',
  naming: `I do not name or describe victims, suspects or other private people. ${offer}`,
  profiling: `I do not identify, list or profile people. ${offer}`,
  propaganda: `I do not write one-sided material. ${offer}`,
  misuse: `I give no help with getting round a law or harming anyone, and nothing of my settings, of others’ questions or of papers that are not public. ${offer}`,
  opinion: `I have no opinion to give. ${offer}`,
  prediction: `I do not predict. ${offer}`,
  'not-covered': 'The corpus does not answer this question.',
  unclear: 'The answer depends on the country. Ask again with the name of the one that you mean.',
  unverified: 'Nothing that could be said to this question passed the check against its sources.',
  failure: 'Something failed while this question was answered. Ask again, or report it.',
};

export const partHeadings: Readonly<Record<AnswerPart, string>> = {
  'bottom-line': '',
  established: 'Established',
  position: 'Positions',
  unsettled: 'Unsettled',
  nearby: 'Nearby in the corpus',
};

export const voiceNames: Readonly<Record<Voice, string>> = {
  'us-executive': 'U.S. executive branch',
  'us-legislature': 'U.S. Congress',
  'host-government': 'host government',
  'political-party': 'political party',
  court: 'court',
  law: 'text of the law',
  'official-statistics': 'official statistics',
  inquiry: 'inquiry',
  'international-body': 'international body',
  academic: 'academic research',
  'rights-advocacy': 'rights advocacy',
  'restriction-advocacy': 'advocacy for less immigration',
  press: 'press',
};

const kindNames: Partial<Record<SourceKind, string>> = { 'news-report': 'news report' };

const seenWording: Readonly<Record<Seen, string>> = {
  primary: 'read on its publisher’s page',
  excerpt: 'read in part on its publisher’s page',
  secondary: 'known through another account or a copy',
};

/** "Reuters, 27 November 2025. Press, known through another account or a copy." */
export function sourceLine({ publisher, published, voice, seen, kind }: Source): string {
  const date = published === undefined ? 'date not known' : dateName(published);
  return `${publisher}, ${date}. ${sentenceCase(voiceNames[voice])}, ${kindNames[kind] ?? kind.replaceAll('-', ' ')}; ${seenWording[seen]}.`;
}

/** What the corpus lacks on the topics of a question, as a sentence, or nothing. */
export function absentVoices(voices: readonly Voice[]): string | undefined {
  if (voices.length === 0) return undefined;
  return `The corpus holds nothing on this from: ${voices.map((voice) => voiceNames[voice]).join(', ')}.`;
}

/** The parts of a compound question that are left open, or nothing. */
export function unansweredLine(parts: readonly string[]): string | undefined {
  if (parts.length === 0) return undefined;
  return `The corpus does not answer this part: ${parts.map((part) => `“${part.replace(/[?.\s]+$/, '')}”`).join(', ')}.`;
}

const noticeWording: Readonly<Record<ComposeNotice, string>> = {
  'model-unavailable': 'the model did not answer',
  'model-unsound': 'too little of what the model wrote passed the check',
  'over-budget': 'the token budget is used up',
};

/** Who worded an answer, and why not who was meant to. */
function composerLine({ composer, notice }: Answer): string {
  const why = notice && noticeWording[notice];
  if (composer === 'extract') return `statements copied from the corpus, ${why ?? 'no model'}`;
  return `written by ${composer}${why === undefined ? '' : `, in part copied from the corpus: ${why}`}`;
}

/** The date to which an answer holds. */
export function asOfLine(answer: Answer): string {
  const { asOf, corpusVersion, sources } = answer;
  const of = sources.length > 0 ? 'newest source cited here' : 'newest source of the corpus';
  const date = asOf === undefined ? 'not known' : dateName(asOf);
  return `As of ${date} (${of}) · corpus ${corpusVersion} · ${composerLine(answer)}`;
}

/** 2025-06-16 as "16 June 2025", 2025-06 as "June 2025". */
export function dateName(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = inWords.format(Date.UTC(2000, Number(month) - 1, 1));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const inWords = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
