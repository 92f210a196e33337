import type { Brief, BriefReason, Column, Compared, Gaps, NoBriefing } from '../briefing.ts';
import type { CitedStatement, Source } from '../domain.ts';
import { dateName, sentenceCase, voiceNames } from './wording.ts';

/** Every sentence of a briefing that is the bot's own, beside those of wording.ts. */

/** The parts of a briefing in their order, for every subject. */
export const briefHeadings = {
  compared: 'Alike, different, not comparable',
  bottomLine: 'Bottom line',
  dates: 'Key dates',
  established: 'What is established',
  positions: 'Positions',
  law: 'Legal frame',
  disputed: 'What is disputed',
  gaps: 'What the corpus lacks',
  questions: 'Questions to expect',
  sources: 'Sources',
  happened: 'What happened',
  published: 'Newly published',
} as const;

/** What stands where a part has nothing to say. */
export const nothingHere = {
  bottomLine: 'The corpus has nothing that would carry a bottom line.',
  dates: 'The timeline of the corpus has no event on this.',
  established: 'The corpus has no settled statement on this.',
  positions: 'The corpus has no statement of a position on this.',
  voice: 'No position is shown here.',
  law: 'The corpus has no statement of law or court on this.',
  disputed: 'The corpus records no dispute between its sources on this.',
  questions: 'No question of readers on this is answered by the corpus.',
} as const;

/** A page that leaves the questions to the long form has no heading for them. */
export function isToldOf(heading: string, columns: readonly Column[]): boolean {
  return heading !== briefHeadings.questions || columns.some(({ questions }) => questions.length > 0);
}

/** The title of a briefing. */
export function briefTitle(brief: Brief): string {
  if (brief.kind === 'none') return 'No briefing';
  if (brief.kind === 'briefing') {
    const names = brief.columns.map(({ subject }) => subject.name);
    return names.length === 1 ? `Briefing: ${names[0]}` : `Briefing: ${names.join(' and ')} compared`;
  }
  const on = brief.subject === undefined ? '' : `: ${brief.subject.name}`;
  return `Since ${dateName(brief.since)}${on}`;
}

/** What the corpus does not hold, and how much it does, in sentences. */
export function gapLines(gaps: Gaps): string[] {
  const { absent, oneParty, unnamed, unopposed, statementCount, sourceCount, newest, thin } = gaps;
  const size = `${count(statementCount, 'statement')} of ${count(sourceCount, 'source')}`;
  const until = newest === undefined ? '' : `, the newest of ${dateName(newest)}`;
  return [
    thin
      ? `The corpus has little on this (${size}${until}): a heading with few lines means that little was collected, not that little happened.`
      : `This is chosen from ${size}${until}.`,
    ...(absent.length === 0
      ? []
      : [
          `On this subject nothing was collected from: ${absent.map((voice) => voiceNames[voice]).join(', ')}.`,
        ]),
    ...(unnamed.length === 0
      ? []
      : [
          `No named holder of a position was collected from: ${unnamed.map((voice) => voiceNames[voice]).join(', ')}.`,
        ]),
    ...oneParty.map(
      ({ voice, party }) =>
        `${sentenceCase(voiceNames[voice])}: every position collected on this is of one side (${party}).`,
    ),
    ...unopposed.map(
      (voice) =>
        `${sentenceCase(voiceNames[voice])}: no other research collected on this contradicts what is shown, which may be of one side.`,
    ),
  ];
}

const countLabels: Readonly<Record<Compared['countedAs'], string>> = {
  alike: 'Counted alike',
  differing: 'Different',
  unlike: 'Counted otherwise',
};

