import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../src/adapters/memory-index.ts';
import type { Answerer } from '../src/answer.ts';
import { openAnswerer } from '../src/cli/open.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import type { Answer } from '../src/domain.ts';
import { buildIndex } from '../src/indexing/build-index.ts';
import { toText } from '../src/present/to-text.ts';
import { createFakeEmbedder } from './support/fake-embedder.ts';
import { smallCorpus, writeFiles } from './support/small-corpus.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The topic under the words of those who want the limit gone, and of those who want it kept. */
const topics = `
- id: night-ferries
  name: the limit on night ferries
  definition: The limit of May 2024 on ferries that call at Selmaa at night.
  contested: true
  voices: [official-statistics, host-government, rights-advocacy, court]
  variants:
    - { term: ferry ban, used_by: shipowners, loaded: true }
    - { term: right to quiet nights, used_by: residents, loaded: true }
`;

let ask: Answerer;

beforeAll(async () => {
  ask = await openFolder({ ...smallCorpus, 'topics.yml': topics }, afterAll);
});

async function openFolder(
  files: Readonly<Record<string, string>>,
  cleanUp?: Parameters<typeof temporaryFolder>[0],
): Promise<Answerer> {
  const corpus = await readCorpus(await writeFiles(await temporaryFolder(cleanUp), files));
  const embedder = createFakeEmbedder();
  const vectors = createMemoryIndex();
  const report = await buildIndex(corpus, { embedder, vectors });
  return openAnswerer({ corpus, embedder, vectors, report, close: () => undefined });
}

