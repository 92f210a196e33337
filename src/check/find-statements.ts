import type { Question } from '../domain.ts';
import type { Candidate } from '../retrieve/relevance.ts';
import { findCandidates, type RetrieveDeps } from '../retrieve/retrieve.ts';
import { type UnderstandDeps, understand } from '../understand/understand.ts';
import { plainSpeech } from './plain-speech.ts';
import type { Piece } from './split-message.ts';

export type Found = {
  /** The piece as the pipeline understands it. */
  readonly question: Question;
  readonly candidates: readonly Candidate[];
};

/** The statements that may bear on a piece: by its own words, and by these with what goes before it in the message. */
export async function findStatements(piece: Piece, deps: RetrieveDeps & UnderstandDeps): Promise<Found> {
  const question = understand(plainSpeech(piece.text), [], deps);
  const own = await findCandidates(question, deps);
  if (piece.before === '') return { question, candidates: own };
  const joined = understand(plainSpeech(`${piece.text} (${piece.before})`), [], deps);
  const known = new Set(own.map(({ statement }) => statement.id));
  const more = (await findCandidates(joined, deps)).filter(({ statement }) => !known.has(statement.id));
  return { question, candidates: [...own, ...more] };
}
