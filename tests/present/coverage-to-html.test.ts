import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/corpus/coverage.ts';
import { coverageToHtml } from '../../src/present/coverage-to-html.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';

/** A page on one topic with a gap, where everything that a file can name is called `name`. */
function pageOf(name: string): string {
  return coverageToHtml(
    coverageOf(
      aCorpus({
        version: name,
        sources: [aSource({ countries: [name], published: name })],
        topics: [aTopic({ name, voices: ['court'] })],
      }),
    ),
  );
}

const tagsOf = (page: string) => page.match(/<[^>]*>/g);

describe('coverageToHtml', () => {
  const statements = (['press', 'press', 'court'] as const).map((voice) => aStatement({ voice }));
  const page = coverageToHtml(coverageOf(aCorpus({ sources: [aSource({ statements })] })));

  it('draws each topic and country to scale, one part a voice, beside its number', () => {
    const widths = [...page.matchAll(/<span style="width:([\d.]+)%[^>]+ title="([^"]+)"/g)];

    expect(widths.map(([, width, title]) => [title, width])).toEqual([
      ['court: 1', '33.33'],
      ['press: 2', '66.67'],
      ['court: 1', '33.33'],
      ['press: 2', '66.67'],
    ]);
    expect(page.match(/<span class="number">3<\/span>/g)).toHaveLength(2);
  });

  it('says in words who is missing, and that nobody is', () => {
    const covered = coverageToHtml(coverageOf(aCorpus({ topics: [aTopic({ voices: [] })] })));

    expect(page).toContain(
      '<li>the limit on night ferries: nothing from official statistics, host government, rights advocacy</li>',
    );
    expect(covered).toContain('<h2>Gaps</h2>\n<p>None.</p>');
  });

  it('needs nothing from elsewhere', () => {
    expect(page).not.toMatch(/https?:|<script|<link|@import|url\(/);
  });

  it('escapes what files name: the page has the same tags, and no bare ampersand, whatever they are called', () => {
    const plain = tagsOf(pageOf('x'));
    const name = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('<b>', '</td>', '<script>', '&lt', '"', '>', '&', '<!--')))
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(name, (given) => {
        const escaped = pageOf(given);
        expect(tagsOf(escaped)).toEqual(plain);
        expect(escaped.split('>')).toHaveLength(pageOf('x').split('>').length);
        expect(escaped).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
      }),
    );
  });
});
