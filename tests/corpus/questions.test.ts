import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredGaps,
  readQuestions,
  staleGaps,
  staleQuestions,
  withQuestions,
} from '../../src/corpus/questions.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { aSource, aStatement } from '../support/builders.ts';
import { smallCorpus, writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What is read from question files, by name of file. */
async function reading(files: Readonly<Record<string, string>>) {
  const named = Object.entries(files).map(([name, text]) => [path.join('questions', name), text]);
  return readQuestions(await writeFiles(await temporaryFolder(), Object.fromEntries(named)), 'questions');
}

/** The message with which question files are refused. */
async function refusalOf(files: Readonly<Record<string, string>>): Promise<string> {
  const refused: unknown = await reading(files).catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: 'BotError', code: 'corpus-invalid', message: expect.any(String) });
  return refused instanceof Error ? refused.message : '';
}

describe('readQuestions', () => {
  it('reads the questions under each statement, from every file, past comments and blank lines', async () => {
    const questions = await reading({
      'b.txt': 'b#1\r\n- Who counted?\r\n',
      'a.txt': '# Counts of ferries\n\na#1\n- How many?\n\n  - And in 2023?  \n\na#2\n# none yet\n',
      'README.md': 'no question',
    });

    expect([...questions]).toEqual([
      ['a#1', { file: 'questions/a.txt', line: 3, questions: ['How many?', 'And in 2023?'] }],
      ['a#2', { file: 'questions/a.txt', line: 8, questions: [] }],
      ['b#1', { file: 'questions/b.txt', line: 1, questions: ['Who counted?'] }],
    ]);
  });

  it('finds none in a corpus without any', async () => {
    expect((await readQuestions(await temporaryFolder(), 'questions')).size).toBe(0);
  });

  it.each([
    ['a question before any statement', 'a.txt:2: a question stands under', { 'a.txt': '\n- How many?\n' }],
    ['a statement named twice', 'a.txt:4: "a#1" has questions already', { 'a.txt': 'a#1\n- Who?\n\na#1\n' }],
    [
      'a statement of another file',
      'b.txt:1: "a#1" has questions already',
      { 'a.txt': 'a#1', 'b.txt': 'a#1' },
    ],
    ['a question without its blank', 'a.txt:2: ', { 'a.txt': 'a#1\n-How many?\n' }],
    ['a question without a word', 'a.txt:2: ', { 'a.txt': 'a#1\n-\n- Who?\n' }],
    ['an id like a path', 'a.txt:2: "x/../y//z" has', { 'a.txt': 'x/../y//z\nx/../y//z\n' }],
    [
      'a question too long',
      'a.txt:2: a question has at most 200',
      { 'a.txt': `a#1\n- ${'why '.repeat(50)}?` },
    ],
  ])('refuses %s by file and line', async (_what, message, files) => {
    expect(await refusalOf(files)).toContain(`${path.sep}${message}`);
  });

  it('reads any file, or refuses it in one line with the name of the file and the number of the line', async () => {
    const line = fc.oneof(
      fc.constantFrom('', '# note', 'a#1', 'b#2', '- How many?', '-', '- ', '--', `- ${'x'.repeat(300)}`),
      fc.string({ unit: fc.constantFrom(...'ab#-? "\t'), maxLength: 8 }),
    );
    const folder = await temporaryFolder();

    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        await writeFiles(folder, { 'questions/a.txt': lines.join('\n') });
        const read = await readQuestions(folder, 'questions').catch((error: unknown) => error);

        if (read instanceof Error) {
          const [, at = '0'] =
            /^[^\n]*questions\/a\.txt:(\d+): [^\n]+ \[questions\]$/.exec(read.message) ?? [];
          expect(Number(at)).toBeGreaterThan(0);
          expect(Number(at)).toBeLessThanOrEqual(lines.length);
        } else {
          expect(read).toBeInstanceOf(Map);
        }
      }),
    );
  });
});

describe('withQuestions', () => {
  const questions = new Map([['a#1', { file: 'questions/a.txt', line: 1, questions: ['How many?'] }]]);

  it('gives each statement its questions, and the rest of the source as it was', () => {
    const source = aSource({ statements: [aStatement({ id: 'a#1' }), aStatement({ id: 'a#2' })] });

    const { statements, ...rest } = withQuestions(source, questions);

    expect(statements).toEqual([
      aStatement({ id: 'a#1', questions: ['How many?'] }),
      aStatement({ id: 'a#2', questions: [] }),
    ]);
    expect({ ...rest, statements: source.statements }).toEqual(source);
  });

  it('leaves a source as it is where there are none', () => {
    const source = aSource();

    expect(withQuestions(source, new Map())).toBe(source);
  });
});

describe('staleQuestions', () => {
  it('finds the questions of statements that are not there, where they stand', () => {
    const entry = (line: number) => ({ file: 'questions/a.txt', line, questions: ['How many?'] });
    const questions = new Map([
      ['a#1', entry(1)],
      ['a#2', entry(4)],
    ]);

    expect(staleQuestions(questions, new Set(['a#1']))).toEqual([
      { file: 'questions/a.txt', line: 4, rule: 'questions', message: expect.stringContaining('"a#2"') },
    ]);
  });
});

describe('gaps', () => {
  const placed = (id: string, line: number, ...questions: readonly string[]) =>
    [id, { file: 'gaps/a.txt', line, questions }] as const;

  it('are faults under an id that no source and no dossier has', () => {
    const gaps = new Map([placed('aa-counts-2023', 1, 'Who paid?'), placed('gone', 4, 'Who else?')]);

    expect(staleGaps(gaps, new Set(['aa-counts-2023']))).toEqual([
      { file: 'gaps/a.txt', line: 4, rule: 'gaps', message: expect.stringContaining('"gone"') },
    ]);
  });

  it('are faults where a statement has the same question among those it answers', () => {
    const gaps = new Map([placed('aa-counts-2023', 1, 'Who paid?', 'How many ferries?')]);
    const questions = new Map([placed('a#1', 1, 'how many ferries?')]);

    expect(answeredGaps(gaps, questions)).toEqual([
      { file: 'gaps/a.txt', line: 1, rule: 'gaps', message: expect.stringContaining('How many ferries?') },
    ]);
    expect(answeredGaps(gaps, new Map())).toEqual([]);
  });
});

describe('readCorpus', () => {
  it('knows what it does not answer, and has another version for it', async () => {
    const plain = await readCorpus(await writeFiles(await temporaryFolder(), smallCorpus));
    const gaps = { 'gaps/counts.txt': 'aa-counts-2023\n- Who paid?\n\nquays\n- Who owns them?\n' };
    const corpus = await readCorpus(await writeFiles(await temporaryFolder(), { ...smallCorpus, ...gaps }));

    expect(plain.gaps).toEqual([]);
    expect(corpus.gaps).toEqual(['Who paid?', 'Who owns them?']);
    expect(corpus.version).not.toBe(plain.version);
  });

  it('gives statements their questions, and another version than without', async () => {
    const plain = await readCorpus(await writeFiles(await temporaryFolder(), smallCorpus));
    const [statement] = plain.sources.flatMap(({ statements }) => statements);
    const asked = { 'questions/counts.txt': `${statement?.id}\n- How many ferries?\nsome#gone\n- Who?\n` };

    const corpus = await readCorpus(await writeFiles(await temporaryFolder(), { ...smallCorpus, ...asked }));

    expect(
      corpus.sources.flatMap(({ statements }) => statements).flatMap(({ questions }) => questions),
    ).toEqual(['How many ferries?']);
    expect(corpus.version).not.toBe(plain.version);
  });
});
