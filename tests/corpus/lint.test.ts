import { describe, expect, it } from 'vitest';
import { lint } from '../../src/corpus/lint.ts';
import { readCorpusFiles } from '../../src/corpus/read-corpus.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const counts = 'sources/selmaa/fi-selmaa-counts-2024.md';
const today = '2026-03-01';

/** The faults of the small corpus after one passage of one file is replaced. */
async function faultsWith(file: string, passage: string | RegExp, replacement: string) {
  const before = smallCorpus[file] ?? '';
  const after = before.replace(passage, replacement);
  if (after === before) throw new Error(`${file} does not hold ${passage}`);
  const folder = await writeFiles(await temporaryFolder(), { ...smallCorpus, [file]: after });
  return lint(await readCorpusFiles(folder), today);
}

/** A statement more in the counts of the port, on line 20. */
function adding(statement: string) {
  return [counts, /$/, `- ${statement}\n`] as const;
}

describe('lint', () => {
  it('finds no fault in a corpus that has none', async () => {
    const folder = await writeFiles(await temporaryFolder(), smallCorpus);

    expect(lint(await readCorpusFiles(folder), today)).toEqual([]);
  });

  it.each([
    ['front-matter', 6, [counts, 'seen: primary', 'seen: never']],
    ['standing', 20, adding('[rumour] The port of Selmaa is loud.')],
    ['duplicate', 20, adding('[fact] The port of Selmaa counted 412 night ferries in 2024.')],
    ['source-id', 2, [counts, 'id: fi-selmaa-counts-2024', 'id: fi-port-2024']],
    ['topics', 1, [counts, 'topics: [night-ferries]', 'topics: []']],
    ['topics', 1, [counts, 'topics: [night-ferries]', 'topics: [night-ferries, night-buses]']],
    ['countries', 1, [counts, 'countries: [FI]', 'countries: []']],
    ['description', 1, [counts, 'Yearly counts of the ferries that call at the port.\n', '']],
    ['untagged', 19, [counts, '- [fact] The port of Selmaa counted 655', '- The Port of Selmaa counted 655']],
    ['seen', 1, ['sources/selmaa/fi-courier-noise-2024.md', /url: .*\n/, '']],
    ['claimant', 20, adding('[claim: Selmaa Courier] The limit on ships is too weak.')],
    ['contested', 20, adding('[contested] The port of Selmaa and the ministry count ships apart.')],
    ['contested', 20, adding('[contested: fi-selmaa-counts-2024] The port of Selmaa doubts its own counts.')],
    [
      'contested',
      20,
      adding('[contested: fi-nobody-2024] The port of Selmaa and a paper count ships apart.'),
    ],
    ['stands-alone', 20, adding('[fact] They counted passengers too.')],
    ['stands-alone', 20, adding('[fact] The report counted passengers too.')],
    ['sentence', 20, adding('[fact] The port of Selmaa also counts passengers')],
    ['sentence', 20, adding(`[fact] The port counts ${'boats and '.repeat(30)}ships.`)],
    [
      'quotation',
      20,
      adding('[fact] The port speaks of "a quiet night that every guest of the old town may enjoy".'),
    ],
    ['loaded', 20, adding('[fact] The port of Selmaa began the ferry ban with signs.')],
    ['private-name', 20, adding('[fact] The pilot Aino Aalto works at the port of Selmaa.')],
    ['unit', 20, adding('[fact] The port of Selmaa reached 17.')],
    ['dates', 20, adding('[fact] The port of Selmaa counted ships from 2023 to 2019.')],
    ['published', 1, [counts, 'published: 2025-01-15', 'published: 2026-03-02']],
    ['repeated', 20, adding('[fact] In 2024, the port of Selmaa counted 412 ferries by night.')],
    [
      'orphan-topic',
      1,
      ['topics.yml', /$/, smallCorpus['topics.yml']?.replace('id: night-ferries', 'id: day-ferries') ?? ''],
    ],
  ] as const)('finds a fault against "%s" on line %i', async (rule, line, [file, passage, replacement]) => {
    const faults = await faultsWith(file, passage, replacement);

    expect(faults).toEqual([{ file, line, rule, message: expect.any(String) }]);
  });

  it('finds two sources with one id', async () => {
    const twin = 'sources/selmaa/twin/fi-selmaa-counts-2024.md';
    const text = smallCorpus[counts]?.replaceAll('412', '12').replaceAll('655', '55') ?? '';
    const folder = await writeFiles(await temporaryFolder(), { ...smallCorpus, [twin]: text });

    expect(lint(await readCorpusFiles(folder), today)).toMatchObject([
      { file: twin, line: 2, rule: 'source-id' },
    ]);
  });

  it('finds a listed party that claims nothing, and a timeline that the corpus does not show', async () => {
    const event =
      '- { date: 2024, event: It was, countries: [FI], topics: [night-ferries], statements: [a#1] }';
    const folder = await writeFiles(await temporaryFolder(), {
      ...smallCorpus,
      'claimants.yml': 'court: [Judge Berg]\n',
      'timeline.yml': event,
    });

    expect(lint(await readCorpusFiles(folder), today)).toMatchObject([
      { file: 'claimants.yml', rule: 'claimants', message: expect.stringContaining('"Judge Berg"') },
      { file: 'timeline.yml', rule: 'timeline', line: 1 },
    ]);
  });

  it('finds questions of a statement that is not there, and none where it is', async () => {
    const [known = ''] = (
      await readCorpusFiles(await writeFiles(await temporaryFolder(), smallCorpus))
    ).parsed
      .flatMap(({ source }) => source?.statements ?? [])
      .map(({ id }) => id);
    const questions = `# Counts\n\n${known}\n- How many?\n\n${known}0\n- How many in 2023?\n`;
    const folder = await writeFiles(await temporaryFolder(), {
      ...smallCorpus,
      'questions/counts.txt': questions,
    });

    expect(lint(await readCorpusFiles(folder), today)).toEqual([
      {
        file: 'questions/counts.txt',
        line: 6,
        rule: 'questions',
        message: expect.stringContaining(`"${known}0"`),
      },
    ]);
  });

  it('finds a source that says nothing', async () => {
    const faults = await faultsWith(counts, /\nYearly[\s\S]*$/, '');

    expect(faults.map(({ rule }) => rule)).toEqual(['description', 'empty']);
  });
});
