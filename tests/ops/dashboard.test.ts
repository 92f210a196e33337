import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openOps } from '../../src/ops/open-ops.ts';
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

/** Names of everything that the bot counts. */
async function countedNames(): Promise<string[]> {
  const log = keptLog();
  const ops = await openOps({ ops: { host: '127.0.0.1', port: 0 } }, log);
  onTestFinished(ops.close);
  ops.watchBot({ ready: () => true, queued: () => 0 });
  await ops.watchIndex(await openSmallIndex(await temporaryFolder()));
  const { url } = log.lines[0]?.fields ?? {};
  const text = await (await fetch(`${url}/metrics`)).text();
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
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
    const asked = expressions.flatMap((expr) => expr.match(/\b(?:aide_memoire|nodejs|process)_\w+/g) ?? []);

    const counted = await countedNames();

    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !counted.includes(name))).toEqual([]);
    // And all that the bot counts of itself is shown.
    const shown = new Set(asked.map((name) => name.replace(/_(bucket|sum|count)$/, '')));
    const own = counted.filter((name) => name.startsWith('aide_memoire_'));
    expect(own.filter((name) => !shown.has(name.replace(/_(bucket|sum|count)$/, '')))).toEqual([]);
  });
});
