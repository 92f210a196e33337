import type {
  Answer,
  Corpus,
  DraftStatement,
  Evidence,
  Hit,
  Question,
  Source,
  Standing,
  Statement,
  Topic,
} from '../../src/domain.ts';
import type { Cited } from '../../src/verify/check.ts';

/** Nouns of the domain with defaults for what a test does not look at. */

export function aStatement(given: Partial<Statement> = {}): Statement {
  const {
    sourceId = 'fi-selmaa-counts-2024',
    text = 'The port of Selmaa counted 412 night ferries in 2024.',
  } = given;
  return {
    id: `${sourceId}#${text}`,
    heading: 'Night ferries',
    standing: { kind: 'fact' },
    voice: 'official-statistics',
    questions: [],
    line: 16,
    ...given,
    sourceId,
    text,
  };
}

export function aSource(given: Partial<Source> = {}): Source {
  const { id = 'fi-selmaa-counts-2024' } = given;
  return {
    title: 'Ferry counts of the port of Selmaa',
    publisher: 'Port of Selmaa',
    url: 'https://port.selmaa.example/counts',
    seen: 'primary',
    published: '2025-01-15',
    kind: 'statistics',
    voice: 'official-statistics',
    countries: ['FI'],
    topics: ['night-ferries'],
    description: 'Yearly counts of the ferries that call at the port.',
    statements: [aStatement({ sourceId: id })],
    file: `sources/selmaa/${id}.md`,
    ...given,
    id,
  };
}

export function aTopic(given: Partial<Topic> = {}): Topic {
  return {
    id: 'night-ferries',
    name: 'the limit on night ferries',
    definition: 'The limit of May 2024 on ferries that call at Selmaa at night.',
    contested: true,
    voices: ['official-statistics', 'host-government', 'rights-advocacy'],
    names: [],
    variants: [],
    ...given,
  };
}

export function aCorpus(given: Partial<Corpus> = {}): Corpus {
  return {
    folder: '/corpus',
    version: '0123456789ab',
    sources: [aSource()],
    topics: [aTopic()],
    dossiers: [],
    acronyms: [],
    gaps: [],
    everyday: [],
    ...given,
  };
}

/** A statement with the source that holds it, as the checks of a draft see it. */
export function aCited(
  text: string,
  standing: Standing = { kind: 'fact' },
  given: Partial<Source> = {},
): Cited {
  const source = aSource(given);
  return { statement: aStatement({ sourceId: source.id, text, standing }), source };
}

/** A drafted fact that rests on `aStatement()`. */
export function aDraftStatement(given: Partial<DraftStatement> = {}): DraftStatement {
  const statement = aStatement();
  return {
    text: statement.text,
    part: 'established',
    standing: statement.standing,
    statementIds: [statement.id],
    ...given,
  };
}

/** An answer of one statement, cited from one source. */
export function anAnswer(given: Partial<Answer> = {}): Answer {
  const source = aSource();
  const statement = aStatement();
  const citation = { n: 1, statementId: statement.id, sourceId: source.id, quote: statement.text };
  return {
    id: 'answer-1',
    question: 'How many night ferries were counted in 2024?',
    standalone: 'How many night ferries were counted in 2024?',
    status: 'answered',
    reason: undefined,
    statements: [
      { text: statement.text, part: 'bottom-line', standing: statement.standing, citations: [citation] },
    ],
    unanswered: [],
    sources: [{ n: 1, source }],
    voices: { heard: [source.voice], absent: [] },
    asOf: source.published,
    corpusVersion: '0123456789ab',
    composer: 'extract',
    timings: { totalMs: 12 },
    ...given,
  };
}

/** A question as understood, none of its words searched; `standalone` and `neutral` follow `asked`. */
export function aQuestion(given: Partial<Question> = {}): Question {
  const { asked = 'How many night ferries were counted in 2024?' } = given;
  return {
    standalone: asked,
    neutral: asked,
    followsUp: false,
    terms: [],
    related: [],
    countries: [],
    topics: [],
    wanted: 'fact',
    shown: [],
    parts: [],
    refusal: undefined,
    ...given,
    asked,
  };
}

/** A hit on a statement of a source of its own, in the statement's voice. */
export function aHit(
  given: Partial<Omit<Hit, 'evidence'>> & { readonly evidence?: Partial<Evidence> } = {},
): Hit {
  const { statement = aStatement(), relevance = 0.5 } = given;
  const { sourceId, voice } = statement;
  return {
    source: aSource({ id: sourceId, voice, statements: [statement] }),
    ...given,
    statement,
    relevance,
    evidence: {
      covered: 1,
      similarity: 0.5,
      askedAlike: 0,
      party: 0,
      gap: 0,
      wording: 0,
      judged: relevance,
      otherYear: 0,
      dossier: 0,
      unknown: 0,
      namesMissing: 0,
      heaviestMissing: 0,
      shape: 0,
      ...given.evidence,
    },
  };
}
