import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';
import { withLock } from './folder-lock.ts';

const keeper = fileURLToPath(new URL('./chroma-keeper.mjs', import.meta.url));
const startupMs = 30_000;
const greetingMs = 2_000;

const stateSchema = z.object({ port: z.number(), control: z.number(), token: z.string(), pid: z.number() });

export type ChromaServer = {
  readonly url: string;
  /** Lets go of the server; it ends when nobody holds it any more. */
  release(): void;
};

/**
 * The Chroma server of a data folder, on loopback: the one that runs already, or a new one on a free port (or on
 * `port`). It is shared by the processes that use the folder and ends with the last of them, however that one ends.
 */
export async function openChromaServer(
  folder: string,
  options: { port?: number | undefined } = {},
): Promise<ChromaServer> {
  await makeWritable(folder);
  return withLock(
    folder,
    async () => (await joinServer(folder)) ?? (await startServer(folder, options.port)),
  );
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    const probe = path.join(folder, '.write-probe');
    const handle = await open(probe, 'w');
    try {
      await handle.write('x');
    } finally {
      await handle.close();
      await rm(probe, { force: true });
    }
  } catch (error) {
    throw new BotError(
      `the data folder ${folder} cannot be written (${systemCodeOf(error) ?? messageOf(error)}); free space, mend its rights, or name another with --data`,
      { code: 'data-unwritable', cause: error },
    );
  }
}

/** As `mkdir` with `recursive`, which never returns on file systems that refuse new folders with ENOENT (Node 20). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder || (await exists(parent))) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

async function exists(folder: string): Promise<boolean> {
  try {
    await access(folder);
    return true;
  } catch {
    return false;
  }
}

/** A running server, held; undefined when there is none. */
async function joinServer(folder: string): Promise<ChromaServer | undefined> {
  const state = await readState(folder);
  if (!state) return undefined;
  const socket = await hold(state);
  return socket && { url: `http://127.0.0.1:${state.port}`, release: () => socket.destroy() };
}

async function readState(folder: string) {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path.join(folder, 'server.json'), 'utf8')));
  } catch {
    return undefined; // None there, or half-written by a machine that stopped: the same as none.
  }
}

/** A connection that keeps the server alive; undefined when it is not, or no longer, that server. */
async function hold({ control, token }: { control: number; token: string }): Promise<net.Socket | undefined> {
  const socket = net.connect(control, '127.0.0.1');
  const greeted = await new Promise<boolean>((resolve) => {
    let heard = '';
    socket.setTimeout(greetingMs, () => resolve(false));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
    socket.on('data', (chunk) => {
      heard += String(chunk);
      if (heard.includes('\n')) resolve(heard.trim() === token);
    });
  });
  if (!greeted) {
    socket.destroy();
    return undefined;
  }
  socket.setTimeout(0);
  socket.unref();
  return socket;
}

async function startServer(folder: string, wanted: number | undefined): Promise<ChromaServer> {
  const port = await freePort(wanted);
  await rm(path.join(folder, 'server.json'), { force: true });
  const logFile = path.join(folder, 'server.log');
  const log = await open(logFile, 'w');
  const child = spawn(process.execPath, [keeper, folder, String(port), randomUUID()], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  child.unref();
  const ended = onceEnded(child);
  const deadline = Date.now() + startupMs;
  while (Date.now() < deadline) {
    const server = await joinServer(folder);
    if (server) return server;
    const reason = await Promise.race([ended, sleep(25)]);
    if (reason !== undefined) break;
  }
  child.kill('SIGKILL');
  if (/file is not a database|malformed|corrupt/i.test(await readFile(logFile, 'utf8').catch(() => ''))) {
    const store = path.join(folder, 'store');
    throw new BotError(`the index in ${store} is damaged; move that folder away, it is built anew`, {
      code: 'index-unavailable',
    });
  }
  throw new BotError(
    `the local Chroma server did not start on port ${port}; see ${logFile}, or set CHROMA_URL to a running one`,
    { code: 'index-unavailable' },
  );
}

function onceEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve('exit'));
    child.once('error', (error) => resolve(error.message));
  });
}

/** The wanted port when it is free, else any free one; a taken one is a BotError. */
async function freePort(wanted: number | undefined): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      const message = `port ${wanted} is in use (${systemCodeOf(error)}); set CHROMA_PORT to another, or unset it for any free one`;
      reject(new BotError(message, { code: 'port-in-use', cause: error }));
    });
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
