import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answerParts, type CitedStatement, voices } from '../../src/domain.ts';
import { toText } from '../../src/present/to-text.ts';
import { anAnswer, aSource } from '../support/builders.ts';

describe('toText', () => {
  it('is two lines and a source for a plain fact', () => {
    expect(toText(anAnswer())).toBe(`The port of Selmaa counted 412 night ferries in 2024. [1]

Sources
  [1] Ferry counts of the port of Selmaa. Port of Selmaa, 15 January 2025.
      Official statistics, statistics; read on its publisher’s page.
      https://port.selmaa.example/counts

As of 15 January 2025 (newest source cited here) · corpus 0123456789ab ·
statements copied from the corpus, no model
`);
  });

  it('lays out what is established, each position, what is unsettled and who is not heard', () => {
    const answer = anAnswer({
      statements: [
        aCited({ text: 'The limit is unsettled.', part: 'unsettled' }),
        aCited({ text: 'The league says it is too weak.', part: 'position' }),
        aCited({ text: 'The limit holds since May 2024.', part: 'established' }),
      ],
      voices: { heard: ['official-statistics'], absent: ['court', 'inquiry'] },
    });

    expect(toText(answer)).toMatch(
      `Established
  - The limit holds since May 2024. [1]

Positions
  - The league says it is too weak. [1]

Unsettled
  - The limit is unsettled. [1]

The corpus holds nothing on this from: court, inquiry.

Sources
`,
    );
  });

  it('does not say who is absent from a plain fact', () => {
    const answer = anAnswer({ voices: { heard: ['official-statistics'], absent: ['court'] } });

    expect(toText(answer)).not.toContain('court');
  });

  it('says first why a question is not answered, then what is nearby', () => {
    const text = toText(
      anAnswer({
        status: 'not-covered',
        reason: 'not-covered',
        statements: [aCited({ text: 'Ferries are counted.', part: 'nearby' })],
      }),
    );

    expect(text).toMatch(
      `The corpus does not answer this question.

Nearby in the corpus
  - Ferries are counted. [1]
`,
    );
  });

  it('says which part of a question is left open, after what is answered and before the sources', () => {
    const answer = anAnswer({ status: 'partial', unanswered: ['how loud were the ferries?'] });

    expect(toText(answer)).toContain(
      'in 2024. [1]\n\nThe corpus does not answer this part: “how loud were the ferries”.\n\nSources\n',
    );
    expect(toText(anAnswer())).not.toContain('this part');
  });

  it('says that a source has no link', () => {
    const text = toText(anAnswer({ sources: [{ n: 1, source: aSource({ url: undefined }) }] }));

    expect(text).toContain('      no link known\n');
  });

  it('colours headings only when colour is on, and changes no word by it', () => {
    const answer = anAnswer();

    const coloured = toText(answer, { width: 80, colour: true });

    expect(coloured).toContain('\u001B[1mSources\u001B[22m');
    expect(stripVTControlCharacters(coloured)).toBe(toText(answer, { width: 80, colour: false }));
  });

  it('keeps to the width, except for links and words that cannot be broken', () => {
    fc.assert(
      fc.property(answers(), fc.integer({ min: 30, max: 120 }), fc.boolean(), (answer, width, colour) => {
        for (const line of stripVTControlCharacters(toText(answer, { width, colour })).split('\n')) {
          const content = line.replace(/^ *(\[ *\d+\] |- )?/, '');
          if (line.length > width) expect(content).not.toContain(' ');
        }
      }),
    );
  });

  it('says every statement whole, with the numbers of sources in the list', () => {
    fc.assert(
      fc.property(answers(), (answer) => {
        const [said = '', listed = ''] = toText(answer).split('\nSources\n');
        const inList = [...listed.matchAll(/^ {2}\[ *(\d+)\]/gm)].map(([, n]) => Number(n));

        for (const { text, citations } of answer.statements) {
          const numbers = [...new Set(citations.map(({ n }) => n))];
          expect(oneLine(said)).toContain(oneLine(`${text} ${numbers.map((n) => `[${n}]`).join('')}`));
          for (const n of numbers) expect(inList).toContain(n);
        }
        expect(inList).toEqual(answer.sources.map(({ n }) => n));
      }),
    );
  });

  it('holds no control character but the end of a line when colour is off, whatever the corpus says', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('a', ' ', '\u001B[31m', '\u0007', '\r', '\n', '\u009B', '\t'),
    });

    fc.assert(
      fc.property(hostile, hostile, hostile, (text, title, publisher) => {
        const answer = anAnswer({
          statements: [aCited({ text })],
          sources: [{ n: 1, source: aSource({ title, publisher, url: `https://a.example/${text}` }) }],
        });

        expect(toText(answer, { width: 80, colour: false }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

function aCited(given: Partial<CitedStatement> = {}): CitedStatement {
  const [statement] = anAnswer().statements;
  if (!statement) throw new Error('anAnswer holds no statement');
  return { ...statement, ...given };
}

/** Answers of every shape, in plain words, some too long for any line. */
function answers(): fc.Arbitrary<Answer> {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh-.,0123'), minLength: 1, maxLength: 40 });
  const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const source = fc
    .record({ title: sentence, publisher: sentence, linked: fc.boolean() })
    .map(({ title, publisher, linked }) =>
      aSource({ title, publisher, url: linked ? `https://a.example/${'page/'.repeat(40)}` : undefined }),
    );
  return fc.array(source, { minLength: 1, maxLength: 12 }).chain((sources) =>
    fc
      .record({
        statements: fc.array(
          fc.record({
            text: sentence,
            part: fc.constantFrom(...answerParts),
            numbers: fc.array(fc.integer({ min: 1, max: sources.length }), { minLength: 1, maxLength: 4 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        absent: fc.subarray([...voices]),
        composer: fc.constantFrom('extract', 'some-model'),
        refused: fc.boolean(),
      })
      .map(({ statements, absent, composer, refused }) =>
        anAnswer({
          composer,
          reason: refused ? 'not-covered' : undefined,
          voices: { heard: [], absent },
          sources: sources.map((one, index) => ({ n: index + 1, source: one })),
          statements: statements.map(({ text, part, numbers }) =>
            aCited({
              text,
              part,
              citations: numbers.map((n) => ({ n, statementId: `a#${n}`, sourceId: 'a', quote: text })),
            }),
          ),
        }),
      ),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
