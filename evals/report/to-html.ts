import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sliceOf } from '../summary.ts';
import { caseToHtml } from './case-to-html.ts';
import { histogram, leanChart, thresholdChart } from './charts.ts';
import { type Html, html } from './html.ts';
import { missedLine } from './missed.ts';
import { missedToHtml } from './missed-to-html.ts';
import { partsToHtml } from './parts-to-html.ts';
import { missesOf, type Report } from './report.ts';
import { wideTable } from './wide-table.ts';
import {
  changeOf,
  extentOf,
  foundOf,
  interval,
  outcomeOf,
  provenanceLine,
  verdictOf,
  wantedOf,
} from './wording.ts';

const asset = (name: string): Html => ({ html: readFileSync(path.join(import.meta.dirname, name), 'utf8') });

/** The report as one page that needs nothing else: charts, and every failing case with its reasons. */
export function toHtml(report: Report): string {
  const failing = report.results.filter((result) => missesOf(result).length > 0);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aide-mémoire: evals</title><style>${asset('page.css')}</style></head><body>
<header class="${report.failures.length === 0 ? 'open' : 'shut'}"><h1>Aide-mémoire: evals</h1><p class="verdict">${verdictOf(report)}</p>
<p>${missedLine(report)}</p><p>${extentOf(report)}.</p><p class="quiet">${provenanceLine(report)}</p></header>
<main>${failuresPart(report)}${missedToHtml(report)}${promisesPart(report)}${partsToHtml(report.parts)}${pairsPart(report)}${changesPart(report)}${suitesPart(report)}${timesPart(report)}
<section><h2>Failing cases</h2><p>${failing.length} of ${report.results.length} cases miss something that is watched. Reading single cases of the test split while tuning spoils it: they are hidden until you ask for them.</p>
${filters(
  failing.flatMap(missesOf).map(({ judge }) => judge),
  failing.map(({ case: one }) => one.suite),
)}
<div id="cases">${failing.map(caseToHtml)}</div></section></main>
<script>${asset('page.client.js')}</script></body></html>
`;
  return page.html;
}

function failuresPart({ failures }: Report): Html | undefined {
  if (failures.length === 0) return undefined;
  const rows = failures.map(({ rule, what }) => html`<li><span class="tag miss">${rule}</span> ${what}</li>`);
  return html`<section><h2>Why the gate is shut</h2><ul class="plain">${rows}</ul></section>`;
}

function promisesPart({ measured }: Report): Html {
  const rows = measured.map(
    (
      one,
    ) => html`<tr class="${one.met ? 'met' : one.threshold.role}"><th scope="row">${one.threshold.name}<div class="quiet">${one.threshold.promise}</div></th>
<td>${thresholdChart(one)}</td><td class="figure">${foundOf(one)}</td><td class="figure">${wantedOf(one)}</td><td class="figure">${one.row.items} / ${one.row.clusters}</td><td><span class="tag outcome">${outcomeOf(one)}</span></td></tr>`,
  );
  return html`<section><h2>Promises and goals</h2><p>The dot is the mean, the bar its 95 percent interval (the wider of Wilson’s and the one over clusters of a topic), the upright line what is wanted. Shares run from 0 to 1; leans run around 0.</p>
${wideTable('Promises and goals', ['Promise', 'Interval', 'Found', 'Wanted', 'Cases / topics', 'Outcome'], rows)}</section>`;
}

const leans: readonly (readonly [string, string])[] = [
  ['pair-facts', 'Vital facts shown'],
  ['pair-length', 'Length of the answer, logarithm of the ratio'],
  ['pair-hedging-gap', 'Doubts a statement'],
  ['pair-vocabulary-gap', 'Loaded words of the asker’s side'],
];

function pairsPart({ items }: Report): Html {
  const charts = leans.map(([judge, title]) => {
    const own = sliceOf(items, { suite: 'framing', judge, split: 'all' });
    return html`<figure><figcaption>${title}</figcaption>${leanChart(title, own)}</figure>`;
  });
  const overlap = sliceOf(items, { suite: 'framing', judge: 'pair-statements', split: 'all' });
  const edges = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1];
  const overlapTitle = 'Share of the statements that both wordings get, pairs';
  const labels = ['0', '.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9', '1'];
  return html`<section><h2>Opposed framings</h2><p>Each dot is one subject asked in the words of either side; a dot off the middle is a pair that was treated differently.</p>
<div class="charts"><figure><figcaption>${overlapTitle}</figcaption>${histogram(
    overlapTitle,
    overlap.map(({ score }) => score),
    edges,
    labels,
  )}</figure>${charts}</div></section>`;
}

function changesPart({ comparisons }: Report): Html {
  const rows = (comparisons ?? []).map((one) => {
    const flips = (ids: readonly string[]) => html`<div class="quiet">${ids.join(', ') || 'none'}</div>`;
    const moved = one.better.length + one.worse.length;
    return html`<tr class="${one.dropped ? 'gates' : 'met'}"><th scope="row">${one.suite}<div class="quiet">${one.judge}</div></th><td>${changeOf(one)}
${moved > 0 ? html`<details><summary>which cases</summary><p>Better</p>${flips(one.better)}<p>Worse</p>${flips(one.worse)}</details>` : undefined}</td></tr>`;
  });
  return html`<section><h2>Against the baseline</h2><p>Case by case on the same cases; the interval is a bootstrap over topics, 10,000 draws. A drop below what a row can see may go unnoticed.</p>
${comparisons ? wideTable('Against the baseline', [], rows) : html`<p>There is no baseline.</p>`}</section>`;
}

function suitesPart({ rows }: Report): Html {
  const shown = rows.map(
    ({ suite, judge, split, score, items, clusters }) =>
      html`<tr><td>${suite}</td><td>${judge}</td><td>${split}</td><td class="figure">${interval(score)}</td><td class="figure">${items} / ${clusters}</td></tr>`,
  );
  return html`<section><h2>Every suite and judge</h2><details><summary>${rows.length} rows</summary>${wideTable('Every suite and judge', ['Suite', 'Judge', 'Split', 'Mean', 'Cases / topics'], shown)}</details></section>`;
}

function timesPart({ results }: Report): Html {
  const title = 'Answers by milliseconds, on a machine that may be busy';
  const times = results.flatMap(({ runs }) => runs.map(({ answer }) => answer.timings.totalMs));
  const edges = [0, 10, 20, 40, 60, 100, 150, 250, 400, 1e9];
  const labels = ['<10', '10–20', '20–40', '40–60', '60–100', '100–150', '150–250', '250–400', '>400'];
  return html`<section><h2>Time an answer takes</h2><div class="charts"><figure><figcaption>${title}</figcaption>${histogram(title, times, edges, labels)}</figure></div></section>`;
}

function filters(judges: readonly string[], suites: readonly string[]): Html {
  const options = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => html`<option>${value}</option>`);
  return html`<form id="filters"><label>Suite <select name="suite"><option value="">all</option>${options(suites)}</select></label>
<label>Judge <select name="judge"><option value="">all</option>${options(judges)}</select></label>
<label>Split <select name="split"><option>dev</option><option>test</option><option value="">both</option></select></label>
<label>Words <input name="words" type="search"></label><output></output></form>`;
}
