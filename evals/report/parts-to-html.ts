import { type Html, html } from './html.ts';
import { outcomeOfRow, type Part } from './part.ts';
import { wideTable } from './wide-table.ts';

/** The suites that ran beside the cases: their promises, and behind a line what they missed. */
export function partsToHtml(parts: readonly Part[]): Html {
  return html`${parts.map(partToHtml)}`;
}

function partToHtml({ title, about, rows, misses, examples = [] }: Part): Html {
  const shown = rows.map(
    (
      row,
    ) => html`<tr class="${row.met ? 'met' : row.role}"><th scope="row">${row.name}<div class="quiet">${row.promise}</div></th>
<td class="figure">${row.found}</td><td class="figure">${row.wanted}</td><td class="figure">${row.items}</td><td>${outcomeTag(outcomeOfRow(row))}</td></tr>`,
  );
  const table = wideTable(title, ['Promise', 'Found', 'Wanted', 'Cases', 'Outcome'], shown);
  const missed = misses.map(
    ({ id, what }) => html`<li><span class="id">${id}</span> <span class="quiet">${what}</span></li>`,
  );
  const sentences = examples.map(
    ({ copied, worded }) => html`<li>${worded}<div class="quiet">copied: ${copied}</div></li>`,
  );
  return html`<section><h2>${title}</h2><p>${about}</p>${table}
${misses.length > 0 ? html`<details><summary>${misses.length} misses</summary><ul class="plain">${missed}</ul></details>` : undefined}
${examples.length > 0 ? html`<details><summary>${examples.length} sentences in other words than the corpus</summary><ul class="plain">${sentences}</ul></details>` : undefined}</section>`;
}

function outcomeTag(outcome: string): Html | undefined {
  return outcome === '' ? undefined : html`<span class="tag outcome">${outcome}</span>`;
}
