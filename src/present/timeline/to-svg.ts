import { type Layout, type Placed, type } from './layout.ts';

const ink = {
  text: '#000000',
  strong: '#1B3A57',
  line: '#6B7C8C',
  year: '#44525F',
  band: '#DCE4EC',
} as const;
const radius = 2.8;

/** A chart as SVG, in points; the type is named `font`. */
export function timelineToSvg(layout: Layout, font: string): string {
  const { width, height, band, above, below, names, breaks, years } = layout;
  const middle = (band.top + band.bottom) / 2;
  const parts = [
    `<rect x="0" y="0" width="${width}" height="${height}" fill="#FFFFFF"/>`,
    `<rect x="0" y="${band.top}" width="${width}" height="${band.bottom - band.top}" fill="${ink.band}"/>`,
    ...breaks.map(({ from, to }) => breakAt((from + to) / 2, band)),
    ...years.map(({ at, year }) => words(year, { x: at, y: middle + 3, anchor: 'middle', fill: ink.year })),
    ...above.map((mark) => upper(mark, band.top)),
    ...below.map((mark) => lower(mark, band.bottom)),
    ...(names === undefined
      ? []
      : [
          words(names[0], { x: 2, y: type.line, anchor: 'start', fill: ink.strong, bold: true }),
          words(names[1], { x: 2, y: height - 4, anchor: 'start', fill: ink.strong, bold: true }),
        ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" font-family="${font}" font-size="${type.size}">${parts.join('')}</svg>`;
}

const reach = 17;

/** Words stand over the mark, the last line nearest to it. */
function upper(mark: Placed, edge: number): string {
  const lowest = edge - reach - 4;
  const count = mark.lines.length;
  const y = (line: number) => lowest - (count - line) * type.line;
  return `${leader(mark, edge, edge - reach)}${labelled(mark, y)}`;
}

function lower(mark: Placed, edge: number): string {
  const highest = edge + reach + type.size;
  return `${leader(mark, edge, edge + reach)}${labelled(mark, (line) => highest + line * type.line)}`;
}

/** From the words to the date on the axis. */
function leader({ at, middle }: Placed, edge: number, end: number): string {
  const turn = end + (edge - end) * 0.2;
  const path = `M${round(middle)} ${round(end)}V${round(turn)}L${round(at)} ${round(edge)}`;
  return `<path d="${path}" fill="none" stroke="${ink.line}" stroke-width="0.7"/><circle cx="${round(at)}" cy="${round(edge)}" r="${radius}" fill="${ink.strong}"/>`;
}

/** The date in bold, then the label. */
function labelled({ middle, date, lines }: Placed, y: (line: number) => number): string {
  const at = (line: number) => ({ x: middle, y: y(line), anchor: 'middle' }) as const;
  return [
    words(date, { ...at(0), fill: ink.strong, bold: true }),
    ...lines.map((line, index) => words(line, { ...at(index + 1), fill: ink.text })),
  ].join('');
}

/** Two strokes through the axis. */
function breakAt(x: number, { top, bottom }: Layout['band']): string {
  const stroke = (from: number) =>
    `<path d="M${round(from - 2)} ${bottom + 2}L${round(from + 2)} ${top - 2}" stroke="#FFFFFF" stroke-width="3.4"/><path d="M${round(from - 2)} ${bottom + 2}L${round(from + 2)} ${top - 2}" stroke="${ink.line}" stroke-width="0.8"/>`;
  return `${stroke(x - 2.4)}${stroke(x + 2.4)}`;
}

type Words = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly fill: string;
  readonly bold?: boolean;
};

function words(text: string, { x, y, anchor, fill, bold = false }: Words): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}"${bold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
