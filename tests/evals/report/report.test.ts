import { describe, expect, it } from 'vitest';
import { latencyAt, missesOf } from '../../../evals/report/report.ts';
import { toHtml } from '../../../evals/report/to-html.ts';
import { toJson } from '../../../evals/report/to-json.ts';
import { toJunit } from '../../../evals/report/to-junit.ts';
import { toMarkdown } from '../../../evals/report/to-markdown.ts';
import { toTerminal } from '../../../evals/report/to-terminal.ts';
import { anEvalReport } from '../../support/eval-report.ts';

const report = anEvalReport();
const { results } = report;

describe('missesOf', () => {
  it('holds what stands against a case, and nothing for a right one', () => {
    expect(results.map((result) => missesOf(result).map(({ judge }) => judge))).toEqual([
      [],
      ['right-answer'],
    ]);
  });
});

describe('latencyAt', () => {
  it('is the time below which that share of answers stays', () => {
    expect([latencyAt(report, 0.4), latencyAt(report, 0.95)]).toEqual([12, 90]);
  });
});

describe('reports', () => {
  it('say in each format that the gate is shut and why', () => {
    for (const text of [toTerminal(report), toMarkdown(report), toHtml(report)]) {
      expect(text).toContain('The gate is shut');
      expect(text).toMatch(/0\.5 (<|&lt;) 0\.92/);
    }
    expect(JSON.parse(toJson(report))).toMatchObject({ passed: false, provenance: { commit: 'c0ffee' } });
  });

  it('escape what was asked', () => {
    expect(toHtml(report)).toContain('Is &lt;b&gt;it&lt;/b&gt; &quot;so&quot; &amp; so?');
    expect(toHtml(report)).not.toContain('<b>it');
  });

  it('list in JSON every case with its misses and their reasons', () => {
    expect(JSON.parse(toJson(report)).cases).toMatchObject([
      { id: 'right', misses: [] },
      { id: 'wrong', misses: [{ judge: 'right-answer', why: 'answered, wanted not-covered' }] },
    ]);
  });

  it('fail in JUnit what gates and skip a goal that is missed', () => {
    const junit = toJunit(report);

    expect(junit).toMatch(/name="quote validity"><failure message="nothing measured/);
    expect(junit).toMatch(/name="vital facts"><skipped message=/);
    expect(junit).toMatch(
      /name="wrong"><system-out>right-answer: answered, wanted not-covered<\/system-out>/,
    );
  });

  it('open each failing case to question, answer, citation and reason in one page that loads nothing', () => {
    const page = toHtml(report);

    expect(page).toContain('data-judges="right-answer"');
    expect(page).toContain('The port of Selmaa counted 412 night ferries in 2024.');
    expect(page).toContain('answered, wanted not-covered');
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  });
});
