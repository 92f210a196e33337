import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../src/corpus/fault.ts';
import { readCorpusFiles } from '../../src/corpus/read-corpus.ts';
import { checkTimeline, readTimeline } from '../../src/corpus/timeline.ts';
import { writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('readTimeline', () => {
  it('gives no event where a corpus has no timeline, and the faults of one that cannot be read', async () => {
    const broken = await writeFiles(await temporaryFolder(), { 'timeline.yml': '- date: [' });

    expect(await readTimeline(await temporaryFolder())).toEqual({ events: [], faults: [] });
    expect((await readTimeline(broken)).faults).toHaveLength(1);
  });

  it('reads the shipped timeline, whose every event is shown by a statement of the shipped corpus', async () => {
    const { parsed, topics, timeline } = await readCorpusFiles(
      fileURLToPath(new URL('../../corpus', import.meta.url)),
    );
    const statements = parsed.flatMap(({ source }) => source?.statements ?? []);

    const faults = checkTimeline(timeline, {
      statements: new Map(statements.map((statement) => [statement.id, statement])),
      topics,
    });

    expect(faults.map(faultLine)).toEqual([]);
  });
});
