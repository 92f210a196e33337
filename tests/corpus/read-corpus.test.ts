import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/corpus/lint.ts';
import { duplicateIds, readCorpus, readCorpusFiles } from '../../src/corpus/read-corpus.ts';
import { aSource } from '../support/builders.ts';
import { smallCorpus, smallCorpusSize, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const counts = 'sources/selmaa/fi-selmaa-counts-2024.md';

async function corpusOf(files: Readonly<Record<string, string | undefined>>): Promise<string> {
  const given = Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
  return writeFiles(await temporaryFolder(), Object.fromEntries(given));
}

function failing(code: string, message: RegExp) {
  return expect.objectContaining({ name: 'BotError', code, message: expect.stringMatching(message) });
}

describe('readCorpus', () => {
  it('reads every source of a folder, in the order of its files, with the topics', async () => {
    const corpus = await readCorpus(await corpusOf(smallCorpus));

    expect(corpus.sources.map(({ file }) => file)).toEqual(
      Object.keys(smallCorpus)
        .filter((file) => file.endsWith('.md'))
        .sort(),
    );
    expect(corpus.sources.flatMap(({ statements }) => statements)).toHaveLength(smallCorpusSize);
    expect(corpus.topics.map(({ id }) => id)).toEqual(['night-ferries']);
  });

  it('reads a flat folder without topics, and no readme', async () => {
    const folder = await corpusOf({ 'a.md': smallCorpus[counts], 'README.md': '# How to', 'notes.txt': 'x' });

    const { sources, topics } = await readCorpus(folder);

    expect(sources.map(({ file }) => file)).toEqual(['a.md']);
    expect(topics).toEqual([]);
  });

  it('has a version that follows what is said, and not where it stands', async () => {
    const { version } = await readCorpus(await corpusOf(smallCorpus));
    const lower = smallCorpus[counts]?.replace('## Night', '\n\n## Night');
    const moved = await readCorpus(await corpusOf({ ...smallCorpus, [counts]: lower }));
    const changed = await readCorpus(
      await corpusOf({ ...smallCorpus, [counts]: smallCorpus[counts]?.replace('412', '413') }),
    );
    const renamed = await readCorpus(
      await corpusOf({ ...smallCorpus, 'topics.yml': smallCorpus['topics.yml']?.replace('ban', 'stop') }),
    );

    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(moved.version).toBe(version);
    expect(new Set([version, changed.version, renamed.version]).size).toBe(3);
  });

  it('says that a folder is missing', async () => {
    const folder = await temporaryFolder();
    await rm(folder, { recursive: true });

    await expect(readCorpus(folder)).rejects.toThrow(
      failing('corpus-missing', /no corpus folder at .*--corpus/),
    );
  });

  it('says that a file is no folder', async () => {
    const folder = await corpusOf({ 'a.md': 'text' });

    await expect(readCorpus(path.join(folder, 'a.md'))).rejects.toThrow(
      failing('corpus-missing', /no corpus folder at .*a\.md/),
    );
  });

  it('says that a folder holds no source', async () => {
    await expect(readCorpus(await corpusOf({ 'sources/README.md': '# How to' }))).rejects.toThrow(
      failing('corpus-missing', /sources holds no source/),
    );
  });

  it('names the file and the line of a fault, and how many more there are', async () => {
    const broken = smallCorpus[counts]
      ?.replace('seen: primary', 'seen: never')
      .replace('voice: official-statistics', 'voice: choir');

    await expect(readCorpus(await corpusOf({ ...smallCorpus, [counts]: broken }))).rejects.toThrow(
      failing(
        'corpus-invalid',
        /fi-selmaa-counts-2024\.md:6: "seen": .*\(and 1 more: npm run corpus -- lint/,
      ),
    );
  });

  it('refuses two sources with one id', async () => {
    const folder = await corpusOf({ ...smallCorpus, 'sources/twin.md': smallCorpus[counts] });

    await expect(readCorpus(folder)).rejects.toThrow(
      failing(
        'corpus-invalid',
        /twin\.md:2: the id "fi-selmaa-counts-2024" belongs to .*selmaa-counts-2024\.md/,
      ),
    );
  });

  it('refuses broken topics', async () => {
    await expect(readCorpus(await corpusOf({ ...smallCorpus, 'topics.yml': 'id: x' }))).rejects.toThrow(
      failing('corpus-invalid', /topics\.yml: /),
    );
  });
});

describe('readCorpusFiles', () => {
  it('gives the faults of a broken file instead of throwing', async () => {
    const { parsed } = await readCorpusFiles(
      await corpusOf({ 'a.md': 'No header.', 'b.md': smallCorpus[counts] }),
    );

    expect(parsed.map(({ source, faults }) => [source?.id, faults.length])).toEqual([
      [undefined, 1],
      ['fi-selmaa-counts-2024', 0],
    ]);
  });

  it('reads the names that statements may hold', async () => {
    const folder = await corpusOf({
      'a.md': smallCorpus[counts],
      'names.yml': 'people: [Aino Aalto]\nterms: [Old Town]\n',
    });

    const { names } = await readCorpusFiles(folder);

    expect([...names]).toEqual(['Aino Aalto', 'Old Town']);
  });

  it('refuses names that are no lists', async () => {
    const folder = await corpusOf({ 'a.md': smallCorpus[counts], 'names.yml': 'people: Aino Aalto\n' });

    await expect(readCorpusFiles(folder)).rejects.toThrow(
      failing('corpus-invalid', /names\.yml cannot be read/),
    );
  });
});

describe('duplicateIds', () => {
  it('faults every source but the first that has an id', () => {
    const parsed = ['a.md', 'b.md', 'c.md'].map((file) => ({
      source: aSource({ id: 'a', file }),
      faults: [],
      untaggedLines: [],
    }));

    expect(duplicateIds(parsed).map(({ file, line }) => [file, line])).toEqual([
      ['b.md', 2],
      ['c.md', 2],
    ]);
  });
});

describe('the shipped corpus', () => {
  it('has no fault', { timeout: 60_000 }, async () => {
    // The clock is not asked: `npm run corpus -- lint` compares dates of publication with today.
    const faults = lint(await readCorpusFiles('corpus'), '9999-12-31');

    expect(faults).toEqual([]);
  });
});
