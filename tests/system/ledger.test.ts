import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLedger } from '../../src/cli/open-ledger.ts';
import { readConfig } from '../../src/config.ts';
import { asked } from '../support/asked.ts';
import { type PostgresServer, query, startPostgres } from '../support/postgres-server.ts';
import { type Finished, heard, runScript, startScript } from '../support/processes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const useLedger = new URL('../support/use-ledger.ts', import.meta.url);
const command = new URL('../../src/cli/ledger.ts', import.meta.url);

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

type Settings = { readonly DATABASE_URL?: string };

describe.each([
  ['a file', async (): Promise<Settings> => ({})],
  ['PostgreSQL', async (): Promise<Settings> => ({ DATABASE_URL: await server.database() })],
])('the ledger in %s, used by several processes', (_, place) => {
  it('is made by one of four that start together, and gives each event to one of them', async () => {
    const data = await temporaryFolder();
    const settings = await place();

    const finished = await Promise.all(
      ['a', 'b', 'c', 'd'].map((owner) => runScript(useLedger, [data, owner, '150'], { settings })),
    );

    expect(finished.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      finished.map(() => ({ code: 0, stderr: '' })),
    );
    const opened = finished.flatMap(({ stdout }) => numbersOf(stdout, 'opened'));
    expect(opened.sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, n) => n));
    expect(await verified(data, settings)).toEqual({ code: 0, entries: 450, faults: [] });
  });

  it('loses nothing that it said yes to when processes are killed, and hands the rest over', async () => {
    const data = await temporaryFolder();
    const settings = await place();
    const told = { opened: new Set<number>(), ended: new Set<number>() };
    for (let round = 0; round < 3; round += 1) {
      const workers = [`a${round}`, `b${round}`].map((owner) =>
        listen(startScript(useLedger, [data, owner, '100000'], settings), told),
      );
      await Promise.all(workers.map(({ child }) => heard(child.stdout, /ended \d+\n(?:.*\n){20}/)));
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all(workers.map(({ closed }) => closed));
    }

    const ledger = await openLedger({ ...readConfig({ data }), databaseUrl: settings.DATABASE_URL });
    const recorded = await ledger.recentQuestions('T1', 'U1', 1_000_000);
    const taken = await ledger.takeOver('heir', 0);
    await ledger.close();

    const numbers = recorded.map(({ text }) => Number(text.split(' ')[1]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining([...told.opened]));
    const open = recorded.filter(({ ending }) => ending === undefined);
    expect(taken.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(recorded.length - open.length).toBeGreaterThanOrEqual(told.ended.size);
    expect(await verified(data, settings)).toMatchObject({ code: 0, faults: [] });
  });
});

describe('the ledger in PostgreSQL, when the server dies', () => {
  it('goes on as soon as the server is back, and has done nothing twice', async () => {
    const databaseUrl = await server.database();
    const ledger = await openLedger({ ...readConfig({}), databaseUrl });
    const questions = Array.from({ length: 300 }, (_, n) => asked({ messageTs: String(n) }));
    const work = async () => {
      for (const question of questions) {
        const claim = { keys: [`event:${question.id}`], forMs: 600_000 };
        expect(await ledger.openRun(question, 'process-1', claim)).toBe(true);
        expect(await ledger.endRun(question.id, 'process-1', 'answered')).toBe(true);
      }
    };

    const working = work();
    for (let times = 0; times < 2; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await server.crash();
      await server.start();
    }
    await working;
    const report = await ledger.verify();
    await ledger.close();

    expect(await query(databaseUrl, 'select count(*)::integer as count from questions')).toEqual([
      { count: 300 },
    ]);
    expect(report).toMatchObject({ entries: 600, faults: [] });
  });

  it('says in a line that nobody answers, without the password', async () => {
    const settings = { DATABASE_URL: 'postgres://bot:s3cret@127.0.0.1:9/ledger' };

    const { code, stdout, stderr } = await runScript(command, ['verify'], { settings });

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^ledger: the ledger at 127\.0\.0\.1:9\/ledger does not answer \(.+\); start it or mend DATABASE_URL\n$/,
    );
    expect(stderr).not.toContain('s3cret');
  });

  it('says in a line that there is no such database', async () => {
    const settings = { DATABASE_URL: (await server.database()).replace(/[^/]+$/, 'elsewhere') };

    const { code, stderr } = await runScript(command, ['verify'], { settings });

    expect(code).toBe(1);
    expect(stderr).toMatch(/has no such database; create it or mend DATABASE_URL\n$/);
  });
});

