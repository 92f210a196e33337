import type { AnswerPart, CheckedPiece, ClaimVerdict, Source, Statement } from '../domain.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { type CompareDeps, type Comparison, compareClaim } from './compare-claim.ts';
import { findStatements } from './find-statements.ts';
import { type JudgeSettings, judgeClaim } from './judge-claim.ts';
import type { Piece } from './split-message.ts';

export type JudgeDeps = UnderstandDeps & RetrieveDeps & CompareDeps & { readonly judge: JudgeSettings };

export type JudgedPiece = { readonly piece: CheckedPiece; readonly shown: readonly ShownStatement[] };

type ShownStatement = {
  readonly statement: Statement;
  readonly source: Source;
  readonly part: AnswerPart;
};

/** Of a contested claim: what holds it, what is against it, and who else is. */
const mostSides = 3;

/** A piece of a message with its verdict, where it is a claim, and the statements that show it. */
export async function judgePiece(piece: Piece, deps: JudgeDeps): Promise<JudgedPiece> {
  const { text, reading } = piece;
  if (reading !== 'claim' && reading !== 'view') return unjudged(text, reading);
  const { question, candidates } = await findStatements(piece, deps);
  const compared = compareClaim(text, question, candidates, deps);
  const { verdict, differs, shown } = judgeClaim(compared, deps.judge);
  // Praise and blame that nobody in the corpus shares is an opinion, not a claim that is missing there.
  if (reading === 'view' && verdict === 'not-in-the-corpus') return unjudged(text, 'opinion');
  const all = verdict === 'contested' ? withOtherSides(shown, compared) : shown;
  const by = verdict === 'attributed-opinion' ? partiesOf(all) : undefined;
  const statementIds = all.map(({ candidate }) => candidate.statement.id);
  return {
    piece: { text, kind: 'claim', verdict, differs, by, statementIds },
    shown: all.map(({ candidate: { statement, source } }) => ({
      statement,
      source,
      part: partOf(verdict, statement),
    })),
  };
}

function unjudged(text: string, kind: CheckedPiece['kind']): JudgedPiece {
  return { piece: { text, kind, statementIds: [] }, shown: [] };
}

function partiesOf(shown: readonly Comparison[]): string[] {
  const parties = shown.flatMap(({ candidate: { statement } }) =>
    statement.standing.kind === 'claim' ? [statement.standing.by] : [],
  );
  return [...new Set(parties)];
}

/** A contested statement tells of both sides; beside it stands the nearest statement of each source it disagrees with. */
function withOtherSides(shown: readonly Comparison[], compared: readonly Comparison[]): Comparison[] {
  const standing = shown[0]?.candidate.statement.standing;
  if (standing?.kind !== 'contested') return [...shown];
  const others = standing.with.flatMap(
    (id) => compared.find(({ candidate }) => candidate.source.id === id) ?? [],
  );
  return [...new Set([...shown, ...others])].slice(0, mostSides);
}

function partOf(verdict: ClaimVerdict, { standing }: Statement): AnswerPart {
  if (verdict === 'not-in-the-corpus') return 'nearby';
  if (standing.kind === 'contested') return 'unsettled';
  return standing.kind === 'claim' ? 'position' : 'established';
}
