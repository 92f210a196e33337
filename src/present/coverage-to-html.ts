import type { Voice } from '../domain.ts';
import { voices } from '../domain.ts';
import type { CoverageReport } from './coverage-to-text.ts';
import { voiceNames } from './wording.ts';

/** One colour a voice, told apart by lightness as well as hue; the numbers stand in the table beside the chart. */
const colours: Readonly<Record<Voice, string>> = {
  'us-executive': '#1b4f8a',
  'us-legislature': '#5b9bd5',
  'host-government': '#a3461f',
  'political-party': '#e08e45',
  court: '#4b3b75',
  law: '#9a8bc7',
  'official-statistics': '#1f6f54',
  inquiry: '#63b58f',
  'international-body': '#0f7f8c',
  academic: '#7a6a1a',
  'rights-advocacy': '#b8356b',
  'restriction-advocacy': '#6d2330',
  press: '#8a8a8a',
};

/** The coverage report as one self-contained page: a bar a topic and country, the same figures as a table, the gaps. */
export function coverageToHtml(report: CoverageReport): string {
  const { total, topics, countries, standings, seen, years } = report;
  const rows = (
    items: readonly {
      label: string;
      voices: CoverageReport['topics'][number]['voices'];
      total: { statements: number };
    }[],
  ) => {
    const most = Math.max(1, ...items.map((item) => item.total.statements));
    return items.map((item) => bar(item.label, item.voices, item.total.statements, most)).join('\n');
  };
  const gaps = topics.filter(({ missing }) => missing.length > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage of the corpus ${escapeHtml(report.version)}</title>
<style>
:root { color-scheme: light dark; --line: #8886; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
.row { display: grid; grid-template-columns: minmax(9rem, 20rem) 1fr 4rem; gap: .75rem; align-items: center; padding: .2rem 0; border-bottom: 1px solid var(--line); }
.bar { display: flex; height: 1.1rem; }
.bar span { height: 100%; outline: 1px solid Canvas; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1rem; padding: 0; list-style: none; }
.legend i { display: inline-block; width: .9rem; height: .9rem; margin-right: .35rem; vertical-align: -2px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, td:first-child { text-align: left; }
</style>
</head>
<body>
<h1>What the corpus holds, and what it lacks</h1>
<p>Corpus ${escapeHtml(report.version)}: ${total.sources} sources, ${total.statements} statements; newest source ${escapeHtml(report.newest ?? 'not known')}.</p>
<p>Standing of statements: ${tally(standings)}. How sources were seen: ${tally(seen)}. Sources by year of publication: ${tally(years)}.</p>
<h2>Gaps</h2>
${gaps.length === 0 ? '<p>None.</p>' : `<ul>${gaps.map(({ name, missing }) => `<li>${escapeHtml(name)}: nothing from ${missing.map((voice) => voiceNames[voice]).join(', ')}</li>`).join('\n')}</ul>`}
<h2>Statements by topic and voice</h2>
<ul class="legend">${voices.map((voice) => `<li><i style="background:${colours[voice]}"></i>${voiceNames[voice]}</li>`).join('')}</ul>
${rows(topics.map(({ name, voices: held, total: sum }) => ({ label: name, voices: held, total: sum })))}
<h2>Statements by country and voice</h2>
${rows(countries.map(({ country, voices: held, total: sum }) => ({ label: country, voices: held, total: sum })))}
<h2>The same as a table</h2>
<div class="scroll"><table>
<caption>Statements by topic and voice</caption>
<thead><tr><th scope="col">Topic</th>${voices.map((voice) => `<th scope="col">${voiceNames[voice]}</th>`).join('')}<th scope="col">All</th><th scope="col">Newest</th></tr></thead>
<tbody>
${topics.map((topic) => `<tr><th scope="row">${escapeHtml(topic.name)}${topic.contested ? ' (contested)' : ''}</th>${voices.map((voice) => `<td>${topic.voices[voice]?.statements ?? 0}</td>`).join('')}<td>${topic.total.statements}</td><td>${escapeHtml(topic.newest ?? '')}</td></tr>`).join('\n')}
</tbody>
</table></div>
</body>
</html>
`;
}

function bar(
  label: string,
  held: CoverageReport['topics'][number]['voices'],
  total: number,
  most: number,
): string {
  const parts = voices.flatMap((voice) => {
    const statements = held[voice]?.statements ?? 0;
    if (statements === 0) return [];
    const width = ((100 * statements) / most).toFixed(2);
    return [
      `<span style="width:${width}%;background:${colours[voice]}" title="${voiceNames[voice]}: ${statements}"></span>`,
    ];
  });
  return `<div class="row"><span>${escapeHtml(label)}</span><span class="bar" role="img" aria-label="${total} statements">${parts.join('')}</span><span class="number">${total}</span></div>`;
}

function tally(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, number]) => `${escapeHtml(name)} ${number}`)
    .join(', ');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
