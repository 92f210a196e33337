/** The nouns of the glossary. Every stage speaks in these; none of them knows a vendor. */

/** Whose position a source represents. */
export const voices = [
  'us-executive',
  'us-legislature',
  'host-government',
  'political-party',
  'court',
  'law',
  'official-statistics',
  'inquiry',
  'international-body',
  'academic',
  'rights-advocacy',
  'restriction-advocacy',
  'press',
] as const;
export type Voice = (typeof voices)[number];

/** What sort of document a source is. */
export const sourceKinds = [
  'official-statement',
  'official-document',
  'inquiry-report',
  'court-decision',
  'law',
  'bill',
  'treaty',
  'statistics',
  'study',
  'report',
  'news-report',
  'commentary',
  'press-release',
  'speech',
  'poll',
  'guidance',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How the curator saw a source: the publisher's own text, a part of it, or another's account of it. */
export const seenLevels = ['primary', 'excerpt', 'secondary'] as const;
export type Seen = (typeof seenLevels)[number];

/** What a statement is: documentary, somebody's, or in dispute. */
export type Standing =
  | { readonly kind: 'fact' }
  | { readonly kind: 'claim'; readonly by: string }
  | { readonly kind: 'contested'; readonly with: readonly string[] };

/** One self-contained sentence of a source: the unit of citation. */
export type Statement = {
  readonly id: string;
  readonly sourceId: string;
  readonly heading: string;
  readonly text: string;
  readonly standing: Standing;
  /** Who speaks: the party of a claim, else the source. */
  readonly voice: Voice;
  /** Questions that it answers, in readers' words: searched, never shown. */
  readonly questions: readonly string[];
  /** Line of the source file, from 1. */
  readonly line: number;
};

/** One published document. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | undefined;
  readonly seen: Seen;
  /** ISO 8601, as exact as is known: 2025, 2025-06 or 2025-06-16. */
  readonly published: string | undefined;
  readonly kind: SourceKind;
  readonly voice: Voice;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly description: string;
  readonly statements: readonly Statement[];
  /** Path of the file, relative to the corpus folder. */
  readonly file: string;
};

/** Neighbouring statements of one source under one heading. */
export type Passage = {
  readonly id: string;
  readonly sourceId: string;
  readonly heading: string;
  readonly statements: readonly Statement[];
};

/** A wording of a topic in circulation, with who uses it. */
type Variant = { readonly term: string; readonly usedBy: string; readonly loaded: boolean };

/** A subject with its neutral name and the voices that ought to be heard on it. */
export type Topic = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly contested: boolean;
  readonly voices: readonly Voice[];
  /** Proper names and set terms that belong to it; they are searched as they stand. */
  readonly names: readonly string[];
  /** Wordings that become the neutral name before anything is searched. */
  readonly variants: readonly Variant[];
};

/** An editor's list: the statements that together answer what people ask on one matter. It is searched, never shown. */
export type Dossier = {
  readonly id: string;
  /** Neutral: the matter, with place and date. */
  readonly about: string;
  /** How people ask for it, in the words of every side. */
  readonly questions: readonly string[];
  /** Ids, the most important first. */
  readonly statements: readonly string[];
};

/** A short name that people type, and what the statements call the same thing. */
export type Acronym = {
  readonly short: string;
  readonly full: string;
  /** False where it is a word when typed small. */
  readonly anyCase: boolean;
};

/** What people say in place of words of the corpus: "kick … out" for "expelled"; "…" stands for up to three words. */
export type EverydayWording = { readonly said: string; readonly formal: string };

/** Everything the bot can say, at one version. */
export type Corpus = {
  readonly folder: string;
  /** Twelve hexadecimal digits that change when any statement, header or topic changes. */
  readonly version: string;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly dossiers: readonly Dossier[];
  readonly acronyms: readonly Acronym[];
  readonly everyday: readonly EverydayWording[];
  /** Questions near its material that it is known not to answer. */
  readonly gaps: readonly string[];
};

/** The kind of answer a question wants. */
export const wantedKinds = [
  'figure',
  'date',
  'who',
  'position',
  'reason',
  'comparison',
  'overview',
  'yes-no',
  'fact',
] as const;
export type Wanted = (typeof wantedKinds)[number];

