import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../src/ports.ts';
import { type ScaleJob, type ScaleResult, scaleResult } from './scale-job.ts';

const worker = path.join(import.meta.dirname, 'scale-worker.ts');

/** Measures one size in a process of its own, and removes the index it made. */
export async function measureScale(job: ScaleJob, progress: Progress): Promise<ScaleResult> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', import.meta.resolve('tsx'), worker, JSON.stringify(job)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const complaints: string[] = [];
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    const [, done, total] = /^(\d+) (\d+)$/.exec(line) ?? [];
    if (done === undefined) complaints.push(line);
    else progress(Number(done), Number(total));
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await rm(path.join(job.folder, `chroma-${job.size}`), { recursive: true, force: true, maxRetries: 5 });
  if (code !== 0)
    throw new Error(`measuring ${job.size} statements failed: ${complaints.slice(-5).join(' ')}`);
  return scaleResult.parse(JSON.parse(output));
}
