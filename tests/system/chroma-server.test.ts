import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openChromaServer } from '../../src/adapters/chroma-server.ts';
import { freePort } from '../support/free-port.ts';
import { heard, isListening, isRunning, startScript, strangersPort } from '../support/processes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const patience = { timeout: 20_000 };

describe('openChromaServer', () => {
  it('starts a server on a free port, in a folder it makes', async () => {
    const folder = path.join(await temporaryFolder(), 'not', 'there', 'yet');

    const server = await open(folder);

    expect(await answers(server.url)).toBe(true);
    expect(server.url).toBe(`http://127.0.0.1:${(await stateOf(folder)).port}`);
  });

  it('starts it on the wanted port', async () => {
    const port = await freePort();

    const server = await open(await temporaryFolder(), { port });

    expect(server.url).toBe(`http://127.0.0.1:${port}`);
    expect(await answers(server.url)).toBe(true);
  });

  it('leaves nothing running after the last user has let go', async () => {
    const folder = await temporaryFolder();
    const first = await open(folder);
    const second = await open(folder);
    const state = await stateOf(folder);

    first.release();
    await expectStays(first.url);
    second.release();

    expect(second.url).toBe(first.url);
    await expectGone(folder, state);
  });

  it('is one server for two processes that start at once, and ends with the last of them', async () => {
    const folder = await temporaryFolder();

    const [first, second] = await Promise.all([startUser(folder), startUser(folder)]);
    const state = await stateOf(folder);
    first.process.stdin?.end('let go\n');
    await once(first.process, 'exit');

    expect(second.url).toBe(first.url);
    await expectStays(second.url);
    second.process.stdin?.end('let go\n');
    await expectGone(folder, state);
  });

  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'leaves nothing running after %s to its only user',
    async (signal) => {
      const folder = await temporaryFolder();
      const user = await startUser(folder);
      const state = await stateOf(folder);

      interrupt(user.process, signal);

      await expectGone(folder, state);
    },
  );

  it('stays for the others when the process that started it is interrupted at the terminal', async () => {
    const folder = await temporaryFolder();
    const starter = await startUser(folder);
    const other = await open(folder);

    interrupt(starter.process, 'SIGINT');
    await once(starter.process, 'exit');

    await expectStays(other.url);
  });

  it('starts anew after the server was killed', async () => {
    const folder = await temporaryFolder();
    await open(folder);
    const killed = await stateOf(folder);
    process.kill(killed.pid, 'SIGKILL');
    await expect.poll(() => isRunning(killed.pid), patience).toBe(false);

    const server = await open(folder);

    expect(await answers(server.url)).toBe(true);
    expect((await stateOf(folder)).pid).not.toBe(killed.pid);
  });

  it('says in a line that its store is damaged, and what to do', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'store'));
    await writeFile(path.join(folder, 'store', 'chroma.sqlite3'), 'no database, but a letter. '.repeat(400));

    await expect(open(folder)).rejects.toMatchObject({
      code: 'index-unavailable',
      message: expect.stringMatching(/store is damaged; move that folder away, it is built anew$/),
    });
  });

  it.each([
    ['half-written', async () => '{"port":80'],
    ['of a server that is gone', async () => staleState(await freePort())],
    ['of a port that others have now', async () => staleState(await strangersPort('220 mail.example\r\n'))],
    ['of a port whose new owner says nothing', async () => staleState(await strangersPort())],
  ])('starts anew beside a server.json %s', async (_, stale) => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'server.json'), await stale());

    const server = await open(folder);

    expect(await answers(server.url)).toBe(true);
  });

  it('fails with its code when the wanted port is in use', async () => {
    const folder = await temporaryFolder();
    const port = await strangersPort();

    await expect(openChromaServer(folder, { port })).rejects.toMatchObject({
      name: 'BotError',
      code: 'port-in-use',
      message: expect.stringMatching(new RegExp(`^port ${port} is in use .*CHROMA_PORT`)),
    });
    expect(await answers((await open(folder)).url)).toBe(true);
  });

  it('fails with its code when the folder cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'a-file');
    await writeFile(file, '');

    await expect(openChromaServer(path.join(file, 'chroma'))).rejects.toMatchObject({
      name: 'BotError',
      code: 'data-unwritable',
      message: expect.stringContaining(path.join(file, 'chroma')),
    });
  });
});

/** A server that the test lets go of at its end. */
async function open(folder: string, options: { port?: number } = {}) {
  const server = await openChromaServer(folder, options);
  onTestFinished(() => server.release());
  return server;
}

async function startUser(folder: string): Promise<{ process: ChildProcess; url: string }> {
  const user = startScript(new URL('../support/use-chroma-server.ts', import.meta.url), [folder]);
  return { process: user, url: await heard(user.stdout, /http\S+(?=\n)/) };
}

/** A signal to the whole group of a process, as a terminal sends it. */
function interrupt({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

const stateSchema = z.object({ port: z.number(), control: z.number(), pid: z.number() });

async function stateOf(folder: string) {
  return stateSchema.parse(JSON.parse(await readFile(path.join(folder, 'server.json'), 'utf8')));
}

function staleState(control: number): string {
  return JSON.stringify({ port: control, control, token: 'a-token-of-old', pid: 999_999 });
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/v2/heartbeat`);
  return response.ok;
}

/** The server keeps answering for a while after it might have been taken down by mistake. */
async function expectStays(url: string): Promise<void> {
  for (let look = 0; look < 10; look += 1) {
    expect(await answers(url)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function expectGone(folder: string, state: z.infer<typeof stateSchema>): Promise<void> {
  await expect.poll(() => isRunning(state.pid), patience).toBe(false);
  await expect.poll(() => isListening(state.port), patience).toBe(false);
  await expect.poll(() => isListening(state.control), patience).toBe(false);
  await expect(access(path.join(folder, 'server.json'))).rejects.toMatchObject({ code: 'ENOENT' });
}