/** Why a question is not answered as asked; each has its own wording. */
export const reasons = [
  'empty',
  'too-long',
  'language',
  'profiling',
  'naming',
  'propaganda',
  'misuse',
  'opinion',
  'prediction',
  'not-covered',
  'unclear',
  'unverified',
  'failure',
] as const;
export type Reason = (typeof reasons)[number];

/** A stem to search for. */
export type SearchTerm = {
  readonly stem: string;
  /** 0 to 1: how much it counts beside one of the question's own words. */
  readonly weight: number;
  /** Stems that mean the same in this question; a text that holds one of them holds the term. */
  readonly same?: readonly string[] | undefined;
  /** Stems that may be meant by it. */
  readonly near?: readonly string[] | undefined;
};

/** A question, understood: what is searched, and what is wanted. */
export type Question = {
  /** The words as asked, hidden characters stripped. */
  readonly asked: string;
  /** True where it took something over from its thread. */
  readonly followsUp: boolean;
  /** The same, complete without the thread. */
  readonly standalone: string;
  /** What is searched: the standalone question with every framing word as its topic's neutral name. */
  readonly neutral: string;
  /** The stems it means, and their relatives that widen the search. */
  readonly terms: readonly SearchTerm[];
  readonly related: readonly SearchTerm[];
  /** Two-letter codes of the countries it names. */
  readonly countries: readonly string[];
  /** Ids of the topics it names. */
  readonly topics: readonly string[];
  readonly wanted: Wanted;
  /** The statements that the answer before it showed, best first, when it is a follow-up. */
  readonly shown: readonly Statement[];
  /** Of a compound question, the things it asks for, each as a question that has no parts; empty when it asks for one. */
  readonly parts: readonly Question[];
  readonly refusal: { readonly status: 'declined' | 'clarify'; readonly reason: Reason } | undefined;
};

/** What speaks for a statement as an answer to a question. */
export type Evidence = {
  /** 0 to 1: the share of the question's meaning, by the rarity of its words, that the statement holds. */
  readonly covered: number;
  /** Cosine similarity of question and statement, or of question and a question it answers; 0 when not among the nearest. */
  readonly similarity: number;
  /** 0 to 1: how alike in words the question and the nearest of the readers' questions are. */
  readonly askedAlike: number;
  /** 1 where the question names the party or publisher who speaks. */
  readonly party: number;
  /** 0 to 1: its relevance to this very wording, before likeness to other hits is counted in. */
  readonly judged: number;
  /** 1 where it names other years than the question does. */
  readonly otherYear: number;
  /** 0 to 1: how far a dossier that holds the statement leads (see dossier-finder.ts); 0 where one thing is asked for. */
  readonly dossier: number;
  /** 0 to 1: how alike in words the question and the nearest are that the corpus is known not to answer. */
  readonly gap: number;
  /** -2 to 2: how far the question is worded like those that the corpus answers (see wording-odds.ts). */
  readonly wording: number;
  /** 0 to 1: the share of the question's meaning in words that the whole corpus does not know. */
  readonly unknown: number;
  /** Names of the question that stand neither in it nor around it, 2 at most. */
  readonly namesMissing: number;
  /** 0 to 1: the share of the rarest word of the question that stands neither in it nor around it. */
  readonly heaviestMissing: number;
  /** -1 to 1: whether it has the shape of answer wanted. */
  readonly shape: number;
};

/** A retrieved statement with the reasons for its rank. */
export type Hit = {
  readonly statement: Statement;
  readonly source: Source;
  /** 0 to 1: the chance that the statement answers the question. */
  readonly relevance: number;
  readonly evidence: Evidence;
};

export const answerParts = ['bottom-line', 'established', 'position', 'unsettled', 'nearby'] as const;
export type AnswerPart = (typeof answerParts)[number];

/** A statement as a composer writes it, before it is verified. */
export type DraftStatement = {
  readonly text: string;
  readonly part: AnswerPart;
  readonly standing: Standing;
  /** Ids of the statements it rests on. */
  readonly statementIds: readonly string[];
};

