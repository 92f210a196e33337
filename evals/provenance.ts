import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { promptVersion } from '../src/compose/prompt.ts';
import { settings } from '../src/config.ts';
import type { Corpus } from '../src/domain.ts';
import { type Case, hashOf } from './case.ts';

/** What a report was made from: two reports with the same one can be compared line by line. */
export type Provenance = {
  readonly commit: string;
  readonly corpus: string;
  readonly settings: string;
  /** Of what a model is told. */
  readonly prompt: string;
  readonly cases: string;
  readonly node: string;
};

export async function provenanceOf(corpora: readonly Corpus[], cases: readonly Case[]): Promise<Provenance> {
  return {
    commit: await commitOf(),
    corpus: corpora.map(({ version }) => version).join('+'),
    settings: settingsHash(),
    prompt: promptVersion,
    cases: shortHash(cases.map(hashOf).join(' ')),
    node: process.version,
  };
}

/** Changes with every number of `src/config.ts`. */
export function settingsHash(): string {
  return shortHash(JSON.stringify(settings));
}

/** The commit, with a plus where files were changed since; "unknown" outside a repository. */
async function commitOf(): Promise<string> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', args, { cwd: import.meta.dirname });
    return stdout.trim();
  };
  try {
    const changed = await git('status', '--porcelain', '--untracked-files=no');
    return `${await git('rev-parse', '--short=12', 'HEAD')}${changed === '' ? '' : '+'}`;
  } catch {
    return 'unknown';
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
