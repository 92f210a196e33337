import { randomUUID } from 'node:crypto';
import type { Answer, Draft, Reason, Source } from '../domain.ts';
import type { RetrieveDeps } from '../retrieve/retrieve.ts';
import { isForeign } from '../text/foreign.ts';
import { traced } from '../tracing.ts';
import { clean } from '../understand/clean.ts';
import type { UnderstandDeps } from '../understand/understand.ts';
import { verify } from '../verify/verify.ts';
import type { JudgeSettings } from './judge-claim.ts';
import { type JudgedPiece, judgePiece } from './judge-piece.ts';
import type { LikenessModel } from './likeness.ts';
import { createNameMask } from './private-names.ts';
import { splitMessage } from './split-message.ts';

type CheckSettings = {
  /** Longer messages are not read, in characters. */
  readonly longestMessage: number;
  /** Pieces of one message that are read. */
  readonly mostPieces: number;
  /** Statements that are less alike are not compared. */
  readonly leastCompared: number;
  readonly likeness: LikenessModel;
  readonly judge: JudgeSettings;
};

type CheckDeps = UnderstandDeps &
  RetrieveDeps & {
    readonly settings: CheckSettings;
    /** Whether a word is English. */
    readonly isWord: (word: string) => boolean;
    /** Milliseconds, from any start. */
    readonly now: () => number;
  };

/** Checks a message against the corpus: an answer whose `checked` tells of each piece, with the statements that show it. */
export type Checker = (message: string) => Promise<Answer>;

/** Split the message, find what bears on each claim, compare, judge; every statement shown is verified as in an answer. */
export function createChecker(deps: CheckDeps): Checker {
  const judgeDeps = { ...deps, ...deps.settings };
  const maskNames = createNameMask(deps.corpus);
  const check: Checker = async (message) => {
    const start = deps.now();
    const text = message.split(/\r?\n/).map(clean).join('\n').trim();
    const unread = unreadable(text, deps);
    const { pieces, isCut } = splitMessage(unread ? '' : text, deps.settings.mostPieces);
    const judged: JudgedPiece[] = [];
    for (const piece of pieces) {
      const one = await judgePiece(piece, judgeDeps);
      judged.push({ ...one, piece: { ...one.piece, text: maskNames(one.piece.text) } });
    }
    return toAnswer({ message: maskNames(text), judged, isCut, unread }, deps, deps.now() - start);
  };
  return (message) =>
    traced(
      'check',
      () => check(message),
      ({ status }) => ({ status }),
    );
}

function unreadable(text: string, { settings, isWord }: CheckDeps): Reason | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (text.length > settings.longestMessage) return 'too-long';
  return isForeign(text, isWord) ? 'language' : undefined;
}

type Outcome = {
  readonly message: string;
  readonly judged: readonly JudgedPiece[];
  readonly isCut: boolean;
  readonly unread: Reason | undefined;
};

function toAnswer(outcome: Outcome, { corpus }: CheckDeps, totalMs: number): Answer {
  const { message, judged, unread } = outcome;
  const shown = [
    ...new Map(judged.flatMap((one) => one.shown).map((one) => [one.statement.id, one])).values(),
  ];
  const draft: Draft = {
    composer: 'extract',
    complete: true,
    statements: shown.map(({ statement: { id, text, standing }, part }) => ({
      text,
      part,
      standing,
      statementIds: [id],
    })),
  };
  const { statements, sources } = verify(draft, shown);
  return {
    id: randomUUID(),
    question: message,
    standalone: message,
    status: statusOf(outcome),
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

/** Partial where not all of the message was read; not covered where the corpus has nothing on any claim. */
function statusOf({ judged, isCut, unread }: Outcome): Answer['status'] {
  if (unread) return 'failed';
  if (isCut) return 'partial';
  const isFound = judged.some(({ piece: { verdict } }) => verdict && verdict !== 'not-in-the-corpus');
  return isFound ? 'answered' : 'not-covered';
}

function newest(sources: readonly Source[]): string | undefined {
  return sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
}
