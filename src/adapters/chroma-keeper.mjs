// Runs the local Chroma server for as long as somebody uses it, and not a moment longer.
//
// A process of its own, started by chroma-server.ts. Chroma itself runs in a worker thread (its call never returns and
// it ignores SIGTERM), so it cannot outlive this process. Every user keeps one connection to the control port open;
// the system closes it however that user ends, and when the last one is gone this process kills itself, Chroma with it.

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const [folder = '', port = '', token = ''] = process.argv.slice(2);
const stateFile = path.join(folder, 'server.json');
const startupMs = 30_000;

/** The `chroma` command of the npm package: its main file stands in dist/ or dist/cjs/, the command in dist/. */
const main = createRequire(import.meta.url).resolve('chromadb');
const chromaCommand = path.join(
  main.slice(0, main.lastIndexOf(`${path.sep}dist${path.sep}`)),
  'dist',
  'cli.mjs',
);

let users = 0;
let ending = false;

function end() {
  if (ending) return;
  ending = true;
  rmSync(stateFile, { force: true });
  process.kill(process.pid, 'SIGKILL');
}

process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  end();
});

const worker = new Worker(chromaCommand, {
  argv: ['run', '--path', path.join(folder, 'store'), '--host', '127.0.0.1', '--port', port],
});
worker.on('error', (error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  end();
});
worker.on('exit', end);

const control = net.createServer((socket) => {
  if (ending) return socket.destroy();
  users += 1;
  socket.on('error', () => {});
  socket.on('close', () => {
    users -= 1;
    if (users === 0) end();
  });
  socket.resume();
  return socket.write(`${token}\n`);
});

async function answers() {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/v2/heartbeat`)).ok;
  } catch {
    return false;
  }
}

const deadline = Date.now() + startupMs;
while (!(await answers())) {
  if (Date.now() > deadline) end();
  await new Promise((resolve) => setTimeout(resolve, 25));
}
control.listen(0, '127.0.0.1', () => {
  const state = { port: Number(port), control: control.address().port, token, pid: process.pid };
  writeFileSync(`${stateFile}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${stateFile}.new`, stateFile);
  setTimeout(() => {
    if (users === 0) end();
  }, startupMs);
});
