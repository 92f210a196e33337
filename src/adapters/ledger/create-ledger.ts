import { randomUUID } from 'node:crypto';
import type { Ledger } from '../../ports.ts';
import { findAnswer, recordAnswer } from './answers.ts';
import { releaseKeys, takeClaim } from './claims.ts';
import { corpusText, noteCorpus, noteTold, subscribe, subscriptionsBehind, unsubscribe } from './digests.ts';
import { addFeedback } from './feedback.ts';
import { spend } from './limits.ts';
import { earlierTurns, insertQuestion, recentQuestions, type TurnLimits } from './questions.ts';
import { decide, findReports } from './reviews.ts';
import { beat, endRun, isNext, noteReply, takeOver } from './runs.ts';
import { askToStop, stopsAsked } from './stops.ts';
import type { Store } from './store.ts';

export type LedgerDeps = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly turns: TurnLimits;
};

/** The ledger over a store whose tables are up to date. */
export function createLedger(store: Store, { now, turns }: LedgerDeps): Ledger {
  const { transact } = store;
  return {
    claim: (claim) => {
      const holder = randomUUID();
      return transact((trx) => takeClaim(trx, claim, holder, now()));
    },
    release: (keys) => transact((trx) => releaseKeys(trx, keys)),
    openRun: (question, owner, claim, limits = []) =>
      transact(async (trx) => {
        if (!(await takeClaim(trx, claim, question.id, now()))) return false;
        const over = await spend(trx, limits, now());
        if (over) return over;
        await insertQuestion(trx, question, owner, now());
        return true;
      }),
    turnsBefore: (questionId) => transact((trx) => earlierTurns(trx, questionId, turns)),
    recordAnswer: (runId, owner, answer) =>
      transact((trx) => recordAnswer(trx, { runId, owner, answer, now: now() })),
    noteReply: (runId, replyTs) => transact((trx) => noteReply(trx, runId, replyTs)),
    endRun: (runId, owner, ending) => transact((trx) => endRun(trx, { runId, owner, ending, now: now() })),
    askToStop: (thread, owner) => transact((trx) => askToStop(trx, thread, owner, now())),
    stopsAsked: (owner) => transact((trx) => stopsAsked(trx, owner)),
    isNext: (runId) => transact((trx) => isNext(trx, runId)),
    beat: (owner) => transact((trx) => beat(trx, owner, store.beatClock())),
    takeOver: (owner, silentMs) => transact((trx) => takeOver(trx, owner, silentMs, store.beatClock())),
    answer: (teamId, answerId) => transact((trx) => findAnswer(trx, teamId, answerId)),
    recentQuestions: (teamId, userId, count) =>
      transact((trx) => recentQuestions(trx, teamId, userId, count)),
    addFeedback: (feedback) => {
      const id = randomUUID();
      return transact((trx) => addFeedback(trx, id, feedback, now()));
    },
    reports: (filter) => transact((trx) => findReports(trx, filter)),
    decide: (teamId, id, status, by) =>
      transact((trx) => decide(trx, { teamId, id, status, by, now: now() })),
    noteCorpus: (corpus) => transact((trx) => noteCorpus(trx, corpus, now())),
    corpusText: (version) => transact((trx) => corpusText(trx, version)),
    subscribe: (subscription) => transact((trx) => subscribe(trx, subscription, now())),
    unsubscribe: (channel) => transact((trx) => unsubscribe(trx, channel)),
    subscriptionsBehind: (version) => transact((trx) => subscriptionsBehind(trx, version)),
    noteTold: (subscription, version) => transact((trx) => noteTold(trx, subscription, version)),
    check: () =>
      transact(async (trx) => {
        await takeClaim(trx, { keys: ['check'], forMs: 0 }, 'check', now());
      }),
    close: () => store.close(),
  };
}
