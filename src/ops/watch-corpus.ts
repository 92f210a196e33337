import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Corpus } from '../domain.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../ports.ts';

type Watch = {
  /** Looks once; a change is logged once. */
  look(): Promise<void>;
  /** Whether the folder holds another corpus than the one that is answered from. */
  changed(): boolean;
};

/**
 * Notices that the corpus folder was changed under the running bot. It goes on answering from the version that it
 * started with, whole and consistent, until it is started again.
 */
export async function watchCorpus({ folder, version }: Corpus, log: Log): Promise<Watch> {
  let seen = await stampOf(folder);
  let changed = false;

  const look = async () => {
    const stamp = await stampOf(folder);
    if (stamp === seen) return;
    seen = stamp;
    try {
      const now = await readCorpus(folder);
      changed = now.version !== version;
      const versions = { answeredFrom: version, inTheFolder: now.version };
      if (changed)
        log.warn('The corpus was changed; start the bot again to answer from the new one', versions);
      else log.info('The corpus is again the one that is answered from', versions);
    } catch (error) {
      changed = true;
      const why = messageOf(error);
      log.error('The corpus was changed and cannot be read; the old one is answered from', { why });
    }
  };
  return { look, changed: () => changed };
}

/** Names, sizes and times of all files: changes when any of them does. */
async function stampOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const stamps = await Promise.all(
    files.sort().map(async (file) => {
      const found = await stat(file).catch(() => undefined);
      return `${file} ${found?.size} ${found?.mtimeMs}`;
    }),
  );
  return stamps.join('\n');
}
