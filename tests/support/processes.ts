import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

const home = fileURLToPath(new URL('../..', import.meta.url));

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** The environment of the commands under test: ours, without the settings a developer may have. */
function cleanEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(CHROMA_|AIDE_MEMOIRE_|SLACK_|SANDBOX_|LOG_LEVEL|DATABASE_URL|OPENAI_|LANG(CHAIN|SMITH)_|NO_COLOR)/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(kept), ...settings };
}

/** A TypeScript file of the project as a process of its own, in a group of its own; killed after the file's tests. */
export function startScript(
  file: URL,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file), ...args], {
    cwd: home,
    env: cleanEnvironment(settings),
    detached: true,
  });
  started.push(child);
  return child;
}

export type Finished = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a TypeScript file of the project to its end. */
export async function runScript(
  file: URL,
  args: readonly string[],
  { input = '', settings = {} }: { input?: string; settings?: Readonly<Record<string, string>> } = {},
): Promise<Finished> {
  const child = startScript(file, args, settings);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  child.stdin?.on('error', () => undefined); // It may end without having read its input.
  child.stdin?.end(input);
  await once(child, 'close');
  return { code: child.exitCode, ...output };
}

/** The first text a process writes that matches. */
export function heard(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream?.on('data', (chunk) => {
      text += String(chunk);
      const [match] = pattern.exec(text) ?? [];
      if (match !== undefined) resolve(match);
    });
    stream?.on('close', () => reject(new Error(`${pattern} was not heard in: ${text}`)));
  });
}

/** False for a process that is gone, and for one that has ended and only waits to be reaped. */
export function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

/** A port of loopback that somebody else listens on; whoever connects is told `greeting`. */
export async function strangersPort(greeting = ''): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(greeting);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return portOf(server);
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}
