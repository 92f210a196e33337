import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Workings } from '../../src/domain.ts';
import type { AskedQuestion, Ledger } from '../../src/ports.ts';
import { asked } from '../support/asked.ts';
import { anAnswer, aSource, aStatement } from '../support/builders.ts';

export type LedgerUnderTest = {
  readonly ledger: Ledger;
  /** The same ledger as another process sees it. */
  readonly other: Ledger;
  /** Lets time pass. */
  readonly elapse: (ms: number) => Promise<void> | void;
};

/** What every Ledger promises; `create` gives an empty one. */
export function ledgerContract(name: string, create: () => Promise<LedgerUnderTest>): void {
  describe(`${name} as a Ledger`, () => {
    it('gives a claim to the first caller only', async () => {
      const { ledger, other } = await create();

      const first = await ledger.claim({ keys: ['event:Ev1'], forMs: 60_000 });
      const again = await ledger.claim({ keys: ['event:Ev1'], forMs: 60_000 });
      const elsewhere = await other.claim({ keys: ['event:Ev1'], forMs: 60_000 });

      expect([first, again, elsewhere]).toEqual([true, false, false]);
    });

    it('refuses a claim whole when one of its keys is held', async () => {
      const { ledger } = await create();
      await ledger.claim({ keys: ['event:Ev1', 'message:T1:C1:1.0'], forMs: 60_000 });

      const sameMessage = await ledger.claim({ keys: ['event:Ev2', 'message:T1:C1:1.0'], forMs: 60_000 });
      const freedKey = await ledger.claim({ keys: ['event:Ev2'], forMs: 60_000 });

      expect(sameMessage).toBe(false);
      expect(freedKey).toBe(true);
    });

    it('forgets a claim after its time, not before', async () => {
      const { ledger, elapse } = await create();
      await ledger.claim({ keys: ['event:Ev1'], forMs: 600_000 });

      await elapse(599_000);
      const before = await ledger.claim({ keys: ['event:Ev1'], forMs: 600_000 });
      await elapse(1_000);
      const after = await ledger.claim({ keys: ['event:Ev1'], forMs: 600_000 });

      expect([before, after]).toEqual([false, true]);
    });

    it('gives a released key to the next caller, and no other key', async () => {
      const { ledger, other } = await create();
      await ledger.claim({ keys: ['share:1', 'share:2'], forMs: 600_000 });

      await other.release(['share:1', 'share:9']);
      await ledger.release([]);

      expect(await ledger.claim({ keys: ['share:1'], forMs: 600_000 })).toBe(true);
      expect(await ledger.claim({ keys: ['share:2'], forMs: 600_000 })).toBe(false);
    });

    it('lets exactly one of many simultaneous deliveries open a run', async () => {
      const { ledger, other } = await create();
      const deliveries = Array.from({ length: 40 }, (_, n) => {
        const keys = [`event:Ev${n % 4}`, 'message:T1:C1:1.0'];
        return (n % 2 === 0 ? ledger : other).openRun(asked(), 'process-1', { keys, forMs: 60_000 });
      });

      const opened = await Promise.all(deliveries);

      expect(opened.filter(Boolean)).toHaveLength(1);
      expect(await ledger.recentQuestions('T1', 'U1', 99)).toHaveLength(1);
    });

    it('opens as many runs as there are different questions', async () => {
      const { ledger, other } = await create();
      const deliveries = Array.from({ length: 60 }, (_, n) =>
        (n % 2 === 0 ? ledger : other).openRun(asked(), 'process-1', claimOf(`Ev${n % 30}`)),
      );

      const opened = await Promise.all(deliveries);

      expect(opened.filter(Boolean)).toHaveLength(30);
      expect(await ledger.recentQuestions('T1', 'U1', 99)).toHaveLength(30);
    });

    it('knows its own claim when the same run is opened again after a lost connection', async () => {
      const { ledger } = await create();
      const question = asked();
      await ledger.openRun(question, 'process-1', claimOf('Ev1'));

      const again = await ledger.openRun(question, 'process-1', claimOf('Ev1'));

      expect(again).toBe(true);
      expect(await ledger.recentQuestions('T1', 'U1', 99)).toHaveLength(1);
    });

    it('gives the earlier questions of the same thread only, oldest first', async () => {
      const { ledger, elapse } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
      const thread = ['first', 'second', 'third'].map((text) => asked({ place, text }));
      const elsewhere = [
        asked({ place: { ...place, threadTs: '2.0' }, text: 'other thread' }),
        asked({ place: { ...place, channelId: 'C2' }, text: 'other channel' }),
        asked({ place: { ...place, teamId: 'T2' }, text: 'other workspace' }),
      ];
      for (const question of [...elsewhere, ...thread]) {
        await open(ledger, question);
        await elapse(10);
      }

      const turns = await Promise.all(thread.map(({ id }) => ledger.turnsBefore(id)));

      expect(turns).toEqual([[], ['first'], ['first', 'second']]);
    });

    it('gives a question the newest ten turns of the seven days before it, whenever it is looked at', async () => {
      const { ledger, elapse } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
      for (let n = 1; n <= 12; n += 1) {
        await open(ledger, asked({ place, text: `question ${n}` }));
        await elapse(10);
      }
      const last = asked({ place, text: 'last' });
      await open(ledger, last);
      const turns = await ledger.turnsBefore(last.id);
      await elapse(7 * 24 * 3_600_000 - 50);
      const inTime = asked({ place });
      await open(ledger, inTime);
      await elapse(24 * 3_600_000);
      const late = asked({ place });
      await open(ledger, late);

      expect(turns).toEqual(Array.from({ length: 10 }, (_, n) => `question ${n + 3}`));
      expect(await ledger.turnsBefore(last.id)).toEqual(turns);
      expect((await ledger.turnsBefore(inTime.id)).at(-1)).toBe('last');
      expect(await ledger.turnsBefore(late.id)).toEqual([inTime.text]);
    });

    it('has no turns outside threads', async () => {
      const { ledger, elapse } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: undefined };
      await open(ledger, asked({ place }));
      await elapse(10);
      const second = asked({ place });
      await open(ledger, second);

      expect(await ledger.turnsBefore(second.id)).toEqual([]);
    });

    it('gives an answer back as it was shown, of each source the statements it cites', async () => {
      const { ledger, other } = await create();
      const question = asked();
      await open(ledger, question);
      const answer = anAnswer({
        id: randomUUID(),
        sources: [
          { n: 1, source: aSource({ statements: [aStatement(), aStatement({ text: 'Never cited.' })] }) },
        ],
      });

      const recorded = await ledger.recordAnswer(question.id, 'process-1', answer);
      const found = await other.answer('T1', answer.id);

      expect(recorded).toBe(true);
      expect(found?.answer).toEqual(anAnswer({ id: answer.id }));
      expect(found?.question).toMatchObject({ id: question.id, userId: 'U1', place: question.place });
    });

    it('keeps a declined answer and an answer of disputed statements', async () => {
      const { ledger } = await create();
      const declined = anAnswer({
        id: randomUUID(),
        status: 'declined',
        reason: 'opinion',
        statements: [],
        sources: [],
        asOf: undefined,
      });
      const standing = { kind: 'contested', with: ['fi-courier-noise-2024'] } as const;
      const [statement] = anAnswer().statements;
      const disputed = anAnswer({
        id: randomUUID(),
        statements: statement ? [{ ...statement, standing }] : [],
        sources: [{ n: 1, source: aSource({ url: undefined, published: undefined }) }],
      });
      for (const answer of [declined, disputed]) {
        const question = asked();
        await open(ledger, question);
        await ledger.recordAnswer(question.id, 'process-1', answer);
      }

      expect((await ledger.answer('T1', declined.id))?.answer).toEqual(declined);
      expect((await ledger.answer('T1', disputed.id))?.answer).toEqual(disputed);
    });

    it('keeps what an answer cost, and why it was copied', async () => {
      const { ledger, other } = await create();
      const worded = anAnswer({
        id: randomUUID(),
        composer: 'large',
        notice: 'model-unavailable',
        usage: { model: 'large', inputTokens: 900, outputTokens: 100, cost: 0.0031 },
      });
      const unpriced = anAnswer({
        id: randomUUID(),
        usage: { model: 'small', inputTokens: 9, outputTokens: 1, cost: undefined },
      });
      for (const answer of [worded, unpriced]) {
        const question = asked();
        await open(ledger, question);
        await ledger.recordAnswer(question.id, 'process-1', answer);
      }

      expect((await other.answer('T1', worded.id))?.answer).toEqual(worded);
      expect((await other.answer('T1', unpriced.id))?.answer).toEqual(unpriced);
    });

    it('keeps what the pipeline saw, masked', async () => {
      const { ledger, other } = await create();
      const question = asked();
      await open(ledger, question);
      const workings = (said: string): Workings => ({
        ...{ neutral: `ferries counted by ${said}`, wanted: 'figure', countries: ['FI'], topics: [] },
        ...{ leastSufficiency: 0.35 },
        looks: [
          {
            ...{ asked: `what did ${said} count?`, sufficiency: 0.812 },
            hits: [{ statementId: 'fi-selmaa-counts-2024#0123abcd', relevance: 0.9 }],
          },
        ],
      });
      const answer = anAnswer({ id: randomUUID(), workings: workings('ann@port.example') });

      await ledger.recordAnswer(question.id, 'process-1', answer);

      expect((await other.answer('T1', answer.id))?.answer.workings).toEqual(workings('[e-mail]'));
    });

    it('keeps one answer a run, and only from the process that owns it', async () => {
      const { ledger, other } = await create();
      const question = asked();
      await open(ledger, question);
      const answer = anAnswer({ id: randomUUID() });

      const stranger = await other.recordAnswer(question.id, 'process-2', anAnswer({ id: randomUUID() }));
      const first = await ledger.recordAnswer(question.id, 'process-1', answer);
      const same = await ledger.recordAnswer(question.id, 'process-1', answer);
      const second = await ledger.recordAnswer(question.id, 'process-1', anAnswer({ id: randomUUID() }));

      expect([stranger, first, same, second]).toEqual([false, true, true, false]);
      expect((await ledger.recentQuestions('T1', 'U1', 1))[0]?.answerId).toBe(answer.id);
    });

    it('shows no answer to another workspace', async () => {
      const { ledger } = await create();
      const answer = await answered(ledger);

      expect(await ledger.answer('T2', answer.id)).toBeUndefined();
      expect(await ledger.answer('T1', 'never recorded')).toBeUndefined();
    });

    it('ends a run once, for its owner', async () => {
      const { ledger, other } = await create();
      const question = asked();
      await open(ledger, question);

      const stranger = await other.endRun(question.id, 'process-2', 'failed');
      const owner = await ledger.endRun(question.id, 'process-1', 'answered');
      const late = await ledger.endRun(question.id, 'process-1', 'stopped');

      expect([stranger, owner, late]).toEqual([false, true, false]);
      expect((await ledger.recentQuestions('T1', 'U1', 1))[0]?.ending).toBe('answered');
    });

    it('hands the runs of a silent process to exactly one other, with all that is known', async () => {
      const { ledger, other, elapse } = await create();
      await ledger.beat('process-1');
      const question = asked();
      await open(ledger, question);
      const answer = anAnswer({ id: randomUUID() });
      await ledger.recordAnswer(question.id, 'process-1', answer);
      await ledger.noteReply(question.id, '1.5');
      const ended = asked();
      await open(ledger, ended);
      await ledger.endRun(ended.id, 'process-1', 'answered');

      await elapse(20_000);
      await Promise.all([ledger.beat('process-2'), other.beat('process-3')]);
      const taken = await Promise.all([
        ledger.takeOver('process-2', 15_000),
        other.takeOver('process-3', 15_000),
      ]);
      const runs = taken.flat();

      expect(runs).toHaveLength(1);
      expect(runs[0]).toMatchObject({ ...question, replyTs: '1.5', answerId: answer.id });
      expect(['process-2', 'process-3']).toContain(runs[0]?.owner);
      expect(await ledger.endRun(question.id, 'process-1', 'answered')).toBe(false);
    });

    it('takes over nothing from a process that beats, nor from itself', async () => {
      const { ledger, other, elapse } = await create();
      await ledger.beat('process-1');
      await open(ledger, asked());
      await elapse(14_000);
      await ledger.beat('process-1');
      await elapse(14_000);

      expect(await other.takeOver('process-2', 15_000)).toEqual([]);
      await elapse(60_000);
      expect(await ledger.takeOver('process-1', 15_000)).toEqual([]);
    });

    it('takes over from a process that died before its first beat', async () => {
      const { ledger, other } = await create();
      const question = asked();
      await open(ledger, question);

      const runs = await other.takeOver('process-2', 15_000);

      expect(runs.map(({ id }) => id)).toEqual([question.id]);
    });

    it('tells the owner of a run that another process was asked to stop it, once and until it has ended', async () => {
      const { ledger, other } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
      const [run, ended] = [asked({ place }), asked({ place })];
      for (const question of [run, ended]) await open(ledger, question);
      for (const elsewhere of [
        { ...place, threadTs: '2.0' },
        { ...place, channelId: 'C2' },
        { ...place, teamId: 'T2' },
      ])
        await open(ledger, asked({ place: elsewhere }));
      await ledger.endRun(ended.id, 'process-1', 'answered');

      const byOther = await other.askToStop(place, 'process-2');
      const again = await other.askToStop(place, 'process-2');
      const told = [await ledger.stopsAsked('process-1'), await ledger.stopsAsked('process-2')];
      const [taken] = (await other.takeOver('process-2', 15_000)).filter(({ stopAsked }) => stopAsked);
      await other.endRun(run.id, 'process-2', 'stopped');

      expect([byOther, again, told]).toEqual([1, 0, [[run.id], []]]);
      expect(taken?.id).toBe(run.id);
      expect(await other.stopsAsked('process-2')).toEqual([]);
    });

    it('asks nobody to stop the runs of the process that asks, nor those outside threads', async () => {
      const { ledger } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: undefined };
      await open(ledger, asked());
      await open(ledger, asked({ place }));

      expect(await ledger.askToStop(asked().place, 'process-1')).toBe(0);
      expect(await ledger.askToStop(place, 'process-2')).toBe(0);
    });

    it('lets a run wait for the earlier ones that other processes work on in its thread', async () => {
      const { ledger, other, elapse } = await create();
      const [first, second, third] = [asked(), asked(), asked()];
      const elsewhere = asked({ place: { ...first.place, threadTs: '2.0' } });
      for (const question of [first, second]) {
        await open(ledger, question);
        await elapse(10);
      }
      for (const question of [third, elsewhere]) {
        await other.openRun(question, 'process-2', claimOf(question.id));
      }
      const next = () => Promise.all([first, second, third, elsewhere].map(({ id }) => ledger.isNext(id)));

      const before = await next();
      await ledger.endRun(first.id, 'process-1', 'answered');
      const between = await next();
      await ledger.endRun(second.id, 'process-1', 'answered');

      // The second is the same process's: that one keeps its own order.
      expect(before).toEqual([true, true, false, true]);
      expect(between).toEqual([true, true, false, true]);
      expect(await next()).toEqual([true, true, true, true]);
    });

    it("lists a user's own questions of one workspace, newest first", async () => {
      const { ledger, elapse } = await create();
      for (const question of [
        asked({ text: 'older' }),
        asked({ text: 'newer' }),
        asked({ userId: 'U2', text: 'not theirs' }),
        asked({ place: { teamId: 'T2', channelId: 'C1', threadTs: '1.0' }, text: 'other workspace' }),
      ]) {
        await open(ledger, question);
        await elapse(10);
      }

      const recent = await ledger.recentQuestions('T1', 'U1', 5);

      expect(recent.map(({ text }) => text)).toEqual(['newer', 'older']);
      expect(await ledger.recentQuestions('T1', 'U1', 1)).toHaveLength(1);
    });

    it('records feedback on an answer of that workspace only', async () => {
      const { ledger } = await create();
      const { id: answerId } = await answered(ledger);
      const feedback = {
        answerId,
        userId: 'U2',
        useful: false,
        kind: 'one-sided',
        text: 'Only one side is heard.',
      } as const;

      expect(await ledger.addFeedback({ ...feedback, teamId: 'T1' })).toBe(true);
      expect(await ledger.addFeedback({ ...feedback, teamId: 'T2' })).toBe(false);
      expect(await ledger.addFeedback({ ...feedback, teamId: 'T1', answerId: 'unknown' })).toBe(false);
    });

    it('masks personal data before it keeps a question or an answer', async () => {
      const { ledger, elapse } = await create();
      const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
      const text = 'Ask jane.doe@example.org how many ferries called in 2024';
      const question = asked({ place, text });
      await open(ledger, question);
      const answer = anAnswer({
        id: randomUUID(),
        question: text,
        standalone: text,
        unanswered: [text],
        checked: [{ text, kind: 'other', statementIds: [] }],
      });
      await ledger.recordAnswer(question.id, 'process-1', answer);
      await elapse(10);
      const next = asked({ place });
      await open(ledger, next);

      const kept = JSON.stringify([
        await ledger.recentQuestions('T1', 'U1', 9),
        await ledger.answer('T1', answer.id),
        await ledger.turnsBefore(next.id),
      ]);

      expect(kept).not.toContain('jane.doe');
      expect(kept).toContain('how many ferries called in 2024');
    });

    it('keeps text of any script and with characters that SQL and JSON treat specially', async () => {
      const { ledger } = await create();
      const text = `'; drop table questions; -- "\\ %_ ✓ Ω 漢字 👩‍👩‍👧 \n`;
      await open(ledger, asked({ text }));

      expect((await ledger.recentQuestions('T1', 'U1', 1))[0]?.text).toBe(text);
    });

    it('lets so many in at once, over all processes, and then one at a time', async () => {
      const { ledger, other, elapse } = await create();
      const limit = { of: 'user', key: 'user:T1:U1', most: 4, inMs: 60_000 } as const;
      const ask = (from: Ledger) => from.openRun(asked(), 'process-1', claimOf(randomUUID()), [limit]);

      const atOnce = await Promise.all(
        Array.from({ length: 6 }, (_, n) => ask(n % 2 === 0 ? ledger : other)),
      );
      await elapse(15_000);
      const later = [await ask(ledger), await ask(other)];

      expect(atOnce.filter((opened) => opened === true)).toHaveLength(4);
      expect(atOnce.filter((opened) => typeof opened === 'object')).toHaveLength(2);
      expect(later).toEqual([true, { over: 'user', waitMs: expect.any(Number) }]);
      expect(await ledger.recentQuestions('T1', 'U1', 99)).toHaveLength(5);
    });

    it('says when there is something left of a limit again', async () => {
      const { ledger, elapse } = await create();
      const limit = { of: 'workspace', key: 'workspace:T1', most: 1, inMs: 60_000 } as const;
      const ask = () => ledger.openRun(asked(), 'process-1', claimOf(randomUUID()), [limit]);
      await ask();
      const refused = await ask();
      const { waitMs = 0 } = typeof refused === 'object' ? refused : {};

      await elapse(waitMs - 2_000);
      const before = await ask();
      await elapse(2_000);
      const after = await ask();

      expect(waitMs).toBeGreaterThan(50_000);
      expect([typeof before, after]).toEqual(['object', true]);
    });

    it('limits one key and no other, and takes a repeated event for a duplicate', async () => {
      const { ledger } = await create();
      const limitOf = (key: string) => [{ of: 'user', key, most: 1, inMs: 60_000 }] as const;
      await ledger.openRun(asked(), 'process-1', claimOf('Ev1'), limitOf('user:T1:U1'));

      const refused = await ledger.openRun(asked(), 'process-1', claimOf('Ev2'), limitOf('user:T1:U1'));
      const repeated = await ledger.openRun(asked(), 'process-1', claimOf('Ev2'), limitOf('user:T1:U1'));
      const other = await ledger.openRun(asked(), 'process-1', claimOf('Ev3'), limitOf('user:T2:U1'));

      expect([typeof refused, repeated, other]).toEqual(['object', false, true]);
    });

    it('says that it can be written', async () => {
      const { ledger } = await create();

      await expect(ledger.check()).resolves.toBeUndefined();
      await expect(ledger.check()).resolves.toBeUndefined();
    });

    it('keeps what a version of the corpus says while a channel waits to be told of the next', async () => {
      const { ledger, other, elapse } = await create();
      const first = { version: 'aaaaaaaaaaaa', texts: { 'fi-counts#1': 'It’s 412 night ferries.' } };
      const waiting = { teamId: 'T1', channelId: 'C1', toldVersion: first.version };
      await ledger.noteCorpus(first);

      expect(await ledger.subscribe(waiting)).toBe(true);
      expect(await other.subscribe(waiting)).toBe(false);
      for (const version of ['b', 'c', 'd', 'e', 'f']) {
        await elapse(1_000);
        await ledger.noteCorpus({ version, texts: {} });
      }

      expect(await other.corpusText(first.version)).toEqual(first);
      expect(await other.corpusText('b')).toBeUndefined();
      expect(await other.subscriptionsBehind(first.version)).toEqual([]);
      expect(await other.subscriptionsBehind('f')).toEqual([waiting]);
    });

    it('tells a channel of a version once, and no more when it has left', async () => {
      const { ledger, other } = await create();
      await ledger.subscribe({ teamId: 'T1', channelId: 'C1', toldVersion: 'a' });
      await ledger.subscribe({ teamId: 'T2', channelId: 'C1', toldVersion: 'a' });

      for (const subscription of await ledger.subscriptionsBehind('b'))
        await other.noteTold(subscription, 'b');
      const left = await other.unsubscribe({ teamId: 'T1', channelId: 'C1' });
      const again = await ledger.unsubscribe({ teamId: 'T1', channelId: 'C1' });

      expect(await ledger.subscriptionsBehind('b')).toEqual([]);
      expect((await ledger.subscriptionsBehind('c')).map(({ teamId }) => teamId)).toEqual(['T2']);
      expect([left, again]).toEqual([true, false]);
    });
  });
}

function claimOf(event: string) {
  return { keys: [`event:${event}`], forMs: 600_000 };
}

async function open(ledger: Ledger, question: AskedQuestion): Promise<void> {
  const opened = await ledger.openRun(question, 'process-1', claimOf(question.id));
  expect(opened).toBe(true);
}

async function answered(ledger: Ledger) {
  const question = asked();
  await open(ledger, question);
  const answer = anAnswer({ id: randomUUID() });
  await ledger.recordAnswer(question.id, 'process-1', answer);
  return answer;
}
