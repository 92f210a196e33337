import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '../bench/random.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { freePort } from '../tests/support/free-port.ts';
import { query, startPostgres } from '../tests/support/postgres-server.ts';
import { startChaos } from './chaos.ts';
import { botMachine, chromaMachine, memoryOf } from './machines.ts';
import { slopeOf } from './slope.ts';
import { type AskedThread, readThread } from './threads.ts';

const home = path.resolve(import.meta.dirname, '..');

export type SoakOptions = {
  readonly corpus: string;
  /** What is asked, in turn. */
  readonly questions: readonly string[];
  readonly count: number;
  readonly perSecond: number;
  /** The part of the questions that is asked in a channel; the others are direct messages. */
  readonly inChannels: number;
  readonly misfortuneEveryMs: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
};

export type SoakReport = {
  readonly asked: number;
  readonly answered: number;
  /** Told in words that it was not answered, and why. */
  readonly told: number;
  readonly lost: readonly AskedThread[];
  readonly doubled: readonly AskedThread[];
  /** Signs of work that stand beside an answer for good: who posted them died, or never heard of it, before noting them. */
  readonly signsLeft: number;
  readonly misfortunes: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Of the process that lived longest, once it was warm. */
  readonly memory: {
    readonly megabytes: number;
    readonly perThousand: number | undefined;
    readonly samples: number;
  };
  /** What `ledger verify` said, and whether it was content. */
  readonly ledger: { readonly clean: boolean; readonly said: string };
};

const handles = Array.from({ length: 40 }, (_, n) => `person-${n}`);
/** After the last question, and longer than it takes to notice that a process is dead. */
const settleMs = 180_000;

/** Asks the bot in the sandbox while its parts are killed, and counts what became of each question. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const { corpus, questions, count, perSecond, tell } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'aide-memoire-soak-'));
  const random = createRandom(options.seed);
  const manifest = await readFile(path.join(home, 'manifest.yml'), 'utf8');
  // Slack tries again at once, after a minute and after five; here its last try comes after little more than a minute.
  const sandbox = await startSandbox({ manifest, retryDelays: [1_000, 15_000, 60_000] });
  const postgres = await startPostgres();
  const databaseUrl = await postgres.database();
  const chromaPort = await freePort();
  const chroma = chromaMachine(path.join(folder, 'chroma'), chromaPort);
  const said: string[] = [];
  const bots = ['one', 'two'].map((name) =>
    botMachine(name, {
      sandbox,
      chromaPort,
      databaseUrl,
      corpus,
      data: path.join(folder, name),
      onLine: (line) => void (/"level":50/.test(line) && said.push(`${name}: ${line}`)),
    }),
  );
  const machines = [...bots, chroma];
  try {
    await chroma.start();
    for (const bot of bots) await bot.start();
    const from = performance.now();
    const asked: AskedThread[] = [];
    const memory = new Map<number, { at: number; value: number }[]>();
    const sample = async () => {
      for (const pid of bots.flatMap((bot) => bot.pid() ?? [])) {
        const value = await memoryOf(pid);
        if (value !== undefined) memory.set(pid, [...(memory.get(pid) ?? []), { at: asked.length, value }]);
      }
    };
    const sampler = setInterval(() => void sample(), 1_000);
    // The second process is left alone in the second half, so that its memory can be followed.
    const chaos = startChaos(
      { sandbox, postgres, chroma, bots, random },
      {
        everyMs: options.misfortuneEveryMs,
        tell,
        spared: () => (asked.length > count / 2 ? 'two' : undefined),
      },
    );
    const asking = (async () => {
      for (let n = 0; n < count; n += 1) {
        const handle = handles[n % handles.length] ?? '';
        const where = random() < options.inChannels ? 'general' : 'dm';
        const text = questions[n % questions.length] ?? '';
        const person = sandbox.as(handle);
        const { ts } = where === 'dm' ? person.dm(text) : person.mention(where, text);
        asked.push({ handle, where, ts });
        if (n % 250 === 249) tell(`${n + 1} of ${count} asked`);
        await delay((1_000 / perSecond) * 2 * random());
      }
    })();
    await Promise.race([asking, chaos.failed]);
    await chaos.stop();
    clearInterval(sampler);
    for (const machine of machines) if (machine.pid() === undefined) await machine.start();

    const open = new Set(asked);
    const until = performance.now() + settleMs;
    while (open.size > 0 && performance.now() < until) {
      for (const thread of open) {
        const { answers, words, unfinished } = readThread(sandbox, thread);
        if (unfinished === 0 && answers + words > 0) open.delete(thread);
      }
      await delay(1_000);
    }
    // A second answer would come as late as a process is found dead.
    await delay(2_000);
    const found = asked.map((thread) => ({ thread, ...readThread(sandbox, thread) }));
    const seconds = (performance.now() - from) / 1_000;
    for (const { thread, answers, words } of found) {
      if (!open.has(thread) && answers + words < 2) continue;
      const rows = await query(databaseUrl, rowsOf(thread.ts));
      tell(
        JSON.stringify({
          thread,
          seen: sandbox.as(thread.handle).sees(thread.where, { thread: thread.ts }),
          at: sandbox
            .as(thread.handle)
            .messages(thread.where, { thread: thread.ts })
            .map(({ ts }) => new Date(Number(ts) * 1_000).toISOString()),
          rows,
        }),
      );
    }
    for (const bot of bots) await bot.stop();
    const longest = [...memory.values()].sort((one, other) => other.length - one.length)[0] ?? [];
    const warm = longest.slice(Math.floor(longest.length / 3));
    for (const line of said.slice(0, 40)) tell(line.slice(0, 300));
    return {
      asked: asked.length,
      answered: found.filter(({ answers }) => answers > 0).length,
      told: found.filter(({ answers, words }) => answers === 0 && words > 0).length,
      lost: [...open],
      doubled: found.filter(({ answers, words }) => answers + words > 1).map(({ thread }) => thread),
      signsLeft: found.reduce((sum, { signs }) => sum + signs, 0),
      misfortunes: Object.fromEntries(chaos.counts),
      seconds,
      memory: {
        megabytes: longest.at(-1)?.value ?? 0,
        perThousand: perThousand(slopeOf(warm)),
        samples: warm.length,
      },
      ledger: await verifyLedger(databaseUrl, folder),
    };
  } finally {
    await Promise.all(machines.map((machine) => machine.kill()));
    await postgres.stop();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What the ledger knows of a question, without its words. */
function rowsOf(ts: string): string {
  return `select id, owner, reply_ts, ending, asked_at, ended_at from questions where thread_ts = '${ts}'`;
}

function perThousand(slope: number | undefined): number | undefined {
  return slope === undefined ? undefined : slope * 1_000;
}

function verifyLedger(databaseUrl: string, data: string): Promise<SoakReport['ledger']> {
  const args = ['--import', 'tsx', 'src/cli/ledger.ts', 'verify', '--data', data];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: home, env: { DATABASE_URL: databaseUrl } }, (error, out, err) =>
      resolve({ clean: error === null, said: `${out}${err}`.trim() }),
    );
  });
}
