import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/corpus/names.ts';
import { writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('readNames', () => {
  it('gives people and terms as one set', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'names.yml': 'people: [Aino Aalto]\nterms:\n  - Selmaa Courier\n',
    });

    expect([...(await readNames(folder))]).toEqual(['Aino Aalto', 'Selmaa Courier']);
  });

  it('gives none where there is no list, or an empty one', async () => {
    const empty = await writeFiles(await temporaryFolder(), { 'names.yml': '# none yet\n' });

    expect((await readNames(await temporaryFolder())).size).toBe(0);
    expect((await readNames(empty)).size).toBe(0);
  });

  it.each(['people: Aino Aalto\n', 'persons: [Aino Aalto]\n', 'people: [', '- Aino Aalto\n', 'people: [*a]'])(
    'refuses %j',
    async (text) => {
      const folder = await writeFiles(await temporaryFolder(), { 'names.yml': text });

      await expect(readNames(folder)).rejects.toThrow(
        expect.objectContaining({
          name: 'BotError',
          code: 'corpus-invalid',
          message: expect.stringMatching(/names\.yml cannot be read: .*people and terms/),
        }),
      );
    },
  );
});
