import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sandbox } from '../src/sandbox/start-sandbox.ts';

const home = path.resolve(import.meta.dirname, '..');
const startupMs = 120_000;

/** A program that can be killed and started again. */
export type Machine = {
  readonly name: string;
  start(): Promise<void>;
  /** Without warning, as when the power fails. */
  kill(): Promise<void>;
  /** As a service manager stops it; gives the exit code. */
  stop(): Promise<number | null>;
  pid(): number | undefined;
};

type Program = {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly ready: RegExp | (() => Promise<boolean>);
  readonly onLine?: (line: string) => void;
};

function createMachine({ name, args, env = {}, ready, onLine = () => undefined }: Program): Machine {
  let child: ChildProcess | undefined;
  const running = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child === undefined || !running()) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  return {
    name,
    pid: () => (running() ? child?.pid : undefined),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async start() {
      const started = spawn(process.execPath, args, { cwd: home, env });
      child = started;
      let heard = '';
      const hear = (chunk: unknown) => {
        heard = `${heard}${String(chunk)}`.slice(-20_000);
        for (const line of String(chunk).split('\n')) onLine(line);
      };
      started.stdout?.on('data', hear);
      started.stderr?.on('data', hear);
      const isReady = typeof ready === 'function' ? ready : () => Promise.resolve(ready.test(heard));
      const until = performance.now() + startupMs;
      while (!(await isReady())) {
        if (started.exitCode !== null || started.signalCode !== null || performance.now() > until)
          throw new Error(`${name} did not start: ${heard.slice(-2_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** A Chroma server of its own, whose data outlive it. */
export function chromaMachine(folder: string, port: number): Machine {
  const heartbeat = `http://127.0.0.1:${port}/api/v2/heartbeat`;
  return createMachine({
    name: 'Chroma',
    args: ['node_modules/chromadb/dist/cli.mjs', 'run', '--path', folder, '--port', String(port)],
    ready: () =>
      fetch(heartbeat).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
}

type BotOptions = {
  readonly sandbox: Sandbox;
  readonly chromaPort: number;
  readonly databaseUrl: string;
  readonly corpus: string;
  readonly data: string;
  readonly onLine?: (line: string) => void;
};

/** A process of the bot that shares PostgreSQL and Chroma with others. */
export function botMachine(name: string, options: BotOptions): Machine {
  const { sandbox, chromaPort, databaseUrl, corpus, data, onLine } = options;
  return createMachine({
    name,
    args: ['--import', 'tsx', 'src/main.ts', '--corpus', corpus, '--data', data],
    env: {
      SLACK_BOT_TOKEN: sandbox.botToken,
      SLACK_APP_TOKEN: sandbox.appToken,
      SLACK_API_URL: sandbox.apiUrl,
      SLACK_USER_PER_MINUTE: '0',
      SLACK_WORKSPACE_PER_MINUTE: '0',
      CHROMA_URL: `http://127.0.0.1:${chromaPort}`,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
    },
    ready: /connected to Slack/,
    ...(onLine === undefined ? {} : { onLine }),
  });
}

/** Memory of a process in MB that is not shared or swapped; undefined where the system does not tell. */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