describe('a folder goes in, an answer comes out', () => {
  it('answers a question first in the sentence of the corpus that says it, cited, with the source below', async () => {
    const answer = await ask('How many night ferries did the port of Selmaa count in 2024?');

    expect(answer.status).toBe('answered');
    expect(toText(answer)).toBe(`The port of Selmaa counted 412 night ferries in 2024. [1]

Established
  - The port of Selmaa counted 655 night ferries in 2023. [1]

Sources
  [1] Ferry counts of the port of Selmaa. Port of Selmaa, 15 January 2025.
      Official statistics, statistics; read on its publisher’s page.
      https://port.selmaa.example/counts

As of 15 January 2025 (newest source cited here) · corpus ${answer.corpusVersion} ·
statements copied from the corpus, no model
`);
  });

  it('keeps a claim under its party, and admits who is not heard', async () => {
    const answer = await ask("What does the Selmaa Residents' League say about the limit on night ferries?");

    const [statement] = answer.statements;
    expect(statement).toMatchObject({
      part: 'bottom-line',
      standing: { kind: 'claim', by: "Selmaa Residents' League" },
      citations: [{ n: 1, sourceId: 'fi-residents-limit-2024', quote: statement?.text }],
    });
    expect(answer.voices).toEqual({ heard: ['rights-advocacy'], absent: ['court'] });
    expect(toText(answer)).toMatch(
      /^The Selmaa Residents' League says[^[]+\[1\]\n\nThe corpus holds nothing on this from: court\./,
    );
  });

  it('takes what a follow-up leaves out from its thread', async () => {
    const followed = await ask('How many?', ['Did the port of Selmaa count night ferries in 2023?']);
    const alone = await ask('How many?');

    expect(toText(followed)).toContain('The port of Selmaa counted 655 night ferries in 2023. [1]');
    expect(alone.status).toBe('not-covered');
  });

  it('answers each thing that a question asks for', async () => {
    const answer = await ask(
      'How many night ferries did the port of Selmaa count in 2024, and how many decibels did the Selmaa Courier measure at the quay of Selmaa on 18 June 2024?',
    );

    expect(answer).toMatchObject({ status: 'answered', unanswered: [] });
    expect(answer.statements.slice(0, 2).map(({ part, text }) => [part, text])).toEqual([
      ['bottom-line', 'The port of Selmaa counted 412 night ferries in 2024.'],
      ['bottom-line', 'The Selmaa Courier measured 71 decibels at the quay of Selmaa on 18 June 2024.'],
    ]);
  });

  it('says which part of a question it cannot answer', async () => {
    const answer = await ask(
      'How many night ferries did the port of Selmaa count in 2024, and who built the lighthouse of Norrholm?',
    );

    expect(answer).toMatchObject({
      status: 'partial',
      unanswered: ['who built the lighthouse of Norrholm?'],
    });
    expect(answer.statements[0]?.text).toBe('The port of Selmaa counted 412 night ferries in 2024.');
    expect(toText(answer)).toContain('does not answer this part: “who built the lighthouse of');
  });

  it('leaves no part open of a question that is not covered at all', async () => {
    const answer = await ask('Who built the lighthouse of Norrholm, and when did the church of Aalto burn?');

    expect(answer).toMatchObject({ status: 'not-covered', unanswered: [] });
    expect(new Set(partsOf(answer))).toEqual(new Set(['nearby']));
  });

  it('says once what two sources say, and cites both', async () => {
    const courier = 'sources/selmaa/fi-courier-noise-2024.md';
    const again = `${smallCorpus[courier]}- [fact] In 2024 the port of Selmaa counted 412 night ferries.\n`;
    const both = await openFolder({ ...smallCorpus, [courier]: again });

    const answer = await both('How many night ferries did the port of Selmaa count in 2024?');

    expect(toText(answer).match(/\b412\b/g)).toHaveLength(1);
    expect(answer.statements[0]?.citations.map(({ sourceId }) => sourceId)).toEqual([
      'fi-selmaa-counts-2024',
      'fi-courier-noise-2024',
    ]);
    expect(toText(answer)).toContain('counted 412 night ferries in 2024. [1][2]');
  });

  it('is found by the words of a reader’s question that no statement uses', async () => {
    const asked = 'What volume in dB hits people living by the docks?';
    const { id } = (
      await ask('How many decibels did the Selmaa Courier measure?')
    ).statements[0]?.citations.map(({ statementId }) => ({ id: statementId }))[0] ?? { id: '' };
    const known = await openFolder({ ...smallCorpus, 'questions/noise.txt': `${id}\n- ${asked}\n` });

    expect((await ask(asked)).status).toBe('not-covered');
    expect((await known(asked)).statements[0]?.citations[0]).toMatchObject({ statementId: id });
    expect((await known(asked)).status).toBe('answered');
    expect(toText(await known(asked))).not.toContain('docks');
  });

  it('asks which country is meant where the answer depends on it, and shows what it has on each', async () => {
    const counts = smallCorpus['sources/selmaa/fi-selmaa-counts-2024.md'] ?? '';
    const both = await openFolder({
      ...smallCorpus,
      'sources/varn/se-varn-counts-2024.md': counts
        .replaceAll('fi-selmaa', 'se-varn')
        .replaceAll('Selmaa', 'Varn')
        .replace('[FI]', '[SE]')
        .replace('412', '518'),
    });

    const answer = await both('How many ferries were counted in 2024?');

    expect(answer).toMatchObject({ status: 'clarify', reason: 'unclear' });
    expect(answer.statements.map(({ part, text }) => [part, /\d+/.exec(text)?.[0]])).toEqual(
      expect.arrayContaining([
        ['nearby', '412'],
        ['nearby', '518'],
      ]),
    );
    expect(toText(answer)).toContain('The answer depends on the country.');
    expect((await both('Sweden', ['How many ferries were counted in 2024?'])).status).not.toBe('clarify');
  });

  it('gives two opposed wordings the same facts in the same order, in neither wording', async () => {
    const owners = await ask('What is known about the ferry ban at Selmaa?');
    const residents = await ask('What is known about the right to quiet nights at Selmaa?');

    expect(owners.statements.length).toBeGreaterThan(1);
    expect(residents.statements).toEqual(owners.statements);
    expect(residents.voices).toEqual(owners.voices);
    expect(toText(owners)).toBe(toText(residents));
    expect(toText(owners)).not.toMatch(/ferry ban|quiet nights/);
  });

  it('declines an opinion, on either side alike, and cites nothing', async () => {
    const owners = await ask('Should we keep the ferry ban?');
    const residents = await ask('Should we keep the right to quiet nights?');

    expect(owners).toMatchObject({ status: 'declined', reason: 'opinion', statements: [], sources: [] });
    expect(toText(residents)).toBe(toText(owners));
    expect(toText(owners)).toMatch(/^I have no opinion to give\./);
  });

  it('says that a question is not covered, and shows what is nearby', async () => {
    const answer = await ask('How many passengers sailed on night ferries to Norrholm?');

    expect(answer).toMatchObject({ status: 'not-covered', reason: 'not-covered' });
    expect(partsOf(answer)).toEqual(['nearby', 'nearby', 'nearby']);
    expect(toText(answer)).toMatch(
      /^The corpus does not answer this question\.\n\nNearby in the corpus\n {2}- .+ night ferries/,
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks and hidden characters', ' \u200B\u2060\n '],
    ['marks without a word', '?!…'],
  ])('does not search for %s', async (_what, asked) => {
    const answer = await ask(asked);

    expect(answer).toMatchObject({ status: 'failed', reason: 'empty', statements: [] });
    expect(toText(answer)).toMatch(/^The question is empty\./);
  });

  it('reads a question of 2,000 characters, and none that is longer', async () => {
    const question = 'How many night ferries did the port of Selmaa count in 2024?';

    const longest = await ask(question.padEnd(2000, '?'));
    const longer = await ask(question.padEnd(2001, '?'));

    expect(longest.status).toBe('answered');
    expect(longer).toMatchObject({ status: 'failed', reason: 'too-long', statements: [] });
  });

  it('cites every statement it shows, to the letter, from a source it lists', async () => {
    const answers = await Promise.all(
      [
        'What is known about the limit on night ferries?',
        'Why is there a limit on night ferries?',
        'Who built the lighthouse of Norrholm?',
      ].map((asked) => ask(asked)),
    );

    for (const { statements, sources } of answers) {
      expect(statements.length).toBeGreaterThan(0);
      for (const { text, citations } of statements) {
        expect(citations.map(({ quote }) => quote)).toEqual([text]);
        for (const { n, sourceId } of citations) expect(sources[n - 1]?.source.id).toBe(sourceId);
      }
    }
  });
});

function partsOf({ statements }: Answer): string[] {
  return statements.map(({ part }) => part);
}
