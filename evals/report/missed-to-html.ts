import { type Html, html } from './html.ts';
import { missedOf } from './missed.ts';
import type { Report } from './report.ts';
import { wideTable } from './wide-table.ts';

/** The promises and goals that do not hold, ahead of all others: an open gate says nothing of them. */
export function missedToHtml(report: Report): Html | undefined {
  const missed = missedOf(report);
  if (missed.length === 0) return undefined;
  const rows = missed.map(
    ({ name, promise, gates, wanted, today, away, where, why }) =>
      html`<tr class="${gates ? 'gates' : 'goal'}"><th scope="row">${name}<div class="quiet">${promise}</div></th><td class="figure">${wanted}</td><td class="figure">${today}</td><td>${away}${where === '' ? undefined : html`<div class="quiet">missed: ${where}</div>`}${why === '' ? undefined : html`<div class="quiet">why: ${why}</div>`}</td><td><span class="tag outcome">${gates ? 'shuts the gate' : 'goal'}</span></td></tr>`,
  );
  return html`<section><h2>What does not hold today</h2><p>The numbers wanted come from the promises and the best public results, not from today’s scores. A goal does not shut the gate; once it holds, it is made a gate.</p>
${wideTable('What does not hold today', ['Promise', 'Wanted', 'Today, 95 % interval', 'How far away', 'Kind'], rows)}</section>`;
}