describe.skipIf(process.platform === 'win32')('the ledger in a file, when no more can be written', () => {
  it('says so in a line, and is sound when there is room again', async () => {
    const data = await temporaryFolder();
    const child = spawn(
      'bash',
      [
        '-c',
        'ulimit -f 700; exec "$0" --import tsx "$@"',
        process.execPath,
        fileURLToPath(useLedger),
        data,
        'a',
        '9999',
      ],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
    );
    const told = { opened: new Set<number>(), ended: new Set<number>() };
    const { closed } = listen(child, told);
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    await closed;

    const rest = await runScript(useLedger, [data, 'b', String(told.opened.size + 50)]);

    expect(said).toMatch(/ledger\.db (?:cannot be read or written \(.+\); check the disk|cannot grow)/);
    expect(told.opened.size).toBeGreaterThan(5);
    expect(rest).toMatchObject({ code: 0, stderr: '' });
    expect(numbersOf(rest.stdout, 'opened').some((n) => told.opened.has(n))).toBe(false);
    expect(await verified(data, {})).toMatchObject({ code: 0, faults: [] });
  });
});

describe('npm run ledger', () => {
  it('verifies, and fails with the faults when something was changed', async () => {
    const settings = { DATABASE_URL: await server.database() };
    const data = await temporaryFolder();
    await runScript(useLedger, [data, 'a', '3'], { settings });

    const sound = await ledger(['verify'], settings);
    const [head = ''] = /[0-9a-f]{64}/.exec(sound.stdout) ?? [];
    const noted = await ledger(['verify', '--head', head], settings);
    const unknown = await ledger(['verify', '--head', head.replace(/^./, 'x')], settings);
    await query(settings.DATABASE_URL, "update questions set text = 'other' where text like 'question 1 %'");
    const changed = await ledger(['verify'], settings);

    expect(sound).toMatchObject({ code: 0, stderr: '' });
    expect(sound.stdout).toMatch(/^9 entries, no faults\nhead [0-9a-f]{64}\n$/);
    expect(noted.code).toBe(0);
    expect(unknown.code).toBe(1);
    expect(changed).toMatchObject({ code: 1, stderr: '' });
    expect(changed.stdout).toMatch(
      /^question [0-9a-f-]{36} was changed after it was recorded\n9 entries, faults: 1\n/,
    );
  });

  it('exports and erases a user, and takes out what is old', async () => {
    const data = await temporaryFolder();
    await runScript(useLedger, [data, 'a', '2']);
    const whose = ['--team', 'T1', '--user', 'U1', '--data', data];
    const records = z.object({ questions: z.array(z.object({ text: z.string(), answer: z.object({}) })) });

    const copied = await ledger(['copy', path.join(data, 'copy.db'), '--data', data]);
    const retained = await ledger(['retain', '--days', '1', '--data', data]);
    const before = await ledger(['export', ...whose]);
    const refused = await ledger(['erase', ...whose]);
    const erased = await ledger(['erase', ...whose, '--yes']);
    const after = await ledger(['export', ...whose]);

    expect(copied).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Copied to .+copy\.db\n$/) });
    expect(retained).toEqual({
      code: 0,
      stdout: 'Took out: questions 0, answers 0, feedback 0\n',
      stderr: '',
    });
    expect(records.parse(JSON.parse(before.stdout)).questions).toHaveLength(2);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/add --yes\n$/) });
    expect(erased.stdout).toBe('Erased: questions 2, answers 2, feedback 0\n');
    expect(records.parse(JSON.parse(after.stdout)).questions).toEqual([]);
  });

  it.each([
    [[], /say what to do/],
    [['nonsense'], /"nonsense" is nothing it does/],
    [['export', '--team', 'T1'], /--user USER is missing/],
    [['erase', '--team', 'T1', '--yes'], /say --user USER or --everyone/],
    [['copy'], /copy takes one FILE/],
    [['retain', '--days', '0'], /--days takes a whole number from 1, not "0"/],
    [['verify'], /there is no ledger .+ledger\.db yet/],
  ])('takes %j as bad usage and makes no ledger', async (args, line) => {
    const data = path.join(await temporaryFolder(), 'none');

    const { code, stdout, stderr } = await ledger([...args, '--data', data]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

function ledger(args: readonly string[], settings: Settings = {}): Promise<Finished> {
  return runScript(command, args, { settings });
}

const report = z.object({ entries: z.number(), faults: z.array(z.string()) });

async function verified(data: string, settings: Settings) {
  const { code, stdout, stderr } = await ledger(['verify', '--json', '--data', data], settings);
  expect(stderr).toBe('');
  return { code, ...report.parse(JSON.parse(stdout)) };
}

function numbersOf(stdout: string, word: string): number[] {
  return [...stdout.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map(([, number]) => Number(number));
}

/** Notes what a worker tells, as far as whole lines of it arrive. */
function listen(child: ChildProcess, told: { opened: Set<number>; ended: Set<number> }) {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const closed = once(child, 'close').then(() => {
    for (const n of numbersOf(text.slice(0, text.lastIndexOf('\n') + 1), 'opened')) told.opened.add(n);
    for (const n of numbersOf(text.slice(0, text.lastIndexOf('\n') + 1), 'ended')) told.ended.add(n);
  });
  return { child, closed };
}
