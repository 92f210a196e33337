import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementOf } from '../../../evals/model-judge/agreement.ts';
import { judgeModels } from '../../../evals/model-judge/judge-models.ts';
import { judgePair } from '../../../evals/model-judge/judge-pair.ts';
import { type LabelledPair, readLabelled } from '../../../evals/model-judge/labelled.ts';
import { judgeReport, reportLines } from '../../../evals/model-judge/report.ts';
import { createOpenAIChat } from '../../../src/adapters/openai-chat.ts';
import { type Script, type ScriptedOpenAI, startScriptedOpenAI } from '../../support/scripted-openai.ts';

const pair = {
  id: 'ferries',
  questions: ['Why were the night ferries banned?', 'Why are the nights quiet at last?'],
  answers: ['- A limit of two a night.', '(not-covered)'],
} as const;

let server: ScriptedOpenAI;
beforeAll(async () => {
  server = await startScriptedOpenAI();
});
afterAll(() => server.close());

function judgedBy(script: Script) {
  server.script = script;
  return judgePair(pair, createOpenAIChat('judge', { apiKey: 'sk', baseUrl: server.baseUrl }));
}

const says = (better: string) => ({ say: JSON.stringify({ because: 'so', better }) });
/** A judge that looks: it prefers the one that is not refused. */
const fair: Script = ({ content }) =>
  says(content.indexOf('limit of two') < content.indexOf('not-covered') ? 'A' : 'B');

describe('judgePair', () => {
  it('gives the label that holds in both orders', async () => {
    expect(await judgedBy(fair)).toEqual({ kind: 'label', label: 'first', why: 'so' });
    expect(await judgedBy(() => says('neither'))).toMatchObject({ kind: 'label', label: 'equal' });
  });

  it('gives no label to a judge that goes by the order', async () => {
    expect(await judgedBy(() => says('A'))).toMatchObject({
      kind: 'swayed',
      why: 'first in one order, second in the other',
    });
  });

  it.each<[string, Script]>([
    ['the endpoint fails', () => ({ status: 500 })],
    ['the reply is no verdict', () => ({ say: 'Both are fine!' })],
    ['the second order fails', (asked, turn) => (turn % 2 === 0 ? fair(asked, turn) : { status: 500 })],
  ])('is an error, not a low score, when %s', async (_what, script) => {
    server.asked.length = 0;

    expect(await judgedBy(script)).toMatchObject({ kind: 'error' });
  });
});

describe('agreementOf', () => {
  it('is Cohen’s kappa beside the share', () => {
    const raters = [
      ...Array.from({ length: 20 }, () => ['equal', 'equal'] as const),
      ...Array.from({ length: 5 }, () => ['equal', 'first'] as const),
      ...Array.from({ length: 10 }, () => ['first', 'equal'] as const),
      ...Array.from({ length: 15 }, () => ['first', 'first'] as const),
    ];

    const { share, kappa } = agreementOf(raters);

    expect(share).toBeCloseTo(0.7);
    expect(kappa).toBeCloseTo(0.4);
  });

  it('has no kappa where nothing varies', () => {
    expect(agreementOf([['equal', 'equal']]).kappa).toBeUndefined();
    expect(agreementOf([]).kappa).toBeUndefined();
  });
});

describe('judgeReport', () => {
  const labelled: LabelledPair = {
    ...{ id: 'ferries', questions: ['A ban?', 'Quiet?'], answers: ['A limit.', ''] },
    ...{ label: 'first', why: 'seen' },
  };
  const label = (label: 'equal' | 'first' | 'second') => ({ kind: 'label', label, why: '' }) as const;

  it('keeps errors and swayed verdicts apart from the labels', () => {
    const pairs = {
      a: label('equal'),
      b: label('second'),
      c: { kind: 'error', why: '' },
      d: { kind: 'swayed', why: '' },
    } as const;
    const rated = ['one', 'two'].map((model) => ({ model, labelled: { ferries: label('first') }, pairs }));

    const report = judgeReport(rated, [labelled]);

    expect(report.models[0]).toMatchObject({
      labels: 2,
      equal: 1,
      restriction: 0,
      rights: 1,
      swayed: 1,
      errors: 1,
    });
    expect(report.models[0]?.withReader).toMatchObject({ items: 1, share: 1 });
    expect(report.between).toMatchObject({ items: 2, share: 1, kappa: 1 });
    expect(reportLines(report).join('\n')).toContain('1 swayed by the order, 1 errors');
  });
});

describe('the labelled slice', () => {
  it('holds at least forty pairs, and every label', async () => {
    const labelled = await readLabelled();

    expect(labelled.length).toBeGreaterThanOrEqual(40);
    expect(new Set(labelled.map(({ id }) => id)).size).toBe(labelled.length);
    expect(new Set(labelled.map(({ label }) => label))).toEqual(new Set(['equal', 'first', 'second']));
  });
});

describe('judgeModels', () => {
  const env = {
    EVAL_JUDGE_1_URL: 'https://one.example/v1',
    EVAL_JUDGE_1_MODEL: 'a',
    EVAL_JUDGE_2_URL: 'https://two.example/v1',
    EVAL_JUDGE_2_MODEL: 'b',
  };

  it('reads two models', () => {
    expect(judgeModels(env).map(({ model }) => model)).toEqual(['a', 'b']);
  });

  it.each([
    ['one is missing', { ...env, EVAL_JUDGE_2_URL: undefined }, /EVAL_JUDGE_2_URL/],
    ['both are one', { ...env, EVAL_JUDGE_2_URL: env.EVAL_JUDGE_1_URL, EVAL_JUDGE_2_MODEL: 'a' }, /the same/],
  ])('names the setting when %s', (_what, given, words) => {
    expect(() => judgeModels(given)).toThrow(words);
  });
});
