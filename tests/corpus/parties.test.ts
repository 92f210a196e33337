import { describe, expect, it } from 'vitest';
import { readParties } from '../../src/corpus/parties.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('readParties', () => {
  it('gives the party of each claimant, and none where there is no file', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'parties.yml': 'Coast Party: [Ida Berg, Nils Dahl]\n',
    });

    expect((await readParties(folder)).get('Nils Dahl')).toBe('Coast Party');
    expect((await readParties(await temporaryFolder())).size).toBe(0);
  });

  it('says what is wrong with a file that lists no claimants', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'parties.yml': 'Coast Party: Ida Berg\n' });

    await expect(readParties(folder)).rejects.toThrow(/parties\.yml cannot be read/);
  });

  it('lists claimants of the shipped corpus as their tags spell them', async () => {
    const folder = new URL('../../corpus', import.meta.url).pathname;
    const { sources } = await readCorpus(folder);
    const claimants = new Set(
      sources.flatMap(({ statements }) =>
        statements.flatMap(({ standing }) => (standing.kind === 'claim' ? [standing.by] : [])),
      ),
    );

    expect([...(await readParties(folder)).keys()].filter((name) => !claimants.has(name))).toEqual([]);
  });
});
