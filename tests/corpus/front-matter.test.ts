import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/corpus/front-matter.ts';

const fields = {
  id: 'fi-selmaa-2024',
  title: 'Ferries at Selmaa',
  publisher: 'Port of Selmaa',
  url: 'https://port.selmaa.example/counts',
  seen: 'primary',
  published: '2025-01-15',
  kind: 'statistics',
  voice: 'official-statistics',
  countries: '[FI]',
  topics: '[night-ferries]',
};

/** A file whose header has the fields given in place of the usual ones; `undefined` leaves one out. */
function fileWith(given: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries({ ...fields, ...given }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', 'The body.'].join('\n');
}

function faultsOf(text: string) {
  const read = readFrontMatter('a.md', text);
  return Array.isArray(read) ? read : [];
}

describe('readFrontMatter', () => {
  it('gives the header and the body with the line it begins at', () => {
    expect(readFrontMatter('a.md', fileWith({ published: '2025' }))).toEqual({
      header: { ...fields, published: '2025', countries: ['FI'], topics: ['night-ferries'] },
      body: 'The body.',
      bodyLine: 13,
    });
  });

  it.each([
    ['an id with capitals', { id: 'FI-Selmaa' }, 2, '"id": takes lower-case letters'],
    ['an empty title', { title: '""' }, 3, '"title": is empty'],
    [
      'an address that is no web page',
      { url: 'ftp://port.example' },
      5,
      '"url": is no http or https address',
    ],
    ['an unknown way of seeing', { seen: 'hearsay' }, 6, '"seen": Invalid option'],
    ['a date in another format', { published: '15.1.2025' }, 7, '"published": is no date'],
    [
      'a day that is in no calendar',
      { published: '2025-02-30' },
      7,
      '"published": is no day of the calendar',
    ],
    ['an unknown voice', { voice: 'neighbours' }, 9, '"voice": Invalid option'],
    ['a country in small letters', { countries: '[FI, se]' }, 10, '"countries": takes two capital letters'],
    ['a key that a header has not', { tags: 'ferries' }, 12, '"tags": is no key of a header'],
    ['a list that is not closed', { topics: '[night-ferries' }, 11, 'the header is no valid YAML'],
    [
      'a key that stands twice',
      { topics: '[]\nid: again' },
      12,
      'the header is no valid YAML: Map keys must be unique',
    ],
    ['an alias of nothing', { topics: '*nothing' }, 1, 'the header is no valid YAML'],
    ['a title that is a number', { title: '2024' }, 3, '"title": Invalid input: expected string'],
    ['a missing choice', { voice: undefined }, 1, '"voice": is missing'],
    ['a missing key', { publisher: undefined }, 1, '"publisher": is missing'],
  ])('finds %s, by line', (_what, given, line, message) => {
    expect(faultsOf(fileWith(given))).toEqual([
      { file: 'a.md', line, rule: 'front-matter', message: expect.stringContaining(message) },
    ]);
  });

  it.each(['', 'No header at all.', '---\nid: a\n', ' ---\nid: a\n---\n'])(
    'finds no header in %j',
    (text) => {
      expect(faultsOf(text)).toMatchObject([{ line: 1, message: expect.stringContaining('has no header') }]);
    },
  );

  it('does not take a rule in the body for the end of the header', () => {
    const read = readFrontMatter('a.md', `${fileWith()}\n---\nMore.`);

    expect(read).toMatchObject({ body: 'The body.\n---\nMore.' });
  });
});
