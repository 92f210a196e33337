import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { toWordDocument } from '../../src/adapters/word-document.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

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
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(8);
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
});
