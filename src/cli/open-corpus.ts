import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { keptValues } from '../adapters/kept-values.ts';
import { type Config, home } from '../config.ts';
import { stampCorpus } from '../corpus/corpus-files.ts';
import type { Corpus } from '../domain.ts';
import { type Lexicon, lexiconOf, rememberLexicon } from './lexicon.ts';

type Kept = { readonly corpus: Omit<Corpus, 'folder'>; readonly lexicon: Lexicon };

/**
 * The corpus as `readCorpus` gives it, with its lexicon, from the data folder when just this one was read before by just
 * this code: to parse it and take its words apart is most of what a command would have to do. YAML is loaded when needed.
 */
export async function openCorpus({ corpusFolder: folder, dataFolder }: Config): Promise<Corpus> {
  const kept = keptValues<Kept>(path.join(dataFolder, 'read'));
  const [stamp, code] = await Promise.all([stampCorpus(folder), stampCode()]);
  const key = stamp === undefined || code === undefined ? undefined : keyOf(stamp, code);
  const found = key === undefined ? undefined : await kept.read(key);
  if (found) {
    const corpus = { folder, ...found.corpus };
    rememberLexicon(corpus, found.lexicon);
    return corpus;
  }
  const { readCorpus } = await import('../corpus/read-corpus.ts');
  const corpus = await readCorpus(folder);
  // A file that was edited meanwhile may have been read before or after.
  if (key !== undefined && (await stampCorpus(folder)) === stamp) {
    const { folder: _folder, ...rest } = corpus;
    await kept.write(key, { corpus: rest, lexicon: lexiconOf(corpus) });
  }
  return corpus;
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256')
    .update([process.version, ...parts].join('\n'))
    .digest('hex')
    .slice(0, 24);
}

/** A hash of the program and of the packages installed for it; undefined where those are not known. */
async function stampCode(): Promise<string | undefined> {
  try {
    const entries = await readdir(path.join(home, 'src'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    const installed = path.join(home, 'node_modules', '.package-lock.json');
    const hash = createHash('sha256');
    const texts = await Promise.all([installed, ...files].map((file) => readFile(file)));
    for (const text of texts) hash.update(`${text.length}\n`).update(text);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
