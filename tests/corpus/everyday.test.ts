import { describe, expect, it } from 'vitest';
import { checkEveryday, parseEveryday, readEveryday } from '../../src/corpus/everyday.ts';
import { lint } from '../../src/corpus/lint.ts';
import { readCorpus, readCorpusFiles } from '../../src/corpus/read-corpus.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = `# Ferries
expelled: kick out, kick … out,, send packing

counted: [tot up, "add up, all in"]
`;

describe('readEveryday', () => {
  it('finds none in a corpus without any, and in an empty file', async () => {
    expect(await readEveryday(await temporaryFolder())).toEqual([]);
    expect(parseEveryday('# none yet\n')).toEqual([]);
  });

  it('reads each wording of each group, in their order, with the line of its group', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'everyday.yml': text });

    expect(await readEveryday(folder)).toEqual([
      { said: 'kick out', formal: 'expelled', line: 2 },
      { said: 'kick … out', formal: 'expelled', line: 2 },
      { said: 'send packing', formal: 'expelled', line: 2 },
      { said: 'tot up', formal: 'counted', line: 4 },
      { said: 'add up, all in', formal: 'counted', line: 4 },
    ]);
  });

  it.each([
    ['a list', 1, '- kick out\n'],
    ['a text', 1, 'kick out\n'],
    ['a group without a wording', 3, 'expelled: kick out\n\ncounted:\n'],
    ['a number for a wording', 2, 'expelled: kick out\nlimit: 10\n'],
    ['a group in a group', 2, 'expelled: kick out\ncounted: { all: tot up }\n'],
    ['a quotation mark that stays open', 3, "expelled: kick out\ncounted: 'tot up\n"],
    ['a group that stands there twice', 3, 'expelled: kick out\ncounted: tot up\nexpelled: send packing\n'],
    ['an alias of nothing', 1, 'expelled: *out\n'],
  ])('refuses %s in one line that names file and line', async (_what, line, broken) => {
    const folder = await writeFiles(await temporaryFolder(), { 'everyday.yml': broken });

    const refused: unknown = await readEveryday(folder).catch((error: unknown) => error);

    expect(refused).toMatchObject({
      name: 'BotError',
      code: 'corpus-invalid',
      message: expect.stringMatching(new RegExp(`^everyday\\.yml:${line}: is no [^\\n]+ \\[everyday\\]$`)),
    });
  });
});

describe('checkEveryday', () => {
  const faultsOf = (given: string) => checkEveryday(parseEveryday(given), ['The ministry counted ferries.']);

  it('finds no fault where a word of each group stands in a statement, in whatever inflection', () => {
    expect(faultsOf('counts of ferry boats: tot up, add … up\n')).toEqual([]);
  });

  it('finds a group in words that no statement has, once, by its line', () => {
    expect(faultsOf('counted: tot up\n# Trains\nthe railways: trains, choo-choo\n')).toEqual([
      {
        file: 'everyday.yml',
        line: 3,
        rule: 'everyday',
        message: expect.stringContaining('"the railways"'),
      },
    ]);
  });

  it.each(['… up', 'up …', '…', '??', 'US', 'them'])('finds the wording "%s", which fits nothing', (said) => {
    expect(faultsOf(`counted: tot up, ${said}\n`)).toMatchObject([
      { line: 1, message: expect.stringContaining(`"${said}"`) },
    ]);
  });
});

describe('lint', () => {
  it('finds a group of everyday wordings that leads nowhere', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      ...smallCorpus,
      'everyday.yml': 'ferries: big boats\nzeppelin: airship\n',
    });

    expect(lint(await readCorpusFiles(folder), '2026-03-01')).toMatchObject([
      { file: 'everyday.yml', line: 2, rule: 'everyday' },
    ]);
  });
});

describe('readCorpus', () => {
  it('has everyday wordings, and a version that follows them and not where they stand', async () => {
    const withWordings = async (everyday: string) =>
      readCorpus(await writeFiles(await temporaryFolder(), { ...smallCorpus, 'everyday.yml': everyday }));

    const plain = await readCorpus(await writeFiles(await temporaryFolder(), smallCorpus));
    const corpus = await withWordings('ferries: big boats\n');
    const moved = await withWordings('\n# Ships\nferries: big boats\n');
    const changed = await withWordings('ferries: large boats\n');

    expect(corpus.everyday).toMatchObject([{ said: 'big boats', formal: 'ferries' }]);
    expect(moved.version).toBe(corpus.version);
    expect(new Set([plain, corpus, changed].map(({ version }) => version)).size).toBe(3);
  });
});
