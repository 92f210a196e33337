import {
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { DocumentPart, Line } from '../../present/brief-document.ts';
import { visible } from '../../text/visible.ts';
import { band, bullets, inCells, line, none } from './house-style.ts';
import type { Notes } from './notes.ts';
import { run } from './runs.ts';

/** A heading, a text, a list or a table of a document as Word has it. */
export function partToWord(
  part: Exclude<DocumentPart, { kind: 'chart' }>,
  notes: Notes,
  width: number,
): (Paragraph | Table)[] {
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
        new Paragraph({ style: 'AfterTable', keepNext: true, children: [] }),
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
  const [only = [], second] = rows;
  const isAligned = second === undefined && only.every((lines) => lines.every(({ text }) => text !== ''));
  const aligned = isAligned ? lineByLine(only) : rows;
  const columns = widths.map((share) => Math.round((share / 100) * width));
  const cell = (children: Paragraph[], index: number, shaded: boolean) =>
    new TableCell({
      children,
      verticalAlign: VerticalAlign.TOP,
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      margins: { top: 25, bottom: 25, left: 90, right: 90 },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: band, color: 'auto' } } : {}),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: isAligned ? none : line,
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
      ...aligned.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((lines) => lines.length < 4),
            children: cells.map((lines, index) =>
              cell(
                lines.map((one) =>
                  paragraph(one, notes, {
                    style: 'TableText',
                    ...(lines.length > 1 || isAligned
                      ? { numbering: { reference: inCells.reference, level: 0 } }
                      : {}),
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

/** Lists beside each other as a row for each of their lines: a page ends between two lines, never within one. */
function lineByLine(cells: readonly (readonly Line[])[]): readonly (readonly (readonly Line[])[])[] {
  const most = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: most }, (_, index) => cells.map((lines) => lines.slice(index, index + 1)));
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
    children: [
      ...lead,
      run(text),
      ...cites.flatMap((n, index) => [...(index === 0 ? [] : [comma()]), ...notes.refer(n)]),
    ],
  });
}

/** Between two notes, or 5 and 6 would read as 56. */
function comma(): TextRun {
  return new TextRun({ text: ',\u00a0', superScript: true });
}
