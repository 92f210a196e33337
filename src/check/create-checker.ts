import { randomUUID } from 'node:crypto';
import type {
  Answer,
  AnswerPart,
  CheckedPiece,
  ClaimVerdict,
  Draft,
  Reason,
  Source,
  Statement,
} from '../domain.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import { traced } from '../tracing.ts';
import { clean } from '../understand/clean.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { verify } from '../verify/verify.ts';
import { type CompareDeps, type Comparison, compareClaim } from './compare-claim.ts';
import { findStatements } from './find-statements.ts';
import { type JudgeSettings, judgeClaim } from './judge-claim.ts';
import type { LikenessModel } from './likeness.ts';
import { createNameMask } from './private-names.ts';
import { type Piece, splitMessage } from './split-message.ts';

type CheckSettings = {
  /** Longer messages are not read, in characters. */
  readonly longestMessage: number;
  readonly mostPieces: number;
  readonly leastCompared: number;
  readonly likeness: LikenessModel;
  readonly judge: JudgeSettings;
};

export type CheckDeps = UnderstandDeps &
  RetrieveDeps & { readonly settings: CheckSettings; readonly now: () => number };

/** Checks a message against the corpus: an answer whose `checked` tells of each piece, with the statements that show it. */
export type Checker = (message: string) => Promise<Answer>;

/** Split the message, find what bears on each claim, compare, judge; every statement shown is verified as in an answer. */
export function createChecker(deps: CheckDeps): Checker {
  const compareDeps: CompareDeps = { ...deps, ...deps.settings };
  const maskNames = createNameMask(deps.corpus);
  const check: Checker = async (message) => {
    const start = deps.now();
    const text = message.split(/\r?\n/).map(clean).join('\n').trim();
    const unread = unreadable(text, deps.settings);
    const { pieces } = unread ? { pieces: [] } : splitMessage(text, deps.settings.mostPieces);
    const judged: Judged[] = [];
    for (const piece of pieces) judged.push(await judgePiece(piece, deps, compareDeps));
    return toAnswer(
      maskNames(text),
      judged.map(({ piece, shown }) => ({ piece: { ...piece, text: maskNames(piece.text) }, shown })),
      unread,
      deps,
      deps.now() - start,
    );
  };
  return (message) =>
    traced(
      'check',
      () => check(message),
      ({ status }) => ({ status }),
    );
}

type Shown = { readonly statement: Statement; readonly source: Source; readonly part: AnswerPart };
type Judged = { readonly piece: CheckedPiece; readonly shown: readonly Shown[] };

function unreadable(text: string, { longestMessage }: CheckSettings): Reason | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  return text.length > longestMessage ? 'too-long' : undefined;
}

async function judgePiece(piece: Piece, deps: CheckDeps, compareDeps: CompareDeps): Promise<Judged> {
  const { text, reading } = piece;
  if (reading !== 'claim' && reading !== 'view')
    return { piece: { text, kind: reading, statementIds: [] }, shown: [] };
  const { question, candidates } = await findStatements(piece, deps);
  const compared = compareClaim(text, question, candidates, compareDeps);
  const { verdict, differs, shown } = judgeClaim(compared, deps.settings.judge);
  // Praise and blame that nobody in the corpus shares is an opinion, not a claim that is missing there.
  if (reading === 'view' && verdict === 'not-in-the-corpus')
    return { piece: { text, kind: 'opinion', statementIds: [] }, shown: [] };
  const all = verdict === 'contested' ? withOtherSide(shown, compared) : shown;
  const by = verdict === 'attributed-opinion' ? partiesOf(all) : undefined;
  return {
    piece: {
      text,
      kind: 'claim',
      verdict,
      differs,
      by,
      statementIds: all.map(({ candidate }) => candidate.statement.id),
    },
    shown: all.map(({ candidate: { statement, source } }) => ({
      statement,
      source,
      part: partOf(verdict, statement),
    })),
  };
}

function partiesOf(shown: readonly Comparison[]): string[] {
  const parties = shown.flatMap(({ candidate: { statement } }) =>
    statement.standing.kind === 'claim' ? [statement.standing.by] : [],
  );
  return [...new Set(parties)];
}

/** A contested statement tells of both sides; of each source that it disagrees with, the nearest statement stands beside it. */
function withOtherSide(shown: readonly Comparison[], compared: readonly Comparison[]): Comparison[] {
  const [first] = shown;
  if (first?.candidate.statement.standing.kind !== 'contested') return [...shown];
  const others = first.candidate.statement.standing.with.flatMap(
    (id) => compared.find(({ candidate }) => candidate.source.id === id) ?? [],
  );
  return [...new Set([...shown, ...others])].slice(0, 3);
}

function partOf(verdict: ClaimVerdict, { standing }: Statement): AnswerPart {
  if (verdict === 'not-in-the-corpus') return 'nearby';
  if (standing.kind === 'contested') return 'unsettled';
  return standing.kind === 'claim' ? 'position' : 'established';
}

function toAnswer(
  message: string,
  judged: readonly Judged[],
  unread: Reason | undefined,
  { corpus }: CheckDeps,
  totalMs: number,
): Answer {
  const shown = [
    ...new Map(judged.flatMap((one) => one.shown).map((one) => [one.statement.id, one])).values(),
  ];
  const draft: Draft = {
    composer: 'extract',
    complete: true,
    statements: shown.map(({ statement, part }) => ({
      text: statement.text,
      part,
      standing: statement.standing,
      statementIds: [statement.id],
    })),
  };
  const { statements, sources } = verify(draft, shown);
  const claims = judged.filter(({ piece }) => piece.kind === 'claim');
  const isShown = claims.some(({ piece }) => piece.verdict !== 'not-in-the-corpus');
  return {
    id: randomUUID(),
    question: message,
    standalone: message,
    status: unread ? 'failed' : isShown ? 'answered' : 'not-covered',
    reason: unread,
    statements,
    checked: judged.map(({ piece }) => piece),
    unanswered: [],
    sources: sources.map((source, index) => ({ n: index + 1, source })),
    voices: { heard: [...new Set(shown.map(({ statement }) => statement.voice))], absent: [] },
    asOf: newest(sources.length > 0 ? sources : corpus.sources),
    corpusVersion: corpus.version,
    composer: 'extract',
    timings: { totalMs },
  };
}

function newest(sources: readonly Source[]): string | undefined {
  return sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
}
