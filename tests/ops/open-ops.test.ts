import { describe, expect, it, onTestFinished } from 'vitest';
import { openOps } from '../../src/ops/open-ops.ts';
import { anAnswer } from '../support/builders.ts';
import { keptLog } from '../support/slack-bot.ts';

async function started() {
  const log = keptLog();
  const ops = await openOps({ ops: { host: '127.0.0.1', port: 0 } }, log);
  onTestFinished(ops.close);
  const { url } = log.lines[0]?.fields ?? {};
  const get = (page: string, init?: RequestInit) => fetch(`${url}${page}`, init);
  return { ops, url: String(url), get };
}

const well = () => Promise.resolve();

describe('openOps', () => {
  it('lives from the start, and is ready when the parts are', async () => {
    const { ops, get } = await started();
    const live = await get('/live');
    const before = await get('/ready');
    ops.readiness.watch('ledger', well);
    ops.readiness.watch('index', well);
    let connected = true;
    ops.watchBot({ ready: () => connected, queued: () => 3 });

    const ready = await get('/ready');
    connected = false;
    const cutOff = await get('/ready');

    expect([live.status, before.status, ready.status, cutOff.status]).toEqual([200, 503, 200, 503]);
    expect(await cutOff.json()).toMatchObject({
      ready: false,
      parts: {
        slack: { ok: false, why: expect.stringContaining('no events come in') },
        ledger: { ok: true },
      },
    });
  });

  it('gives what was counted, in the format of Prometheus', async () => {
    const { ops, get } = await started();
    const { meter } = ops;
    ops.watchBot({ ready: () => true, queued: () => 3 });
    meter.took('retrieve', 20);
    meter.faultFound('figures-are-cited');
    meter.answered(
      anAnswer({
        composer: 'gpt',
        status: 'partial',
        voices: { heard: [], absent: ['court', 'press'] },
        usage: { model: 'gpt', inputTokens: 900, outputTokens: 100, cost: 0.25 },
      }),
    );
    meter.ended('mention', 'answered');
    meter.duplicate('mention');
    meter.feedback('one-sided');

    const response = await get('/metrics');
    const text = await response.text();

    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    for (const line of [
      'aide_memoire_step_seconds_bucket{le="0.025",step="retrieve"} 1',
      'aide_memoire_step_seconds_bucket{le="0.01",step="retrieve"} 0',
      'aide_memoire_verify_faults_total{check="figures-are-cited"} 1',
      'aide_memoire_answers_total{status="partial",reason="",composer="gpt",notice=""} 1',
      'aide_memoire_voices_absent_total{voice="court"} 1',
      'aide_memoire_model_tokens_total{model="gpt",direction="input"} 900',
      'aide_memoire_model_cost_dollars_total{model="gpt"} 0.25',
      'aide_memoire_questions_ended_total{surface="mention",ending="answered"} 1',
      'aide_memoire_duplicates_dropped_total{surface="mention"} 1',
      'aide_memoire_feedback_total{kind="one-sided"} 1',
      'aide_memoire_queue_length 3',
      'aide_memoire_part_ready{part="slack"} 1',
      'aide_memoire_part_ready{part="ledger"} 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('has three pages and takes nothing in', async () => {
    const { get } = await started();

    const posted = await get('/metrics', { method: 'POST', body: 'x' });
    const unknown = await get('/etc/passwd');
    const odd = await get('//');

    expect([posted.status, unknown.status, odd.status]).toEqual([405, 404, 404]);
  });

  it('says which setting to mend when its port is taken', async () => {
    const { url } = await started();
    const port = Number(new URL(url).port);

    const opening = openOps({ ops: { host: '127.0.0.1', port } }, keptLog());

    await expect(opening).rejects.toThrow('give another as OPS_PORT');
  });

  it('listens nowhere unless a port is set', async () => {
    const log = keptLog();
    const ops = await openOps({ ops: undefined }, log);

    ops.meter.took('verify', 1);

    expect(log.lines).toEqual([]);
    await ops.close();
  });
});