export type Draft = {
  readonly composer: string;
  readonly complete: boolean;
  /** What was asked for is what the corpus says was not found; the statements begin with that. */
  readonly isNotFound?: boolean;
  readonly statements: readonly DraftStatement[];
  /** The parts of a compound question that nothing in it answers, as asked. */
  readonly unanswered?: readonly string[];
};

/** Why an answer was copied from the corpus, in whole or in part, although a model was to write it. */
export const composeNotices = ['model-unavailable', 'model-unsound', 'over-budget'] as const;
export type ComposeNotice = (typeof composeNotices)[number];

/** What the models that worked on an answer were paid in. */
export type Usage = {
  /** The one that was asked last. */
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In U.S. dollars, where the prices are set. */
  readonly cost: number | undefined;
};

type Citation = {
  /** Number of the source in this answer, from 1. */
  readonly n: number;
  readonly statementId: string;
  readonly sourceId: string;
  /** Copied from the corpus by code. */
  readonly quote: string;
};

export type CitedStatement = {
  readonly text: string;
  readonly part: AnswerPart;
  readonly standing: Standing;
  readonly citations: readonly Citation[];
};

export const answerStatuses = [
  'answered',
  'partial',
  'not-covered',
  'clarify',
  'declined',
  'failed',
] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** What was retrieved for a question, or for one thing that a compound question asks, as it was composed from. */
export type Look = {
  readonly asked: string;
  /** 0 to 1: the chance that what was retrieved answers it. */
  readonly sufficiency: number;
  /** Best first. */
  readonly hits: readonly { readonly statementId: string; readonly relevance: number }[];
};

/** What the pipeline saw on the way to an answer, for whoever asks later why it came out so. */
export type Workings = Pick<Question, 'neutral' | 'wanted' | 'countries' | 'topics'> & {
  /** The question counted as covered from this sufficiency on. */
  readonly leastSufficiency: number;
  /** Empty where nothing was searched. */
  readonly looks: readonly Look[];
};

/** What the pipeline returns. */
export type Answer = {
  readonly id: string;
  readonly question: string;
  readonly standalone: string;
  readonly status: AnswerStatus;
  /** Only when not answered. */
  readonly reason: Reason | undefined;
  readonly statements: readonly CitedStatement[];
  /** Only of a claim check: the pieces of the message in order. */
  readonly checked?: readonly CheckedPiece[] | undefined;
  /** The parts of a compound question that the corpus does not answer, as asked. */
  readonly unanswered: readonly string[];
  /** The sources cited, in the order of their numbers. */
  readonly sources: readonly { readonly n: number; readonly source: Source }[];
  readonly voices: { readonly heard: readonly Voice[]; readonly absent: readonly Voice[] };
  /** ISO 8601 date of the newest source it rests on. */
  readonly asOf: string | undefined;
  readonly corpusVersion: string;
  /** `extract`, or the name of the model. */
  readonly composer: string;
  /** Only when a model was to write and extract took over. */
  readonly notice?: ComposeNotice | undefined;
  /** Only when a model was asked; an answer from the cache cost nothing. */
  readonly usage?: Usage | undefined;
  /** Kept in the ledger and shown to no reader; there is none of a question that was not read, nor of a claim check. */
  readonly workings?: Workings | undefined;
  readonly timings: { readonly totalMs: number };
};

/** What the corpus makes of one claim of a message. */
export const claimVerdicts = [
  'supported',
  'contradicted',
  'contested',
  'attributed-opinion',
  'not-in-the-corpus',
] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** What a piece of a message is: only a claim is checked. */
export const pieceKinds = ['claim', 'opinion', 'question', 'other'] as const;
type PieceKind = (typeof pieceKinds)[number];

/** A sentence or clause of a message that was checked against the corpus. */
export type CheckedPiece = {
  /** As it is written; personal data and private names are taken out. */
  readonly text: string;
  readonly kind: PieceKind;
  /** Of a claim only. */
  readonly verdict?: ClaimVerdict | undefined;
  /** The words of a contradicted claim for which the corpus has something else, where it is a matter of words. */
  readonly differs?: string | undefined;
  /** Whose the claim is, of an attributed opinion. */
  readonly by?: readonly string[] | undefined;
  /** The statements that show it, among those of the answer; beside a claim that is not in the corpus, the nearest. */
  readonly statementIds: readonly string[];
};
