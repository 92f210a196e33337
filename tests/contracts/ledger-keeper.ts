import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerKeeper } from '../../src/ports.ts';
import { asked } from '../support/asked.ts';
import { anAnswer } from '../support/builders.ts';
import type { LedgerUnderTest } from './ledger.ts';

export type KeptLedgerUnderTest = LedgerUnderTest & {
  readonly ledger: Ledger & LedgerKeeper;
  readonly other: Ledger & LedgerKeeper;
  /** Does to the tables what the ledger would not. */
  readonly tamper: (sql: string) => Promise<void>;
  /** Everything the audit trail holds, as text. */
  readonly trail: () => Promise<string>;
};

const dayMs = 24 * 3_600_000;

/** What every LedgerKeeper promises; `create` gives an empty ledger. */
export function ledgerKeeperContract(name: string, create: () => Promise<KeptLedgerUnderTest>): void {
  describe(`${name} as a LedgerKeeper`, () => {
    it('exports all that a user asked, was answered and said, and nothing of anybody else', async () => {
      const { ledger } = await create();
      const mine = await answered(ledger, { userId: 'U1', text: 'mine' });
      const theirs = await answered(ledger, { userId: 'U2', text: 'theirs' });
      await answered(ledger, { userId: 'U1', place: inTeam('T2'), text: 'same id, other workspace' });
      await ledger.addFeedback({ ...feedbackOn(theirs.answerId), userId: 'U1', text: 'I said this' });
      await ledger.addFeedback({ ...feedbackOn(mine.answerId), userId: 'U2', text: 'they said this' });

      const records = await ledger.exportUser('T1', 'U1');

      expect(records.questions.map(({ text, answer }) => [text, answer?.id])).toEqual([
        ['mine', mine.answerId],
      ]);
      expect(records.feedback.map(({ text, answerId }) => [text, answerId])).toEqual([
        ['I said this', theirs.answerId],
      ]);
      expect(records.feedback[0]).toMatchObject({ useful: false, kind: 'wrong' });
    });

    it('erases all of a user and leaves everybody else whole', async () => {
      const { ledger } = await create();
      const mine = await answered(ledger, { userId: 'U1' });
      const theirs = await answered(ledger, { userId: 'U2' });
      const elsewhere = await answered(ledger, { userId: 'U1', place: inTeam('T2') });
      await ledger.addFeedback({ ...feedbackOn(mine.answerId), userId: 'U2' });
      await ledger.addFeedback({ ...feedbackOn(theirs.answerId), userId: 'U1' });
      await ledger.addFeedback({ ...feedbackOn(theirs.answerId), userId: 'U2' });

      const removed = await ledger.eraseUser('T1', 'U1');

      expect(removed).toEqual({ questions: 1, answers: 1, feedback: 2 });
      expect(await ledger.exportUser('T1', 'U1')).toEqual({ questions: [], feedback: [], decisions: [] });
      expect(await ledger.answer('T1', mine.answerId)).toBeUndefined();
      expect((await ledger.exportUser('T1', 'U2')).feedback).toHaveLength(1);
      expect(await ledger.answer('T1', theirs.answerId)).toBeDefined();
      expect(await ledger.answer('T2', elsewhere.answerId)).toBeDefined();
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('ends the work on a question that is erased while it is open', async () => {
      const { ledger } = await create();
      const question = asked();
      await open(ledger, question);

      await ledger.eraseUser('T1', 'U1');

      expect(await ledger.recordAnswer(question.id, 'process-1', anAnswer({ id: randomUUID() }))).toBe(false);
      expect(await ledger.endRun(question.id, 'process-1', 'answered')).toBe(false);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('erases a workspace and no other', async () => {
      const { ledger } = await create();
      const mine = await answered(ledger, {});
      const elsewhere = await answered(ledger, { place: inTeam('T2') });
      await ledger.addFeedback(feedbackOn(mine.answerId));

      const removed = await ledger.eraseTeam('T1');

      expect(removed).toEqual({ questions: 1, answers: 1, feedback: 1 });
      expect(await ledger.answer('T1', mine.answerId)).toBeUndefined();
      expect(await ledger.answer('T2', elsewhere.answerId)).toBeDefined();
    });

    it('retains what is younger than so many days', async () => {
      const { ledger, elapse } = await create();
      const old = await answered(ledger, {});
      await ledger.addFeedback(feedbackOn(old.answerId));
      await elapse(dayMs);
      const young = await answered(ledger, {});
      await elapse(29 * dayMs + 1_000);

      const removed = await ledger.retain(30);
      const again = await ledger.retain(30);

      expect(removed).toEqual({ questions: 1, answers: 1, feedback: 1 });
      expect(again).toEqual({ questions: 0, answers: 0, feedback: 0 });
      expect(await ledger.answer('T1', old.answerId)).toBeUndefined();
      expect(await ledger.answer('T1', young.answerId)).toBeDefined();
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('knows when it noted something last, also what is taken out since', async () => {
      const { ledger, elapse } = await create();
      const empty = await ledger.newestEntry();
      await answered(ledger, {});
      const first = await ledger.newestEntry();
      await elapse(dayMs);
      await ledger.eraseUser('T1', 'U1');

      const second = await ledger.newestEntry();

      expect(empty).toBeUndefined();
      expect(Number(second) - Number(first)).toBe(dayMs);
    });

    it('lists what readers said was wrong, newest first, without who said it', async () => {
      const { ledger, other, elapse } = await create();
      const { answerId } = await answered(ledger, { text: 'How many ferries?' });
      const elsewhere = await answered(ledger, { place: inTeam('T2') });
      await ledger.addFeedback({ ...feedbackOn(answerId), userId: 'U9', text: 'first' });
      await elapse(1_000);
      await ledger.addFeedback({ ...feedbackOn(answerId), kind: 'one-sided', text: undefined });
      await ledger.addFeedback({ ...feedbackOn(answerId), useful: true, kind: undefined });
      await ledger.addFeedback({ ...feedbackOn(elsewhere.answerId), teamId: 'T2' });

      const mine = await other.reports({ teamId: 'T1', count: 9 });
      const all = await other.reports({ count: 9 });

      expect(mine.map(({ kind, text, question, status }) => [kind, text, question, status])).toEqual([
        ['one-sided', undefined, 'How many ferries?', 'open'],
        ['wrong', 'first', 'How many ferries?', 'open'],
      ]);
      expect(JSON.stringify(mine)).not.toContain('U9');
      expect(all).toHaveLength(3);
      expect(await other.reports({ count: 2 })).toHaveLength(2);
    });

    it('keeps what a reviewer decided, and in the trail all that was decided before', async () => {
      const { ledger, other, tamper } = await create();
      const { answerId } = await answered(ledger, {});
      await ledger.addFeedback(feedbackOn(answerId));
      const [{ id } = { id: '' }] = await ledger.reports({ count: 1 });

      const done = [
        await ledger.decide('T1', id, 'accepted', 'U7'),
        await other.decide('T1', id, 'case', 'U7'),
        await ledger.decide('T2', id, 'rejected', 'U7'),
        await ledger.decide('T1', id.slice(0, 8), 'rejected', 'U7'),
      ];
      const { faults, entries } = await ledger.verify();
      await tamper("update reviews set status = 'rejected'");

      expect(done).toEqual([true, true, false, false]);
      expect(await ledger.reports({ id: id.slice(0, 8), status: 'open', count: 1 })).toEqual([]);
      expect({ faults, entries }).toEqual({ faults: [], entries: 6 });
      expect((await ledger.verify()).faults).toEqual([
        `the decision on feedback ${id} was changed after it was recorded`,
      ]);
    });

    it('erases a report with the decision on it, and forgets a reviewer who is erased', async () => {
      const { ledger } = await create();
      const gone = await answered(ledger, { userId: 'U1' });
      const stays = await answered(ledger, { userId: 'U2' });
      await ledger.addFeedback({ ...feedbackOn(gone.answerId), userId: 'U2' });
      await ledger.addFeedback({ ...feedbackOn(stays.answerId), userId: 'U2' });
      for (const { id } of await ledger.reports({ count: 9 }))
        await ledger.decide('T1', id, 'accepted', 'U7');
      const before = await ledger.exportUser('T1', 'U7');

      await ledger.eraseUser('T1', 'U1');
      await ledger.eraseUser('T1', 'U7');

      expect(before.decisions).toHaveLength(2);
      expect((await ledger.exportUser('T1', 'U7')).decisions).toEqual([]);
      expect((await ledger.reports({ count: 9 })).map(({ answerId, status }) => [answerId, status])).toEqual([
        [stays.answerId, 'accepted'],
      ]);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('keeps nothing personal in the trail', async () => {
      const { ledger, trail } = await create();
      const { answerId } = await answered(ledger, { userId: 'U777', text: 'a very private question' });
      await ledger.addFeedback({ ...feedbackOn(answerId), userId: 'U777', text: 'a very private remark' });
      await ledger.exportUser('T1', 'U777');
      await ledger.eraseUser('T1', 'U777');

      const kept = await trail();

      expect(kept).toContain('erased');
      expect(kept).not.toMatch(/private|U777|T1/);
    });

    it('finds no fault in an empty ledger, nor in one that much was done to', async () => {
      const { ledger } = await create();
      const empty = await ledger.verify();

      await busyDay(ledger);
      const full = await ledger.verify(empty.head);

      expect(empty).toMatchObject({ entries: 0, faults: [] });
      expect(full.faults).toEqual([]);
      expect(full.entries).toBeGreaterThan(8);
      expect(await ledger.verify(full.head)).toEqual(full);
    });

    it('vouches for text that no database would take as it is', async () => {
      const { ledger } = await create();
      const text = 'half a pair \uD83D, nothing \0, and all of \u{1F469}';
      const { answerId } = await answered(ledger, { text });
      await ledger.addFeedback({ ...feedbackOn(answerId), text });

      const { questions } = await ledger.exportUser('T1', 'U1');

      expect(questions.map((question) => question.text)).toEqual([
        'half a pair \uFFFD, nothing , and all of \u{1F469}',
      ]);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('keeps one chain when two processes write at once, also while it is verified', async () => {
      const { ledger, other } = await create();
      const work = Array.from({ length: 40 }, (_, n) => answered(n % 2 === 0 ? ledger : other, {}));
      const reports = [await ledger.verify(), await other.verify()];

      await Promise.all(work);

      expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
      expect(await other.verify()).toMatchObject({ entries: 120, faults: [] });
    });

    it.each([
      ['a question was reworded', "update questions set text = 'changed' where user_id = 'U1'"],
      ['a question was given to somebody else', "update questions set user_id = 'U9' where user_id = 'U1'"],
      ['a question was moved in time', 'update questions set asked_at = asked_at + 1'],
      ['an answer was changed', "update answers set answer = replace(answer, '412', '413')"],
      ['an answer was put down to another corpus', "update answers set corpus_version = 'ffffffffffff'"],
      [
        'a run was made to look answered',
        "update questions set ending = 'answered' where ending = 'stopped'",
      ],
      [
        'the end of a run was taken back',
        "update questions set ending = null, ended_at = null where ending = 'stopped'",
      ],
      ['feedback was turned round', 'update feedback set useful = 1 - useful'],
      ['feedback was taken out', 'delete from feedback'],
      ['an answer was taken out', 'delete from feedback; delete from answers'],
      ['everything was taken out', 'delete from feedback; delete from answers; delete from questions'],
      [
        'a question was put in',
        `insert into questions (id, team_id, channel_id, user_id, surface, text, asked_at, owner, salt)
         values ('x', 'T1', 'C1', 'U1', 'mention', 'never asked', 1, 'process-1', 'x')`,
      ],
      ['an entry was changed', "update audit set digest = 'x' where seq = 2"],
      ['an entry was moved in time', 'update audit set at = at + 1 where seq = 2'],
      ['the first entry was taken out', 'delete from audit where seq = 1'],
      ['an entry in the middle was taken out', 'delete from audit where seq = 3'],
      ['the last entry was taken out', 'delete from audit where seq = (select max(seq) from audit)'],
      [
        'two entries changed places',
        'update audit set seq = -1 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = -1',
      ],
      ['the head was moved', 'update audit_head set seq = seq - 1'],
      ['the head was taken away', 'delete from audit_head'],
    ])('finds that %s', async (_, sql) => {
      const { ledger, tamper } = await create();
      await busyDay(ledger);

      for (const statement of sql.split(';')) await tamper(statement);
      const { faults } = await ledger.verify();

      expect(faults).not.toEqual([]);
    });

    it('finds by a head noted earlier that the end was cut off together with its records', async () => {
      const { ledger, tamper } = await create();
      await busyDay(ledger);
      const before = await ledger.verify();
      const { question } = await answered(ledger, {});
      const noted = (await ledger.verify()).head;

      await tamper(`delete from answers where question_id = '${question.id}'`);
      await tamper(`delete from questions where id = '${question.id}'`);
      await tamper(`delete from audit where seq > ${before.entries}`);
      await tamper(`update audit_head set seq = ${before.entries}, hash = '${before.head}'`);

      expect((await ledger.verify()).faults).toEqual([]);
      expect((await ledger.verify(noted)).faults).toEqual([
        `the noted head ${noted} is not in the trail: it was cut or written anew`,
      ]);
    });
  });
}

function inTeam(teamId: string) {
  return { teamId, channelId: 'C1', threadTs: '1.0' };
}

function feedbackOn(answerId: string) {
  return { teamId: 'T1', answerId, userId: 'U2', useful: false, kind: 'wrong', text: undefined } as const;
}

async function open(ledger: Ledger, question: ReturnType<typeof asked>): Promise<void> {
  const claim = { keys: [`event:${question.id}`], forMs: 600_000 };
  expect(await ledger.openRun(question, 'process-1', claim)).toBe(true);
}

async function answered(ledger: Ledger, given: Parameters<typeof asked>[0]) {
  const question = asked(given);
  await open(ledger, question);
  const answer = anAnswer({ id: randomUUID() });
  expect(await ledger.recordAnswer(question.id, 'process-1', answer)).toBe(true);
  expect(await ledger.endRun(question.id, 'process-1', 'answered')).toBe(true);
  return { question, answerId: answer.id };
}

/** Every kind of entry at least once, and records of every kind that stay. */
async function busyDay(ledger: Ledger & LedgerKeeper): Promise<void> {
  const { answerId } = await answered(ledger, { userId: 'U1' });
  await ledger.addFeedback(feedbackOn(answerId));
  const stopped = asked({ userId: 'U2' });
  await open(ledger, stopped);
  await ledger.endRun(stopped.id, 'process-1', 'stopped');
  await open(ledger, asked({ userId: 'U2' }));
  const gone = await answered(ledger, { userId: 'U3' });
  await ledger.addFeedback({ ...feedbackOn(gone.answerId), userId: 'U1' });
  await ledger.eraseUser('T1', 'U3');
  await ledger.exportUser('T1', 'U1');
  await ledger.beat('process-2');
  await ledger.takeOver('process-2', 1_000);
}
