import { describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { openHarness } from './harness.ts';
import { settingsHash } from './provenance.ts';
import { readRecordings } from './recorded/recording.ts';
import { runRecorded } from './recorded/run-recorded.ts';
import { recordedPart } from './recorded/to-part.ts';
import { joinParts, type Part, writePart } from './report/part.ts';

const recordings = await readRecordings();

describe('the answers of a recorded model', () => {
  it('were recorded', () => {
    expect(recordings.map(({ model }) => model)).not.toEqual([]);
  });

  it('keep every hard promise', async () => {
    const harness = await openHarness();
    try {
      const made = { corpus: harness.corpora[0]?.version ?? '', settings: settingsHash() };
      const cases = await readCases({ safety: true });
      const parts: Part[] = [];
      for (const recording of recordings) {
        parts.push(recordedPart(await runRecorded(harness, recording, cases), made));
      }
      const part = joinParts(parts);
      await writePart(part);
      process.stdout.write(
        `${part.about}\n${part.rows.map(({ name, found, promise }) => `  ${name.padEnd(36)} ${found.padEnd(12)} ${promise}`).join('\n')}\n`,
      );

      expect(part.failures, JSON.stringify(part.misses, null, 1)).toEqual([]);
    } finally {
      harness.close();
    }
  });
});
