import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BotError, systemCodeOf } from '../errors.ts';

/** The files of a corpus folder that hold sources, in order. Throws a BotError when there is no such folder or file. */
export async function sourceFiles(folder: string): Promise<string[]> {
  const sourcesFolder = await findSourcesFolder(folder);
  const files = (await readdir(sourcesFolder, { recursive: true, withFileTypes: true }))
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name.toLowerCase() !== 'readme.md',
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) {
    throw new BotError(`${sourcesFolder} holds no source (*.md); see corpus/README.md for the format`, {
      code: 'corpus-missing',
    });
  }
  return files;
}

/** The text files of readers' questions, of dossiers or of gaps, in order; none where there is no such folder. */
export async function textFiles(folder: string, kind: 'questions' | 'dossiers' | 'gaps'): Promise<string[]> {
  const inside = path.join(folder, kind);
  try {
    const names = await readdir(inside);
    return names
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => path.join(inside, name));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * A hash of all that a corpus is read from, by name and content. Undefined where a file cannot be read: who reads the
 * corpus is told why.
 */
export async function stampCorpus(folder: string): Promise<string | undefined> {
  const sources = await sourceFiles(folder);
  try {
    const cards = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
    const files = [
      ...sources,
      ...cards.map((name) => path.join(folder, name)),
      ...(await textFiles(folder, 'questions')),
      ...(await textFiles(folder, 'dossiers')),
      ...(await textFiles(folder, 'gaps')),
    ];
    const texts = await Promise.all(files.map((file) => readFile(file)));
    const hash = createHash('sha256');
    texts.forEach((text, index) => {
      const name = path.relative(folder, files[index] ?? '');
      hash.update(`${JSON.stringify(name)} ${text.length}\n`).update(text);
    });
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

async function findSourcesFolder(folder: string): Promise<string> {
  const missing = (cause: unknown) =>
    new BotError(`there is no corpus folder at ${folder}; check --corpus`, { code: 'corpus-missing', cause });
  const isFolder = async (candidate: string) => {
    try {
      return (await stat(candidate)).isDirectory();
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR') return false;
      throw missing(error);
    }
  };
  if (!(await isFolder(folder))) throw missing(undefined);
  const nested = path.join(folder, 'sources');
  return (await isFolder(nested)) ? nested : folder;
}
