import type { Interval } from './intervals.ts';
import { budgets, type Report } from './report.ts';

const width = 920;
const row = 24;
const panelWidth = 440;
const labelWidth = 160;
const style = `text{font:13px system-ui,sans-serif;fill:#1d2733}.title{font-weight:600;font-size:15px}.small{font-size:11px;fill:#5b6773}
.grid{stroke:#dfe4e9}.ours{fill:#0b5cad;stroke:#0b5cad}.other{fill:#7d8894;stroke:#7d8894}.budget{stroke:#b3261e;stroke-dasharray:5 4}
.p50{fill:none;stroke:#0b5cad;stroke-width:2}.p95{fill:none;stroke:#c77700;stroke-width:2}.mark50{fill:#0b5cad}.mark95{fill:#c77700}`;

/** A report as one picture that needs nothing else: quality with its intervals, and time by size. */
export function toChart(report: Report): string {
  const quality = qualityPanels(report);
  const time = timePanel(report, quality.height);
  const height = quality.height + time.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>Bench: quality side by side, and time of an answer by size of the corpus</title>`,
    `<style>${style}</style><rect width="${width}" height="${height}" fill="#fff"/>`,
    ...quality.parts,
    ...time.parts,
    '</svg>',
    '',
  ].join('\n');
}

type Drawing = { readonly parts: readonly string[]; readonly height: number };

function qualityPanels({ sideBySide }: Report): Drawing {
  if (!sideBySide) return { parts: [], height: 0 };
  const { rows } = sideBySide;
  const panels = [
    { title: 'Recall of needed facts', value: (at: number) => rows[at]?.scores.recall },
    { title: 'Questions with all needed facts', value: (at: number) => rows[at]?.scores.allNeeded },
    { title: 'nDCG', value: (at: number) => rows[at]?.scores.ndcg },
    { title: 'Overlap of opposed framings', value: (at: number) => rows[at]?.scores.overlap },
  ];
  const panelHeight = 60 + rows.length * row;
  const parts = panels.flatMap(({ title, value }, index) => {
    const left = 15 + (index % 2) * (panelWidth + 10);
    const top = 10 + Math.floor(index / 2) * panelHeight;
    const x = (share: number) => left + labelWidth + share * (panelWidth - labelWidth - 65);
    const bottom = top + 36 + rows.length * row;
    return [
      text(left, top + 18, title, 'title'),
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
        `<line class="grid" x1="${round(x(tick))}" x2="${round(x(tick))}" y1="${top + 28}" y2="${bottom}"/>`,
        text(x(tick) - 8, bottom + 13, String(tick), 'small'),
      ]),
      ...rows.flatMap(({ name, lead }, at) => [
        text(left, top + 45 + at * row, name),
        ...whisker(value(at), x, top + 41 + at * row, lead === undefined ? 'ours' : 'other'),
      ]),
    ];
  });
  const note = `${sideBySide.questions} questions, ${sideBySide.split} split; bars: 95 % bootstrap intervals over cases`;
  const height = 10 + 2 * panelHeight + 20;
  return { parts: [...parts, text(15, height - 8, note, 'small')], height };
}

function whisker(
  interval: Interval | undefined,
  x: (share: number) => number,
  y: number,
  kind: 'ours' | 'other',
): string[] {
  if (!interval || Number.isNaN(interval.mean)) return [];
  const { mean, low, high } = interval;
  return [
    `<line class="${kind}" stroke-width="2" x1="${round(x(low))}" x2="${round(x(high))}" y1="${y}" y2="${y}"/>`,
    `<circle class="${kind}" cx="${round(x(mean))}" cy="${y}" r="4.5"/>`,
    text(x(1) + 12, y + 4, mean.toFixed(3)),
  ];
}

function timePanel({ scale, corpus }: Report, top: number): Drawing {
  if (scale.length === 0) return { parts: [], height: 0 };
  const [left, right, high, low] = [60, width - 150, top + 45, top + 245];
  const sizes = scale.map(({ statements }) => Math.log10(statements));
  const [first, last] = [Math.min(...sizes), Math.max(...sizes)];
  const most = Math.max(budgets.large.p95, ...scale.map(({ answer }) => answer.p95)) * 1.08;
  const x = (statements: number) =>
    left + 20 + ((Math.log10(statements) - first) / (last - first || 1)) * (right - left - 40);
  const y = (ms: number) => low - (ms / most) * (low - high);
  const step = most > 1_000 ? 500 : 100;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  const line = (kind: 'p50' | 'p95') => {
    const points = scale.map(({ statements, answer }) => `${round(x(statements))},${round(y(answer[kind]))}`);
    const mark = kind === 'p50' ? 'mark50' : 'mark95';
    return [
      `<polyline class="${kind}" points="${points.join(' ')}"/>`,
      ...points.map((point) => {
        const [cx, cy] = point.split(',');
        return `<circle class="${mark}" cx="${cx}" cy="${cy}" r="4"/>`;
      }),
      text(right + 5, y(scale.at(-1)?.answer[kind] ?? 0) + 4, kind),
    ];
  };
  const budget = (statements: number, ms: number) => [
    `<line class="budget" x1="${round(x(statements) - 30)}" x2="${round(x(statements) + 30)}" y1="${round(y(ms))}" y2="${round(y(ms))}"/>`,
    text(x(statements) - 30, y(ms) - 5, `budget p95 ${ms} ms`, 'small'),
  ];
  const hasLarge = scale.some(({ statements }) => statements >= budgets.large.statements);
  const parts = [
    text(15, top + 22, 'Time of a whole answer by size of the corpus, ms', 'title'),
    ...ticks.flatMap((tick) => [
      `<line class="grid" x1="${left}" x2="${right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>`,
      text(15, y(tick) + 4, String(tick), 'small'),
    ]),
    ...scale.map(({ statements }) =>
      text(
        x(statements) - 25,
        low + 18,
        `${statements.toLocaleString('en-US')}${statements === corpus.statements ? ' shipped' : ''}`,
        'small',
      ),
    ),
    ...budget(corpus.statements, budgets.shipped.p95),
    ...(hasLarge ? budget(budgets.large.statements, budgets.large.p95) : []),
    ...line('p50'),
    ...line('p95'),
  ];
  return { parts, height: 280 };
}

function text(x: number, y: number, words: string, kind = ''): string {
  const plain = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${round(x)}" y="${round(y)}"${kind === '' ? '' : ` class="${kind}"`}>${plain}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
