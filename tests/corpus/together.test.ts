import { describe, expect, it } from 'vitest';
import { checkTogether, readTogether } from '../../src/corpus/together.ts';
import { writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folderWith = async (text: string) => writeFiles(await temporaryFolder(), { 'together.yml': text });

describe('readTogether', () => {
  it('gives what stands beside a statement and what says it more fully, and nothing where there is no file', async () => {
    const together = await readTogether(
      await folderWith('- { of: a#1, with: [b#2] }\n- { of: c#3, fuller: d#4 }\n'),
    );

    expect([together.beside.get('a#1'), together.fuller.get('c#3')]).toEqual([['b#2'], 'd#4']);
    expect((await readTogether(await temporaryFolder())).beside.size).toBe(0);
  });

  it('takes several at once, and all that is listed of one', async () => {
    const { beside } = await readTogether(
      await folderWith('- { of: [a#1, b#2], with: [c#3] }\n- { of: a#1, with: [d#4] }\n'),
    );

    expect([...beside]).toEqual([
      ['a#1', ['c#3', 'd#4']],
      ['b#2', ['c#3']],
    ]);
  });

  it.each(['- { of: a#1 }\n', '- { of: a#1, with: [b#2], fuller: c#3 }\n'])(
    'says what is wrong with an entry that has neither or both: %s',
    async (text) => {
      await expect(readTogether(await folderWith(text))).rejects.toThrow(/together\.yml cannot be read/);
    },
  );
});

describe('checkTogether', () => {
  it('names each id that no statement has, once', () => {
    const together = { beside: new Map([['a#1', ['b#2', 'b#2']]]), fuller: new Map([['a#1', 'gone#5']]) };

    expect(checkTogether(together, new Map([['a#1', 0]])).map(({ message }) => message)).toEqual([
      expect.stringContaining('"b#2"'),
      expect.stringContaining('"gone#5"'),
    ]);
  });
});
