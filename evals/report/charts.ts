import type { Measured } from '../gate.ts';
import type { Item } from '../items.ts';
import { type Html, html } from './html.ts';

const width = 260;

/** A mean with its interval on a line from `from` to `to`, with a mark at what is wanted. */
function intervalChart(
  { mean, low, high }: { mean: number; low: number; high: number },
  { from, to, mark, met }: { from: number; to: number; mark: number; met: boolean },
): Html {
  const x = (value: number) =>
    6 + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (width - 12);
  return html`<svg class="interval ${met ? 'met' : 'missed'}" viewBox="0 0 ${width} 22" width="${width}" height="22" role="img" aria-label="${mean.toFixed(3)}, interval ${low.toFixed(3)} to ${high.toFixed(3)}, wanted ${mark}">
<line class="axis" x1="6" y1="11" x2="${width - 6}" y2="11"/>
<line class="wanted" x1="${x(mark)}" y1="2" x2="${x(mark)}" y2="20"/>
<line class="span" x1="${x(low)}" y1="11" x2="${x(high)}" y2="11"/>
<circle cx="${x(mean)}" cy="11" r="5"/></svg>`;
}

/** A threshold's interval: shares from 0 to 1, leans around 0. */
export function thresholdChart({ threshold, row, met }: Measured): Html {
  if (row.items === 0) return html`<span class="quiet">nothing measured</span>`;
  if (threshold.measure === 'mean') {
    return intervalChart(row.score, { from: 0, to: 1, mark: threshold.least, met });
  }
  const { lean } = row;
  if (!lean) return html`<span class="quiet">nothing measured</span>`;
  const reach = Math.max(0.1, Math.abs(lean.low), Math.abs(lean.high)) * 1.1;
  return intervalChart(lean, { from: -reach, to: reach, mark: 0, met });
}

/** Bars: how many values fall between one edge and the next. */
export function histogram(
  title: string,
  values: readonly number[],
  edges: readonly number[],
  labels: readonly string[],
): Html {
  const counts = edges.slice(1).map((edge, index) => {
    const from = edges[index] ?? 0;
    const isLast = index === edges.length - 2;
    return values.filter((value) => value >= from && (value < edge || (isLast && value <= edge))).length;
  });
  const most = Math.max(1, ...counts);
  const step = 560 / counts.length;
  const bars = counts.map((count, index) => {
    const height = (110 * count) / most;
    const x = index * step;
    return html`<g><rect x="${x + 2}" y="${125 - height}" width="${step - 4}" height="${height}"><title>${labels[index]}: ${count}</title></rect>
<text class="count" x="${x + step / 2}" y="${120 - height}">${count === 0 ? '' : count}</text>
<text x="${x + step / 2}" y="141">${labels[index]}</text></g>`;
  });
  return html`<svg class="histogram" viewBox="0 0 560 148" role="img" aria-label="${title}: ${counts.map((count, index) => `${labels[index]}: ${count}`).join(', ')}">${bars}</svg>`;
}

/** Each pair as a dot by its signed difference: left where the rights wording gets more, right where the restriction one does. */
export function leanChart(title: string, items: readonly Item[]): Html {
  const leans = items.flatMap(({ caseId, lean }) => (lean === undefined ? [] : [{ caseId, lean }]));
  const reach = Math.max(0.5, ...leans.map(({ lean }) => Math.abs(lean)));
  const stacks = new Map<number, number>();
  const placed = leans
    .filter(({ lean }) => lean !== 0)
    .map(({ caseId, lean }) => {
      const x = Math.round((280 + (lean / reach) * 268) / 7) * 7;
      const level = stacks.get(x) ?? 0;
      stacks.set(x, level + 1);
      return { caseId, lean, x, level };
    });
  const step = Math.min(7, 54 / Math.max(1, ...stacks.values()));
  const dots = placed.map(
    ({ caseId, lean, x, level }) =>
      html`<circle cx="${x}" cy="${62 - level * step}" r="3"><title>${caseId}: ${lean.toFixed(3)}</title></circle>`,
  );
  const even = leans.filter(({ lean }) => lean === 0).length;
  return html`<svg class="leans" viewBox="0 0 560 92" role="img" aria-label="${title}: ${leans.filter(({ lean }) => lean < 0).length} pairs more for the rights wording, ${even} even, ${leans.filter(({ lean }) => lean > 0).length} more for the restriction wording"><line class="axis" x1="8" y1="68" x2="552" y2="68"/><line class="wanted" x1="280" y1="8" x2="280" y2="72"/>${dots}
<text x="8" y="85" class="start">more for the rights wording</text><text x="280" y="85">even: ${even} of ${leans.length}</text><text x="552" y="85" class="end">more for the restriction wording</text></svg>`;
}
