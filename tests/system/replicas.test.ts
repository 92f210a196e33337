import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { botMachine, chromaMachine, type Machine } from '../../soak/machines.ts';
import { runSoak } from '../../soak/run-soak.ts';
import { readThread } from '../../soak/threads.ts';
import { openPostgresLedger } from '../../src/adapters/postgres-ledger.ts';
import { settings } from '../../src/config.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { freePort } from '../support/free-port.ts';
import { type PostgresServer, query, startPostgres } from '../support/postgres-server.ts';
import { shippedManifest } from '../support/slack-bot.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';

const counted = z.array(z.object({ n: z.coerce.number() }));

const question = 'How many night ferries did the port of Selmaa count in 2024?';

let folder: string;
let postgres: PostgresServer;
let databaseUrl: string;
let chroma: Machine;
let sandbox: Sandbox;
let bots: Machine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aide-memoire-replicas-'));
  const corpus = await writeFiles(path.join(folder, 'corpus'), smallCorpus);
  postgres = await startPostgres();
  databaseUrl = await postgres.database();
  const chromaPort = await freePort();
  chroma = chromaMachine(path.join(folder, 'chroma'), chromaPort);
  await chroma.start();
  sandbox = await startSandbox({ manifest: shippedManifest, retryDelays: [500, 2_000, 10_000] });
  bots = ['one', 'two'].map((name) =>
    botMachine(name, { sandbox, chromaPort, databaseUrl, corpus, data: path.join(folder, name) }),
  );
});
afterAll(async () => {
  await Promise.all([...bots, chroma].map((machine) => machine.kill()));
  await sandbox.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Who has worked on how many questions. */
async function owners(): Promise<number[]> {
  const rows = await query(databaseUrl, 'select count(*) as n from questions group by owner');
  return counted.parse(rows).map(({ n }) => n);
}

/** Questions whose run has not ended. */
async function openRuns(): Promise<number> {
  const [row] = counted.parse(
    await query(databaseUrl, 'select count(*) as n from questions where ended_at is null'),
  );
  return row?.n ?? 0;
}

// Mostly they wait, so they wait together.
describe.concurrent('two processes of the bot on one PostgreSQL and one Chroma', () => {
  it('start together, share the questions, and lose or double none when one is killed in mid-answer', async () => {
    const [one, two] = bots;
    await Promise.all(bots.map((bot) => bot.start()));
    const people = Array.from({ length: 12 }, (_, n) => `person-${n}`);
    const ask = (where: 'dm' | 'general') =>
      people.map((handle) => {
        const person = sandbox.as(handle);
        const { ts } = where === 'dm' ? person.dm(question) : person.mention(where, question);
        return { handle, where, ts };
      });
    const settled = (threads: ReturnType<typeof ask>) =>
      threads.every((thread) => {
        const { answers, words, unfinished } = readThread(sandbox, thread);
        return unfinished === 0 && answers + words > 0;
      });
    const calm = [...ask('dm'), ...ask('general')];
    await sandbox.until(() => settled(calm), 60_000);
    const shared = await owners();

    // Answers are on their way to Slack, others wait, when the process dies.
    sandbox.faults.on('chat.appendStream', { kind: 'slow', ms: 4_000 }, { times: 6 });
    sandbox.faults.on('chat.postMessage', { kind: 'slow', ms: 4_000 }, { times: 6 });
    const before = sandbox.calls().length;
    const rough = [...ask('dm'), ...ask('general')];
    await expect.poll(openRuns, { timeout: 20_000 }).toBeGreaterThan(4);
    await one?.kill();
    // What is lost shows below, question by question.
    await sandbox.until(() => settled(rough), 90_000).catch(() => undefined);
    // What the dead process had shown but not ended is ended by the other once its lease is over.
    await expect.poll(openRuns, { timeout: 60_000 }).toBe(0);
    await two?.stop();

    const found = [...calm, ...rough].map((thread) => readThread(sandbox, thread));
    const ledger = await openPostgresLedger(databaseUrl, { now: Date.now, turns: settings.ledger.turns });
    const { faults } = await ledger.verify();
    const open = await openRuns();
    await ledger.close();
    expect(shared.length).toBe(2);
    expect(sandbox.calls().length).toBeGreaterThan(before);
    expect(found.map(({ answers, words }) => answers + words)).toEqual(found.map(() => 1));
    expect(found.filter(({ answers }) => answers === 1).length).toBeGreaterThan(found.length / 2);
    expect(open).toBe(0);
    expect(faults).toEqual([]);
  }, 240_000);

  it('lose and double nothing in a minute of random misfortune', async () => {
    const told: string[] = [];
    const report = await runSoak({
      corpus: path.join(folder, 'corpus'),
      questions: [question, 'Who limited night ferries at Selmaa?', 'How many bicycles are there in Selmaa?'],
      count: 300,
      perSecond: 5,
      inChannels: 0.3,
      misfortuneEveryMs: 4_000,
      seed: 8,
      tell: (line) => void told.push(line),
    });
    // What stands in the threads and the ledger tells more than a number, where one is wrong.
    if (report.lost.length + report.doubled.length > 0) process.stderr.write(`${told.join('\n')}\n`);

    expect(report).toMatchObject({ asked: 300, lost: [], doubled: [], ledger: { clean: true } });
    expect(report.answered).toBeGreaterThan(200);
    expect(Object.keys(report.misfortunes)).toEqual(
      expect.arrayContaining(['bot killed', 'Chroma killed', 'PostgreSQL killed', 'sockets dropped']),
    );
  }, 480_000);
});
