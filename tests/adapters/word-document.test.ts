import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { toWordDocument } from '../../src/adapters/word-document.ts';
import { aBriefing, aKeyDate } from '../support/briefings.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The first drawing of a process, on a busy machine. */
const slow = { timeout: 30_000 };
const brief = await openSmallBriefer(await temporaryFolder(afterAll));

async function partsOf(asked: string): Promise<(name: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(await toWordDocument(await brief(asked, 'long')));
  return async (name) => (await zip.file(name)?.async('string')) ?? '';
}

describe('toWordDocument', () => {
  it('has heading styles, a head row, a title and a language', async () => {
    const part = await partsOf('finland');
    const [document, styles, core] = [
      await part('word/document.xml'),
      await part('word/styles.xml'),
      await part('docProps/core.xml'),
    ];

    expect(document).toContain('<w:pStyle w:val="Title"/>');
    // Eight headings but that of the questions to expect, of which this small corpus has none.
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(7);
    expect(document).toContain('<w:tblHeader/>');
    expect(styles).toContain('w:val="en-GB"');
    expect(core).toContain('<dc:title>Briefing: Finland</dc:title>');
  });

  it('gives each citation a footnote, the source in full where it is cited first', async () => {
    const part = await partsOf('finland');
    const [document, notes] = [await part('word/document.xml'), await part('word/footnotes.xml')];

    const referred = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) =>
      Number(id),
    );
    expect(referred).toEqual(referred.map((_, index) => index + 1));
    expect(referred.length).toBeGreaterThan(4);
    expect(notes.match(/Ferry counts of the port of Selmaa/g)).toHaveLength(1);
    expect(notes).toMatch(/Ministry of Shipping, 2 May 2024 \(note 1\)/);
  });

  it('names date and corpus version in its header', async () => {
    const part = await partsOf('finland');

    expect(await part('word/header1.xml')).toMatch(/As of 15 January 2025 · corpus [0-9a-f]{12}/);
  });

  it(
    'draws the key dates of a long briefing, with what they tell in words, the same each time',
    slow,
    async () => {
      const dates = ['2024-01', '2024-03-02', '2024-05-02', '2024-06'].map((date) =>
        aKeyDate({ date, label: `Count of ${date}` }),
      );
      const open = async () =>
        JSZip.loadAsync(await toWordDocument(aBriefing({ form: 'long', dates: [dates] })));
      const [zip, again] = [await open(), await open()];
      const imagesOf = (one: JSZip) =>
        Object.values(one.files).filter(({ name }) => /media\/.+\.png$/.test(name));

      const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
      expect(imagesOf(zip)).toHaveLength(1);
      expect(document).toContain('title="Timeline of the key dates"');
      expect(document).toMatch(
        /descr="Timeline of the key dates: Finland\. January 2024, Count of 2024-01; 2 March/,
      );
      expect(await imagesOf(again)[0]?.async('base64')).toBe(await imagesOf(zip)[0]?.async('base64'));
    },
  );

  it('lays lists beside each other in a row for each line, so that a page does not end within one', async () => {
    const dates = (place: string) =>
      [1, 2, 3].map((day) => aKeyDate({ date: `2024-05-0${day}`, label: place }));
    const zip = await JSZip.loadAsync(
      await toWordDocument(aBriefing({ form: 'one-page', dates: [dates('Port'), dates('Town')] })),
    );

    const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const [table = ''] = document.split('Key dates')[1]?.match(/<w:tbl>.*?<\/w:tbl>/s) ?? [];
    expect(table.match(/<w:tr>/g)).toHaveLength(4);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(4);
  });
});
