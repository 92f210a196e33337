import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerData } from '../../src/present/answer-data.ts';
import { briefData } from '../../src/present/brief-data.ts';
import { freePort } from '../support/free-port.ts';
import {
  type Finished,
  heard,
  isListening,
  isRunning,
  runScript,
  startScript,
  strangersPort,
} from '../support/processes.ts';
import { longCorpus, smallCorpus, smallCorpusSize, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const scripts = {
  ask: new URL('../../src/cli/ask.ts', import.meta.url),
  brief: new URL('../../src/cli/brief.ts', import.meta.url),
  retrieve: new URL('../../src/cli/retrieve.ts', import.meta.url),
  index: new URL('../../src/cli/index-corpus.ts', import.meta.url),
  corpus: new URL('../../src/cli/corpus.ts', import.meta.url),
};
type Command = keyof typeof scripts;

const corpus = await temporaryFolder(afterAll);
const data = await temporaryFolder(afterAll);
const here = ['--corpus', corpus, '--data', data];

beforeAll(async () => {
  await writeFiles(corpus, smallCorpus);
  await run('index', here);
});

describe('brief', () => {
  it('prints a cited briefing, the same as data and as Markdown', async () => {
    const [text, data, markdown] = [
      await run('brief', ['finland', ...here]),
      await run('brief', ['finland', '--long', '--json', ...here]),
      await run('brief', ['finland', '--markdown', ...here]),
    ];

    expect([text.code, text.stderr]).toEqual([0, '']);
    expect(text.stdout).toMatch(/^Briefing: Finland\n/);
    expect(text.stdout).toMatch(/limited night ferries at Selmaa to two a[\s\S]*\[\d\]/);
    expect(briefData.parse(JSON.parse(data.stdout))).toMatchObject({ kind: 'briefing', form: 'long' });
    expect(markdown.stdout).toMatch(/^# Briefing: Finland\n[\s\S]*\[\^1\]: \[/);
  });

  it('writes a Word document', async () => {
    const file = path.join(await temporaryFolder(), 'finland.docx');

    const { code, stdout, stderr } = await run('brief', ['finland', '--docx', file, ...here]);

    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Written to ${file}\n` });
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  it('says what there is, and ends with 2, where there is no briefing', async () => {
    const { code, stdout } = await run('brief', ['japan', ...here]);

    expect(code).toBe(2);
    expect(stdout).toContain('The corpus has nothing on Japan.');
    expect(stdout).toContain('“finland”');
    expect((await run('brief', here)).stderr).toMatch(/^brief: name a country, a topic or a date/);
  });
});

describe('ask', () => {
  const question = 'How many night ferries did the port of Selmaa count in 2024?';

  it('prints one cited answer', async () => {
    const { code, stdout, stderr } = await run('ask', [question, ...here]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^The port of Selmaa counted 412 night ferries in 2024\. \[1\]\n/);
    expect(stdout).toContain('https://port.selmaa.example/counts');
    expect(stdout).not.toContain('\u001B');
  });

  it('takes a question without quotation marks', async () => {
    const { code, stdout } = await run('ask', [...here, ...question.split(' ')]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/412 night ferries/);
  });

  it('prints the answer as data with --json', async () => {
    const { code, stdout, stderr } = await run('ask', [question, '--json', ...here]);

    const answer = answerData.parse(JSON.parse(stdout));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(answer).toMatchObject({ question, status: 'answered', composer: 'extract' });
    expect(answer.statements[0]?.citations).toMatchObject([{ n: 1, sourceId: 'fi-selmaa-counts-2024' }]);
    expect(answer.sources[0]).toMatchObject({ n: 1, id: 'fi-selmaa-counts-2024' });
  });

  it('builds the index on first use and tells how far it is', async () => {
    const long = await writeFiles(await temporaryFolder(), longCorpus(100));
    const fresh = path.join(await temporaryFolder(), 'made', 'on', 'first', 'use');

    const { code, stdout, stderr } = await run('ask', [question, '--corpus', long, '--data', fresh]);

    const told = linesOf(stderr);
    expect(code).toBe(0);
    expect(stdout).toMatch(/night ferries/);
    expect(told.every((line) => /^Indexing statements: \d+ of 100$/.test(line))).toBe(true);
    expect(told[0]).toBe('Indexing statements: 0 of 100');
    expect(told.at(-1)).toBe('Indexing statements: 100 of 100');
  });

  it('answers each line of --jsonl under its id, a follow-up from its earlier questions', async () => {
    const lines = [
      { id: 'alone', question },
      { id: 7, question: 'And in 2023?', turns: [question] },
      { id: 'separator', question: 'Who limited\u2028night ferries at Selmaa?' },
      { id: 'empty', question: '' },
      { id: 'long', question: 'why '.repeat(5_000) },
    ];
    const input = `\uFEFF${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`;

    const { code, stdout, stderr } = await run('ask', ['--jsonl', ...here], { input });

    const answers = linesOf(stdout).map((line) => answerData.parse(JSON.parse(line)));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(answers.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ['alone', 'answered', undefined],
      ['7', 'answered', undefined],
      ['separator', 'answered', undefined],
      ['empty', 'failed', 'empty'],
      ['long', 'failed', 'too-long'],
    ]);
    expect(answers[0]?.text).toContain('412 night ferries');
    expect(answers[1]?.standalone).toContain(question);
    expect(answers[1]?.text).toContain('655 night ferries');
  });

  it('says which lines of --jsonl cannot be read, and answers the others', async () => {
    const input = ['not json', '{"id":"a"}', '["a"]', JSON.stringify({ id: 'b', question })].join('\n');

    const { code, stdout, stderr } = await run('ask', ['--jsonl', ...here], { input });

    expect(code).toBe(2);
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { id: null, status: 'failed', text: expect.stringMatching(/^line 1: is no JSON/) },
      { id: 'a', status: 'failed', text: expect.stringMatching(/^line 2: question: /) },
      { id: null, status: 'failed', text: expect.stringMatching(/^line 3: /) },
      { id: 'b', status: 'answered' },
    ]);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^ask: line 1: /),
      expect.stringMatching(/^ask: line 2: /),
      expect.stringMatching(/^ask: line 3: /),
    ]);
  });
});

describe('retrieve', () => {
  const question = 'How many decibels were measured at the quay of Selmaa?';

  it('prints the best statements, as many as asked for', async () => {
    const { code, stdout, stderr } = await run('retrieve', ['-k', '2', question, ...here]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      '1. The Selmaa Courier measured 71 decibels at the quay of Selmaa on 18 June 2024.',
      expect.stringMatching(/^ {3}fi-courier-noise-2024#[0-9a-f]{8} · fact · press · /),
      expect.stringMatching(/^2\. /),
      expect.stringMatching(/^ {3}fi-/),
    ]);
  });

  it('prints them as data with --json', async () => {
    const { code, stdout } = await run('retrieve', ['--json', '-k', '2', question, ...here]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      question: { asked: question },
      hits: [{ rank: 1, sourceId: 'fi-courier-noise-2024', voice: 'press' }, { rank: 2 }],
    });
  });
});

describe('index', () => {
  it('embeds nothing the second time', async () => {
    expect(await indexed(here)).toEqual({ embedded: 0, removed: 0, kept: smallCorpusSize });
  });

  it('embeds what changed and removes what left', async () => {
    const changing = await writeFiles(await temporaryFolder(), smallCorpus);
    const flags = ['--corpus', changing, '--data', await temporaryFolder()];
    await run('index', flags);
    const file = 'sources/selmaa/fi-selmaa-counts-2024.md';
    await writeFiles(changing, { [file]: smallCorpus[file]?.replace('412', '413') ?? '' });

    expect(await indexed(flags)).toEqual({ embedded: 1, removed: 1, kept: smallCorpusSize - 1 });
  });

  it('does not undo the index of another corpus in the same data folder', async () => {
    const other = await writeFiles(await temporaryFolder(), longCorpus(3));

    expect(await indexed(['--corpus', other, '--data', data])).toMatchObject({ embedded: 3, removed: 0 });
    expect(await indexed(here)).toMatchObject({ embedded: 0, kept: smallCorpusSize });
  });

  it('is completed by the next run when one is killed midway, and leaves no server behind', async () => {
    const total = 160;
    const long = await writeFiles(await temporaryFolder(), longCorpus(total));
    const flags = ['--corpus', long, '--data', await temporaryFolder()];
    const first = startScript(scripts.index, flags);
    await heard(first.stderr, /: [1-9]\d* of/);
    const server = await serverOf(flags[3] ?? '');
    first.kill('SIGKILL');
    await once(first, 'exit');

    await expect.poll(() => isRunning(server.pid), { timeout: 20_000 }).toBe(false);
    await expect.poll(() => isListening(server.port), { timeout: 20_000 }).toBe(false);
    const second = await indexed(flags);
    expect(second.kept).toBeGreaterThan(0);
    expect(second.embedded).toBeGreaterThan(0);
    expect(second.kept + second.embedded).toBe(total);
    expect(await indexed(flags)).toEqual({ embedded: 0, removed: 0, kept: total });
  });

  it('runs twice at once: the work is done once and both succeed', async () => {
    const long = await writeFiles(await temporaryFolder(), longCorpus(64));
    const flags = ['--corpus', long, '--data', await temporaryFolder()];

    const [one, other] = await Promise.all([indexed(flags), indexed(flags)]);

    expect(one.kept + one.embedded).toBe(64);
    expect(other.kept + other.embedded).toBe(64);
    expect(one.embedded + other.embedded).toBe(64);
  });
});

describe('corpus', () => {
  it('finds no fault where there is none', async () => {
    const { code, stdout, stderr } = await run('corpus', ['lint', ...here]);

    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `4 sources, ${smallCorpusSize} statements: no faults\n`,
      stderr: '',
    });
  });

  it('names each fault by file and line and exits with 1', async () => {
    const faulty = await writeFiles(await temporaryFolder(), {
      ...smallCorpus,
      'sources/a-broken.md': '---\nid: a-broken\ntitle: [\n---\n',
      'sources/b-broken.md': '- [fact] It has no header.\n',
    });

    const { code, stdout, stderr } = await run('corpus', ['lint', '--corpus', faulty]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(linesOf(stdout)).toEqual([
      expect.stringMatching(/^sources\/a-broken\.md:\d+: .* \[front-matter\]$/),
      expect.stringMatching(/^sources\/b-broken\.md:1: .* \[front-matter\]$/),
      `6 sources, ${smallCorpusSize} statements: 2 faults`,
    ]);
  });

  it('prints no control character of a corpus to the terminal', async () => {
    const red = '\u001B[31mred';
    const hostile = await writeFiles(await temporaryFolder(), {
      ...smallCorpus,
      [`sources/${red}.md`]: 'Hello.',
    });

    const linted = await run('corpus', ['lint', '--corpus', hostile]);
    const asked = await run('ask', ['Why?', '--corpus', hostile, '--data', data]);

    expect({ linted: linted.code, asked: asked.code }).toEqual({ linted: 1, asked: 2 });
    for (const printed of [linted.stdout, asked.stderr]) {
      expect(printed).toContain('[31mred');
      expect(printed).not.toContain(red);
    }
  });

  it('prints the faults as data with --json', async () => {
    const { code, stdout } = await run('corpus', ['lint', '--json', ...here]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ sources: 4, statements: smallCorpusSize, faults: [] });
  });
});

describe('--help', () => {
  it.each(['ask', 'retrieve', 'index', 'corpus'] as const)('tells how %s is used', async (name) => {
    const { code, stdout, stderr } = await run(name, ['--help']);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run /);
    for (const flag of ['--corpus DIR', '--data DIR', '--json', '--help', 'Exit codes: 0']) {
      expect(stdout).toContain(flag);
    }
  });
});

describe('bad usage and input', () => {
  it.concurrent.each<[string, Command, string[], RegExp]>([
    ['an unknown flag', 'ask', ['Why?', '--fast'], /'--fast'/],
    ['a flag without its value', 'ask', ['Why?', '--corpus'], /--corpus/],
    ['an empty data folder', 'ask', ['Why?', '--data', ''], /--data/],
    ['no question', 'ask', [], /--help/],
    ['an empty question', 'ask', [''], /empty/],
    ['a question of marks', 'ask', ['?! …'], /empty/],
    ['20,000 characters', 'ask', ['why '.repeat(5_000)], /20000 characters/],
    ['a question beside --jsonl', 'ask', ['Why?', '--jsonl'], /standard input/],
    [
      'a corpus folder that is not there',
      'ask',
      ['Why?', '--corpus', '/not/there'],
      /no corpus folder at \/not\/there/,
    ],
    ['an empty question', 'retrieve', [''], /empty/],
    ['20,000 characters', 'retrieve', ['why '.repeat(5_000)], /20000 characters/],
    ['no number of statements', 'retrieve', ['Why?', '-k', 'many'], /-k/],
    ['words', 'index', ['everything'], /"everything"/],
    ['a corpus folder that is not there', 'index', ['--corpus', '/not/there'], /\/not\/there/],
    ['no action', 'corpus', [], /lint/],
    ['an unknown action', 'corpus', ['mend'], /"mend"/],
    ['a corpus folder that is not there', 'corpus', ['lint', '--corpus', '/not/there'], /\/not\/there/],
  ])('ends with 2 and one line: %s to %s', async (_, name, args, line) => {
    const finished = await run(name, [...here, ...args]);

    expectOneLine(finished, { name, code: 2, line });
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a folder without sources', { 'notes.txt': '' }, /holds no source/],
    ['broken front matter', { 'a.md': '---\nid: a\ntitle: [\n---\n' }, /a\.md:\d+: .*YAML/],
    [
      'a header with an unknown voice',
      { 'a.md': '---\nid: a\nvoice: nobody\n---\n' },
      /a\.md:1: .*\(and \d+ more/,
    ],
    ['broken topics', { ...smallCorpus, 'topics.yml': '- id: [' }, /topics\.yml: /],
  ])('ends with 2 and one line: %s', async (_, files, line) => {
    const broken = await writeFiles(await temporaryFolder(), files);

    const finished = await run('ask', ['Why?', '--data', data, '--corpus', broken]);

    expectOneLine(finished, { name: 'ask', code: 2, line });
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['CHROMA_URL', { CHROMA_URL: 'localhost' }, /CHROMA_URL/],
    ['CHROMA_PORT', { CHROMA_PORT: '80000' }, /CHROMA_PORT/],
  ])('ends with 2 and one line: a %s that is none', async (_, settings, line) => {
    const finished = await run('ask', ['Why?', ...here], { settings });

    expectOneLine(finished, { name: 'ask', code: 2, line });
  });

  it('leaves the index as it was', expectIndexIntact);
});

describe('a world out of order', () => {
  it('ends with 1 and one line when the data folder cannot be written', async () => {
    const belowAFile = path.join(corpus, 'topics.yml', 'data');

    const finished = await run('ask', ['Why?', '--corpus', corpus, '--data', belowAFile]);

    expectOneLine(finished, { name: 'ask', code: 1, line: /data folder .*topics\.yml.*--data/ });
  });

  it('ends with 1 and one line when CHROMA_PORT is in use', async () => {
    const settings = { CHROMA_PORT: String(await strangersPort()) };

    const finished = await run('ask', ['Why?', ...here], { settings });

    expectOneLine(finished, { name: 'ask', code: 1, line: /in use.*CHROMA_PORT/ });
  });

  it('ends with 1 and one line when nobody answers at CHROMA_URL', async () => {
    const settings = { CHROMA_URL: `http://127.0.0.1:${await freePort()}` };

    const finished = await run('ask', ['Why?', ...here], { settings });

    expectOneLine(finished, { name: 'ask', code: 1, line: /does not answer.*CHROMA_URL/ });
  });

  it('ends with 1 and one line when what answers at CHROMA_URL is no Chroma', async () => {
    const page = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello';
    const settings = { CHROMA_URL: `http://127.0.0.1:${await strangersPort(page)}` };

    const finished = await run('ask', ['Why?', ...here], { settings });

    expectOneLine(finished, { name: 'ask', code: 1, line: /Chroma at http\S+ could not/ });
  });

  it('leaves the index as it was', expectIndexIntact);
});

function run(
  name: Command,
  args: readonly string[],
  options?: { input?: string; settings?: Readonly<Record<string, string>> },
): Promise<Finished> {
  return runScript(scripts[name], args, options);
}

const report = z.object({ embedded: z.number(), removed: z.number(), kept: z.number() });

/** What `index` did. */
async function indexed(flags: readonly string[]): Promise<z.infer<typeof report>> {
  const { code, stdout, stderr } = await run('index', ['--json', ...flags]);
  expect(code, stderr).toBe(0);
  return report.parse(JSON.parse(stdout));
}

async function expectIndexIntact(): Promise<void> {
  expect(await indexed(here)).toEqual({ embedded: 0, removed: 0, kept: smallCorpusSize });
}

const serverState = z.object({ pid: z.number(), port: z.number() });

async function serverOf(dataFolder: string): Promise<z.infer<typeof serverState>> {
  return serverState.parse(
    JSON.parse(await readFile(path.join(dataFolder, 'chroma', 'server.json'), 'utf8')),
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function expectOneLine(
  { code, stdout, stderr }: Finished,
  wanted: { name: string; code: number; line: RegExp },
) {
  expect({ code, stdout }).toEqual({ code: wanted.code, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringMatching(wanted.line)]);
  expect(stderr).toMatch(new RegExp(`^${wanted.name}: `));
  expect(stderr).not.toMatch(/unexpected failure|\.[cm]?[jt]s:\d+/);
}
