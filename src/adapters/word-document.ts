import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Brief } from '../briefing.ts';
import { toDocumentParts } from '../present/brief-document.ts';
import { briefAsOf, briefTitle, documentWording } from '../present/brief-wording.ts';
import { dateName } from '../present/wording.ts';
import { chartToWord } from './word/chart-to-word.ts';
import { bullets, inCells, line, styles } from './word/house-style.ts';
import { createNotes } from './word/notes.ts';
import { partToWord } from './word/part-to-word.ts';
import { run } from './word/runs.ts';

/** Twentieths of a point: A4, and what the margins leave. */
const page = { width: 11_906, height: 16_838, margin: 960 };

/** A briefing as a Word document: styles for headings, footnotes for citations, tables with head rows. */
export async function toWordDocument(brief: Brief): Promise<Buffer> {
  const wide = brief.kind === 'briefing' && brief.columns.length > 1;
  const notes = createNotes(brief);
  const width = (wide ? page.height : page.width) - 2 * page.margin;
  const children = [];
  for (const part of toDocumentParts(brief))
    children.push(
      ...(part.kind === 'chart' ? await chartToWord(part.chart, width) : partToWord(part, notes, width)),
    );
  const title = briefTitle(brief);
  const document = new Document({
    title,
    creator: documentWording.author,
    description: briefAsOf(brief),
    features: { updateFields: false },
    styles: styles(brief.form === 'long' ? 21 : 19),
    numbering: { config: [bullets, inCells] },
    footnotes: notes.footnotes(),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.width,
              height: page.height,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: 1_060,
              bottom: 860,
              left: page.margin,
              right: page.margin,
              header: 480,
              footer: 420,
            },
          },
        },
        headers: { default: new Header({ children: [headerLine(brief, width)] }) },
        footers: { default: new Footer({ children: [footerLine(width)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          new Paragraph({ style: 'AsOf', children: [run(briefAsOf(brief))] }),
          ...children,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headerLine({ asOf, corpusVersion }: Brief, width: number): Paragraph {
  const date = asOf === undefined ? documentWording.undated : dateName(asOf);
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: 'right', position: width }],
    border: { bottom: { ...line, space: 3 } },
    children: [
      run(documentWording.author),
      new TextRun({ text: `\t${documentWording.asOf} ${date} · ${documentWording.corpus} ${corpusVersion}` }),
    ],
  });
}

function footerLine(width: number): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: 'right', position: width }],
    children: [
      run(documentWording.caution),
      new TextRun({
        children: [
          `\t${documentWording.page} `,
          PageNumber.CURRENT,
          ` ${documentWording.of} `,
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
}
