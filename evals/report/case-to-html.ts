import type { CitedStatement } from '../../src/domain.ts';
import { questionsOf } from '../case.ts';
import type { CaseResult, Finding } from '../evaluate.ts';
import type { Run } from '../harness.ts';
import { type Html, html } from './html.ts';
import { missesOf } from './report.ts';

/** One case that opens to its questions, answers, citations and what each judge said. */
export function caseToHtml(result: CaseResult): Html {
  const { case: one, split, runs, findings } = result;
  const misses = missesOf(result);
  const judges = [...new Set(misses.map(({ judge }) => judge))];
  const [asked] = questionsOf(one);
  return html`<details class="case" data-suite="${one.suite}" data-split="${split}" data-judges="${judges.join(' ')}">
<summary><span class="id">${one.id}</span> <span class="tag">${one.suite} · ${one.kind}</span> <span class="tag split">${split}</span> ${judges.map((judge) => html`<span class="tag miss">${judge}</span>`)}<span class="asked">${asked?.question}</span></summary>
<p class="quiet">Wanted: ${one.expect.join(' or ')}${one.facts.length > 0 ? `; ${one.facts.map(({ say }) => say).join('; ')}` : ''}</p>
${one.facts.length > 0 ? html`<p class="quiet">Shown by: ${one.facts.flatMap(({ statements }) => statements).join(', ')}</p>` : undefined}
${asked && asked.turns.length > 0 ? html`<p class="quiet">After: ${asked.turns.join(' → ')}</p>` : undefined}
${runs.map((run) => runToHtml(run, findings))}
${runs.length > 1 ? verdicts(findings.filter(({ framing }) => framing === undefined)) : undefined}
</details>`;
}

function runToHtml({ framing, question, answer }: Run, findings: readonly Finding[]): Html {
  const { status, reason, statements, unanswered, composer, timings } = answer;
  const said = reason === undefined ? status : `${status} (${reason})`;
  return html`<section class="run"><h3>${framing ? `${framing}: ` : ''}${question}</h3>
<p><span class="tag">${said}</span> <span class="quiet">${composer}, ${timings.totalMs.toFixed(0)} ms${unanswered.length > 0 ? `; left open: ${unanswered.join('; ')}` : ''}</span></p>
${statements.length > 0 ? html`<ol>${statements.map(statementToHtml)}</ol>` : undefined}
${verdicts(findings.filter((finding) => finding.framing === framing))}</section>`;
}

function statementToHtml({ text, part, standing, citations }: CitedStatement): Html {
  const by = standing.kind === 'claim' ? `claim of ${standing.by}` : standing.kind;
  const own = citations.map(
    ({ statementId, quote }) =>
      html`<li><code>${statementId}</code>${quote === text ? ' word for word' : html` <q>${quote}</q>`}</li>`,
  );
  return html`<li>${text} <span class="quiet">${part}, ${by}</span><ul class="citations">${own}</ul></li>`;
}

/** What found fault stands open, the judges that are content behind one line. */
function verdicts(findings: readonly Finding[]): Html {
  const scored = findings.filter(({ verdict, crashed }) => crashed || verdict.score !== null);
  const low = scored.filter(({ verdict, crashed }) => crashed || (verdict.score ?? 0) < 1);
  const content = scored.filter((finding) => !low.includes(finding));
  return html`${table(low, 'low')}<details class="quiet"><summary>${content.length} judges are content</summary>${table(content, '')}</details>`;
}

function table(findings: readonly Finding[], look: string): Html | undefined {
  if (findings.length === 0) return undefined;
  const rows = findings.map(
    ({ judge, verdict, crashed }) =>
      html`<tr class="${look}"><td>${judge}</td><td>${crashed ? 'crashed' : verdict.score?.toFixed(2)}</td><td>${verdict.why}</td></tr>`,
  );
  return html`<table class="verdicts"><tbody>${rows}</tbody></table>`;
}
