import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openOps } from '../../src/ops/open-ops.ts';
import type { Meter } from '../../src/ports.ts';
import { anAnswer } from '../support/builders.ts';
import { keptLog } from '../support/slack-bot.ts';
import { openSmallIndex } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) }),
  ),
});
const alerts = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

/** Everything that the bot counts, as Prometheus sees it: the labels of each by its name. */
async function counted(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const log = keptLog();
  const ops = await openOps({ ops: { host: '127.0.0.1', port: 0 } }, log);
  onTestFinished(ops.close);
  ops.watchBot({ ready: () => true, queued: () => 0 });
  await ops.watchIndex(await openSmallIndex(await temporaryFolder()));
  countOneOfEach(ops.meter);
  const { url } = log.lines[0]?.fields ?? {};
  const text = await (await fetch(`${url}/metrics`)).text();
  const found = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of text.matchAll(/^(\w+)(?:\{(.*)\})? \S+$/gm)) {
    const known = found.get(name) ?? new Set();
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    found.set(name, known);
  }
  return found;
}

/** A label shows only where something was counted under it. */
function countOneOfEach(meter: Meter): void {
  meter.took('retrieve', 20);
  meter.faultFound('figures-are-cited');
  meter.answered(
    anAnswer({
      voices: { heard: [], absent: ['court'] },
      usage: { model: 'gpt', inputTokens: 9, outputTokens: 9, cost: 1 },
    }),
  );
  meter.ended('mention', 'answered');
  meter.duplicate('mention');
  meter.refused('user');
  meter.feedback('wrong');
}

/** Prometheus puts these on whatever it collects. */
const ownLabels = ['instance', 'job'];

function labelsIn(expr: string): string[] {
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/\s*,\s*/));
  const matched = [...expr.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label);
  return [...grouped, ...matched];
}

function read(name: string): string {
  return readFileSync(new URL(`../../ops/${name}`, import.meta.url), 'utf8');
}

describe('the dashboard and the alerts', () => {
  it('ask for nothing that the bot does not count', async () => {
    const { panels } = dashboard.parse(JSON.parse(read('grafana-dashboard.json')));
    const { groups } = alerts.parse(parse(read('alerts.yml')));
    const expressions = [
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ];
    const namesIn = (expr: string) => expr.match(/\b(?:aide_memoire|nodejs|process)_\w+/g) ?? [];
    const asked = expressions.flatMap(namesIn);

    const known = await counted();

    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    const strange = expressions.filter((expr) =>
      namesIn(expr).some((name) =>
        labelsIn(expr).some((label) => !ownLabels.includes(label) && !known.get(name)?.has(label)),
      ),
    );
    expect(strange).toEqual([]);
    // And all that the bot counts of itself is shown.
    const whole = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
    const shown = new Set(asked.map(whole));
    const own = [...known.keys()].filter((name) => name.startsWith('aide_memoire_'));
    expect(own.filter((name) => !shown.has(whole(name)))).toEqual([]);
  });
});
