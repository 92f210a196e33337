import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Brief } from '../briefing.ts';
import { type DocumentPart, type Line, toDocumentParts } from '../present/brief-document.ts';
import {
  briefAsOf,
  briefTitle,
  documentWording,
  noteAgain,
  shortSourceLine,
} from '../present/brief-wording.ts';
import { dateName, sourceLine } from '../present/wording.ts';
import { visible } from '../text/visible.ts';

const ink = '1B3A57';
const grey = '595959';
const band = 'E8EDF2';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFC8D0' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Twentieths of a point: A4, and what the margins leave. */
const page = { width: 11_906, height: 16_838, margin: 1_020 };

/** A briefing as a Word document: styles for headings, footnotes for citations, tables with head rows. */
export async function toWordDocument(brief: Brief): Promise<Buffer> {
  const wide = brief.kind === 'briefing' && brief.columns.length > 1;
  const notes = createNotes(brief);
  const width = (wide ? page.height : page.width) - 2 * page.margin;
  const children = toDocumentParts(brief).flatMap((part) => partToWord(part, notes, width));
  const title = briefTitle(brief);
  const document = new Document({
    title,
    creator: documentWording.author,
    description: briefAsOf(brief),
    features: { updateFields: false },
    styles: styles(brief.form === 'long' || wide ? 21 : 19),
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
              top: 1_250,
              bottom: 950,
              left: page.margin,
              right: page.margin,
              header: 560,
              footer: 480,
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

/** One footnote a citation: the source in full where it is cited first, then by its publisher and the first note. */
function createNotes({ sources, form }: Brief) {
  const firstOf = new Map<number, number>();
  const written: Record<string, { children: Paragraph[] }> = {};
  let last = 0;
  return {
    refer(n: number): ParagraphChild[] {
      const source = sources.find((cited) => cited.n === n)?.source;
      if (source === undefined) return [];
      last += 1;
      const first = firstOf.get(n);
      const again = first !== undefined;
      if (!again) firstOf.set(n, last);
      const text = again
        ? noteAgain(source, first)
        : `${/[.?!]$/.test(source.title) ? ' ' : '. '}${form === 'long' ? sourceLine(source) : shortSourceLine(source)}`;
      const title = source.url === undefined ? run(source.title) : linkTo(source.url, source.title);
      written[last] = {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: again ? [run(` ${text}`)] : [run(' '), title, run(text)],
          }),
        ],
      };
      return [new FootnoteReferenceRun(last)];
    },
    footnotes: () => written,
  };
}
type Notes = ReturnType<typeof createNotes>;

function partToWord(part: DocumentPart, notes: Notes, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading': {
      const heading = part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, keepNext: true, children: [run(part.text)] })];
    }
    case 'text':
      return [paragraph(part.line, notes)];
    case 'list':
      return part.lines.map((one) =>
        paragraph(one, notes, { numbering: { reference: bullets.reference, level: 0 } }),
      );
    case 'table':
      return [
        new Paragraph({ style: 'AfterTable', children: [] }),
        toTable(part, notes, width),
        new Paragraph({ style: 'AfterTable', children: [] }),
      ];
  }
}

function toTable(
  { head, rows, widths }: Extract<DocumentPart, { kind: 'table' }>,
  notes: Notes,
  width: number,
): Table {
  const columns = widths.map((share) => Math.round((share / 100) * width));
  const cell = (children: Paragraph[], index: number, shaded: boolean) =>
    new TableCell({
      children,
      verticalAlign: VerticalAlign.TOP,
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: band, color: 'auto' } } : {}),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, index) =>
          cell([new Paragraph({ style: 'TableHead', keepNext: true, children: [run(text)] })], index, true),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((lines) => lines.length < 4),
            children: cells.map((lines, index) =>
              cell(
                lines.map((one) =>
                  paragraph(one, notes, {
                    style: 'TableText',
                    ...(lines.length > 1 ? { numbering: { reference: inCells.reference, level: 0 } } : {}),
                  }),
                ),
                index,
                false,
              ),
            ),
          }),
      ),
    ],
  });
}

function paragraph({ text, label, cites }: Line, notes: Notes, options: IParagraphOptions = {}): Paragraph {
  const lead =
    label === undefined
      ? []
      : [
          new TextRun({
            text: visible(text === '' ? label : `${label}${/[?.!]$/.test(label) ? '' : ':'} `),
            bold: true,
          }),
        ];
  return new Paragraph({
    ...options,
    children: [...lead, run(text), ...cites.flatMap((n) => notes.refer(n))],
  });
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

const bullets = bulletsAt('points', 300);
const inCells = bulletsAt('points-in-cells', 200);

function bulletsAt(reference: string, left: number) {
  const style = { paragraph: { indent: { left, hanging: Math.min(220, left - 20) } } };
  return {
    reference,
    levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style }],
  };
}

/** `size` of the text, in half points. */
function styles(size: number) {
  const font = 'Calibri';
  const style = (id: string, name: string, run: object, spacing: object) => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph: { spacing },
  });
  return {
    default: {
      document: {
        run: { font, size, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 60, line: 250 } },
      },
      title: { run: { font, size: 34, bold: true, color: ink }, paragraph: { spacing: { after: 20 } } },
      heading1: {
        run: { font, size: size + 5, bold: true, color: ink },
        paragraph: { spacing: { before: 170, after: 60 } },
      },
      heading2: {
        run: { font, size, bold: true, color: '000000' },
        paragraph: { spacing: { before: 70, after: 30 } },
      },
      hyperlink: { run: { color: '1155CC', underline: {} } },
      footnoteText: { run: { font, size: 15, color: grey }, paragraph: { spacing: { after: 0, line: 200 } } },
    },
    paragraphStyles: [
      style('AsOf', 'As of', { size: 17, color: grey }, { after: 60 }),
      style('TableHead', 'Table head', { bold: true, color: ink }, { after: 0 }),
      style('TableText', 'Table text', {}, { after: 20, line: 240 }),
      style('AfterTable', 'After table', { size: 4 }, { after: 0, line: 60 }),
      style('Small', 'Small print', { size: 16, color: grey }, { after: 0 }),
    ],
  };
}

function linkTo(url: string, text: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: visible(text), style: 'Hyperlink' })],
  });
}

function run(text: string): TextRun {
  return new TextRun({ text: visible(text) });
}