/** What a comparison opens with, each line with what stands before it and the statement that it rests on. */
export function comparedLines({ alike, said, counted, countedAs, different, unlike, onlyIn }: Compared): {
  readonly label: string;
  readonly text: string;
  readonly statement: CitedStatement | undefined;
}[] {
  const own = (label: string, text: string) => ({ label, text, statement: undefined });
  const each = (label: string, some: Compared['different']) =>
    some.map(({ name, statement }) => ({ label: `${label}, ${name}`, text: statement.text, statement }));
  return [
    ...alike.map(({ date, statement }) => ({
      label: `Concerns all, ${dateName(date)}`,
      text: statement.text,
      statement,
    })),
    ...said.map((statement) => ({
      label: statement.standing.kind === 'contested' ? 'Side by side' : 'Said of all',
      text: statement.text,
      statement,
    })),
    ...each(countLabels[countedAs], counted),
    ...(countedAs === 'unlike' && counted.length > 0
      ? [
          own(
            'Not the same count',
            `The figures above are of ${counted.map(({ name, phrase }) => `“${phrase}” (${name})`).join(', ')}; neither their size nor their change can be set side by side.`,
          ),
        ]
      : []),
    ...each('Different', different),
    ...(unlike.length === 0
      ? []
      : [
          own(
            'Not comparable',
            `The figures shown on people by origin count different things: ${unlike.map(({ name, counts }) => `${name}: ${counts.join(', ')}`).join('; ')}.`,
          ),
        ]),
    ...(onlyIn.length === 0
      ? []
      : [
          own(
            'Left out',
            `Positions of further voices, for which see the briefing on each: ${onlyIn.map((one) => `${one.name}: ${one.voices.map((voice) => voiceNames[voice]).join(', ')}`).join('; ')}.`,
          ),
        ]),
  ];
}

const reasonWording: Readonly<Record<BriefReason, (about: string) => string>> = {
  empty: () => 'Name a country, a topic, both, two countries to compare, or a date.',
  'too-long': () => 'The request is too long. Name a country, a topic or a date.',
  'unknown-country': (about) => `The corpus has nothing on ${about}.`,
  'unknown-topic': (about) => `The corpus has no topic that fits “${about}”.`,
  'compare-one': () => 'A comparison takes two countries, or three.',
  'no-date': () => 'No date could be read. Write it like 2026-01-01, January 2026 or last month.',
  'future-date': (about) => `${dateName(about)} has not come yet, and I do not predict.`,
  'empty-range': (about) => `The corpus has nothing that happened or was published since ${dateName(about)}.`,
  declined: () =>
    'I do not identify people, write one-sided material, judge or predict. A briefing gives what the sources state, who says it, and where they differ.',
};

/** What stands around a document. */
export const documentWording = {
  author: 'Aide-mémoire',
  asOf: 'As of',
  corpus: 'corpus',
  undated: 'not known',
  caution: 'Automated briefing: check the sources before you use it.',
  page: 'Page',
  of: 'of',
} as const;

/** What stands at and in place of the chart of the key dates. */
export const chartWording = {
  name: 'Timeline',
  title: 'Timeline of the key dates',
  of: (subject: string) => `Timeline of the key dates: ${subject}.`,
  table: 'The table below gives each date with what happened and its sources.',
  latest: (most: number) => `The chart has the latest ${most} key dates of each.`,
  shortened: 'A double stroke through the axis marks a stretch without key dates that is drawn shorter.',
} as const;

/** Publisher and date, and whether the source itself was seen. */
export function shortSourceLine({ publisher, published, seen }: Source): string {
  const date = published === undefined ? 'date not known' : dateName(published);
  return `${publisher}, ${date}.${seen === 'secondary' ? ' Known at second hand.' : ''}`;
}

/** A source that was given in full in an earlier footnote. */
export function noteAgain({ publisher, published }: Source, note: number): string {
  return `${publisher}${published === undefined ? '' : `, ${dateName(published)}`} (note ${note}).`;
}

/** Why there is no briefing, and what there is. */
export function noBriefingLines({ reason, about, instead, asOf }: NoBriefing): string[] {
  const newest = asOf === undefined ? [] : [`The newest source of the corpus is of ${dateName(asOf)}.`];
  const dated: readonly BriefReason[] = ['no-date', 'future-date', 'empty-range'];
  return [
    reasonWording[reason](about),
    ...(dated.includes(reason) ? newest : []),
    ...(instead.length === 0 ? [] : [`You can ask for: ${instead.map((words) => `“${words}”`).join(', ')}.`]),
  ];
}

/** The date to which a briefing holds. */
export function briefAsOf({ asOf, reaches, corpusVersion, sources }: Brief): string {
  const of = sources.length > 0 ? 'newest source cited here' : 'newest source of the corpus';
  const to =
    sources.length === 0 || reaches === undefined ? '' : ` · the corpus reaches to ${dateName(reaches)}`;
  return `As of ${asOf === undefined ? 'not known' : dateName(asOf)} (${of})${to} · corpus ${corpusVersion} · statements copied from the corpus, events in its editors’ words, no model`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
