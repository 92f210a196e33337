import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Memory of a process in bytes as Linux counts it: what it holds, and the most it ever held. Null elsewhere. */
export function residentMemory(pid: number): { readonly now: number; readonly peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (field: string) =>
      Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return null;
  }
}

/** The same of the Chroma server of a data folder, which runs in a process of its own. */
export async function serverMemory(folder: string): Promise<ReturnType<typeof residentMemory>> {
  const state = z.object({ pid: z.number() });
  const { pid } = state.parse(JSON.parse(await readFile(path.join(folder, 'server.json'), 'utf8')));
  return residentMemory(pid);
}
