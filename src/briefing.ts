/** The nouns of a briefing, beside those of an answer in `domain.ts`. */
import type { CitedStatement, Source, Voice } from './domain.ts';

export const briefForms = ['one-page', 'long'] as const;
export type BriefForm = (typeof briefForms)[number];

/** What a briefing is on. */
export type Subject = {
  /** As it is called in a heading: "Sweden", "United Kingdom: local inquiries …". */
  readonly name: string;
  /** Two-letter codes; none means wherever it happened. */
  readonly countries: readonly string[];
  /** Ids of topics; none means every topic of the country. */
  readonly topics: readonly string[];
  /** The words that were asked for, searched beside the topics. */
  readonly words: string;
};

/** A dated event with the statements that show it, and a few words for a chart where the corpus has them. */
export type KeyDate = {
  readonly date: string;
  readonly statement: CitedStatement;
  readonly label: string | undefined;
};

/** A figure with the statement that gives it; the figure is copied out of the statement's text. */
type KeyFigure = { readonly figure: string; readonly statement: CitedStatement };

/** What one voice says, each claim under its holder. */
type Position = { readonly voice: Voice; readonly statements: readonly CitedStatement[] };

export type ExpectedQuestion = {
  readonly question: string;
  readonly statements: readonly CitedStatement[];
};

/** What the corpus does not hold on a subject, and how much it does. */
export type Gaps = {
  /** Voices due on the contested topics of the subject that say nothing on it. */
  readonly absent: readonly Voice[];
  /** Voices of parties whose every claim on the subject is of one party or alliance. */
  readonly oneParty: readonly { readonly voice: Voice; readonly party: string }[];
  /** Voices for which only unnamed people speak: none of them stands among the positions. */
  readonly unnamed: readonly Voice[];
  /** Voices of whom nobody collected is set against those shown. */
  readonly unopposed: readonly Voice[];
  /** What the corpus itself says was not found. */
  readonly statements: readonly CitedStatement[];
  readonly statementCount: number;
  readonly sourceCount: number;
  /** Publication date of the newest source on the subject. */
  readonly newest: string | undefined;
  /** True when the corpus has so little that the briefing cannot be whole. */
  readonly thin: boolean;
};

/** A briefing on one subject; two stand beside each other under the same headings. */
export type Column = {
  readonly subject: Subject;
  readonly bottomLine: readonly CitedStatement[];
  readonly dates: readonly KeyDate[];
  readonly figures: readonly KeyFigure[];
  readonly established: readonly CitedStatement[];
  /** In the order of `voices`, whatever the subject. */
  readonly positions: readonly Position[];
  readonly law: readonly CitedStatement[];
  readonly disputed: readonly CitedStatement[];
  readonly gaps: Gaps;
  readonly questions: readonly ExpectedQuestion[];
};

/** The statements of one source that was published in the time asked for. */
type NewSource = {
  readonly source: Source;
  readonly statements: readonly CitedStatement[];
};

/** What a channel is told when the corpus has changed: how much, and the first of each. */
export type Digest = {
  /** Versions of the corpus. */
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<'added' | 'reworded' | 'withdrawn', number>>;
  readonly added: readonly CitedStatement[];
  readonly reworded: readonly { readonly before: string; readonly statement: CitedStatement }[];
  /** As it stood; no longer in the corpus. */
  readonly withdrawn: readonly string[];
  readonly sources: readonly { readonly n: number; readonly source: Source }[];
};

/** Why there is no briefing as asked; each has its own wording. */
export const briefReasons = [
  'empty',
  'too-long',
  'unknown-country',
  'unknown-topic',
  'compare-one',
  'no-date',
  'future-date',
  'empty-range',
  'declined',
] as const;
export type BriefReason = (typeof briefReasons)[number];

type Common = {
  readonly id: string;
  readonly asked: string;
  readonly form: BriefForm;
  /** The sources cited, in the order of their numbers. */
  readonly sources: readonly { readonly n: number; readonly source: Source }[];
  /** ISO 8601 date of the newest source it rests on. */
  readonly asOf: string | undefined;
  /** ISO 8601 date of the newest source of the corpus. */
  readonly reaches: string | undefined;
  readonly corpusVersion: string;
  readonly timings: { readonly totalMs: number };
};

/** What a comparison opens with. */
export type Compared = {
  /** What happened to all of them, with its date. */
  readonly alike: readonly KeyDate[];
  /** What somebody says of all of them, with what answers it. */
  readonly said: readonly CitedStatement[];
  /** Whether the figures count one thing, and whether they change alike. */
  readonly countedAs: 'alike' | 'differing' | 'unlike';
  /** A figure of one kind and year from each, of which one counts something wider too where another does, and what each counts in its own words. */
  readonly counted: readonly {
    readonly name: string;
    readonly phrase: string;
    readonly statement: CitedStatement;
  }[];
  /** How the government of each responded to what the corpus is for. */
  readonly different: readonly { readonly name: string; readonly statement: CitedStatement }[];
  /** Voices heard on one of them alone, whose positions the one-page form leaves to a briefing on it. */
  readonly onlyIn: readonly { readonly name: string; readonly voices: readonly Voice[] }[];
  /** What the figures of each on people by origin count, where it differs in kind. */
  readonly unlike: readonly { readonly name: string; readonly counts: readonly string[] }[];
};

/** One column is a briefing, two and more a comparison. */
export type Briefing = Common & {
  readonly kind: 'briefing';
  readonly columns: readonly Column[];
  readonly compared: Compared | undefined;
};

/** What happened, and what was published, since a date. */
export type Since = Common & {
  readonly kind: 'since';
  readonly subject: Subject | undefined;
  readonly since: string;
  readonly dates: readonly KeyDate[];
  readonly published: readonly NewSource[];
  /** Statements of such sources that are not shown. */
  readonly more: number;
};

/** No briefing, with what there is instead. */
export type NoBriefing = Common & {
  readonly kind: 'none';
  readonly reason: BriefReason;
  /** What was not understood or is not covered, as asked. */
  readonly about: string;
  /** What can be asked for, in the words of `/brief`. */
  readonly instead: readonly string[];
};

export type Brief = Briefing | Since | NoBriefing;
