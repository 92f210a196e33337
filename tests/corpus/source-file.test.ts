import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSource, parseSource } from '../../src/corpus/source-file.ts';
import { type Source, type Standing, seenLevels, sourceKinds, voices } from '../../src/domain.ts';

const header = `---
id: fi-selmaa-2024
title: Ferries at Selmaa
publisher: Port of Selmaa
seen: primary
kind: statistics
voice: official-statistics
---
`;

function parsed(body: string) {
  return parseSource('sources/fi-selmaa-2024.md', `${header}${body}`);
}

function statementsOf(body: string) {
  return (
    parsed(body).source?.statements.map(({ heading, text, standing }) => ({ heading, text, standing })) ?? []
  );
}

describe('parseSource', () => {
  it('reads the header, the description and each tagged statement under its heading', () => {
    const { source, faults, untaggedLines } = parsed(`
Yearly counts,
in two lines.

## Night ferries

- [fact] The port counted 412 ferries.
- [claim: Port of Selmaa] The port says it is quiet.

### Doubts

- [contested: fi-one-2024, fi-two-2024] The port and the league differ.
`);

    expect(faults).toEqual([]);
    expect(untaggedLines).toEqual([]);
    expect(source).toMatchObject({
      id: 'fi-selmaa-2024',
      publisher: 'Port of Selmaa',
      url: undefined,
      published: undefined,
      countries: [],
      description: 'Yearly counts, in two lines.',
      file: 'sources/fi-selmaa-2024.md',
    });
    expect(source?.statements).toMatchObject([
      {
        heading: 'Night ferries',
        standing: { kind: 'fact' },
        text: 'The port counted 412 ferries.',
        line: 15,
      },
      { heading: 'Night ferries', standing: { kind: 'claim', by: 'Port of Selmaa' }, line: 16 },
      { heading: 'Doubts', standing: { kind: 'contested', with: ['fi-one-2024', 'fi-two-2024'] }, line: 20 },
    ]);
  });

  it('joins a statement that runs over several lines', () => {
    expect(statementsOf('\n- [fact] The port counted\n  412 ferries.\n')).toMatchObject([
      { text: 'The port counted 412 ferries.' },
    ]);
  });

  it('reads a file without any tag as claims of its publisher, sentence by sentence', () => {
    const body = '\n## Ferries\n\nThe port counted 412 ferries. Mr. Aalto agrees.\n\n1. It is quiet.\n';

    const { untaggedLines } = parsed(body);

    const standing = { kind: 'claim', by: 'Port of Selmaa' };
    expect(statementsOf(body)).toEqual([
      { heading: 'Ferries', standing, text: 'The port counted 412 ferries.' },
      { heading: 'Ferries', standing, text: 'Mr. Aalto agrees.' },
      { heading: 'Ferries', standing, text: 'It is quiet.' },
    ]);
    expect(untaggedLines).toEqual([12, 14]);
  });

  it('passes over code blocks, comments and rules', () => {
    const body =
      '\n- [fact] One.\n\n```\n- [fact] Two.\n# No heading\n```\n\n<!-- Three. -->\n***\n\n- [fact] Four.\n';

    expect(statementsOf(body)).toMatchObject([
      { text: 'One.', heading: '' },
      { text: 'Four.', heading: '' },
    ]);
  });

  it.each([
    ['an unknown tag', '- [rumour] It is loud.', 'standing', /\[fact\], \[claim: Party\]/],
    ['a claim without a party', '- [claim] It is loud.', 'standing', /\[claim: Party\]/],
    ['a tag without a statement', '- [fact]', 'standing', /no statement/],
    ['a statement said twice', '- [fact] It is loud.', 'duplicate', /delete one/],
  ])('finds %s by its line', (_what, line, rule, message) => {
    const { faults } = parsed(`\n- [fact] It is loud.\n${line}\n`);

    expect(faults).toEqual([
      { file: 'sources/fi-selmaa-2024.md', line: 11, rule, message: expect.stringMatching(message) },
    ]);
  });

  it('reads a file with a byte-order mark and Windows line ends like one without', () => {
    const plain = `${header}\n- [fact] It is loud.\n`;

    const windows = parseSource('a.md', `\uFEFF${plain.replaceAll('\n', '\r\n')}`);

    expect(windows).toEqual(parseSource('a.md', plain));
    expect(windows.source?.statements).toHaveLength(1);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['---', '\n', '\n---\n', header, 'id: a\n', '- [fact] ', '[claim: ', ']', '# ', '```\n', '<!--'],
      ...[
        '*a',
        '&a ',
        '<<: *b\n',
        '[',
        '{',
        ': ',
        '\t',
        '\r',
        '\uFEFF',
        '!!',
        '|',
        '%',
        '"',
        'published: 2025-02-30\n',
      ],
    );
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), pieces)).map((parts) => parts.join(''));

    fc.assert(
      fc.property(texts, (text) => {
        parseSource('a.md', text);
        parseSource('a.md', `---\n${text}\n---\n${text}`);
        parseSource('a.md', `${header}${text}`);
      }),
    );
  });
});

const word = fc.stringMatching(/^[\p{L}][\p{L}\p{N}’"“”(),;:#%&[\]-]{0,8}$/u);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const party = sentence.map((text) => text.replace(/[[\]]/g, ''));
const standing: fc.Arbitrary<Standing> = fc.oneof(
  fc.constant({ kind: 'fact' as const }),
  party.map((by) => ({ kind: 'claim' as const, by })),
  fc.array(slug).map((ids) => ({ kind: 'contested' as const, with: ids })),
);
/** Statements in groups: those before the first heading come first, as in a file. */
const statements = fc
  .uniqueArray(fc.record({ text: sentence, standing }), { selector: ({ text }) => text, minLength: 1 })
  .chain((items) => fc.tuple(fc.constant(items), fc.array(word.map((text) => text.replace(/#+$/, '')))))
  .map(([items, headings]) =>
    items.map((item, index) => ({
      ...item,
      heading: ['', ...headings][Math.min(index, headings.length)] ?? '',
    })),
  );
const sources: fc.Arbitrary<Source> = fc.record({
  id: slug,
  title: sentence,
  publisher: sentence,
  url: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: undefined }),
  seen: fc.constantFrom(...seenLevels),
  published: fc.constantFrom(undefined, '2025', '2025-06', '2025-06-16'),
  kind: fc.constantFrom(...sourceKinds),
  voice: fc.constantFrom(...voices),
  countries: fc.array(fc.stringMatching(/^[A-Z]{2}$/)),
  topics: fc.array(slug),
  description: sentence,
  statements: statements.map((items) =>
    items.map((item) => ({ ...item, id: '', sourceId: '', voice: 'press' as const, questions: [], line: 0 })),
  ),
  file: fc.constant('sources/a.md'),
});

describe('formatSource', () => {
  it('writes a file that is read back as the same source', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { source: read, faults } = parseSource(source.file, formatSource(source));

        expect(faults).toEqual([]);
        expect(read).toEqual({
          ...source,
          statements: source.statements.map((statement) => ({
            ...statement,
            id: expect.stringMatching(new RegExp(`^${source.id}#[0-9a-f]{8}$`)),
            sourceId: source.id,
            voice: source.voice,
            line: expect.any(Number),
          })),
        });
      }),
    );
  });
});
