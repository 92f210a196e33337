import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothWays } from '../src/brief/both-ways.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { openBriefer } from '../src/cli/open-briefer.ts';
import { type OpenIndex, openIndex } from '../src/cli/open-index.ts';
import { readConfig } from '../src/config.ts';
import { readTogether } from '../src/corpus/together.ts';
import { type BriefCase, readBriefCases } from './briefings/case.ts';
import { type BriefRun, briefJudges } from './briefings/judges.ts';
import { briefingsPart, leastCases, leastOf } from './briefings/to-part.ts';
import { settingsHash } from './provenance.ts';
import { writePart } from './report/part.ts';

const cases = await readBriefCases();
let index: OpenIndex;
let runs: BriefRun[];

beforeAll(async () => {
  index = await openIndex(readConfig({ data: path.join(import.meta.dirname, '..', '.data') }));
  const brief = await openBriefer(index);
  const run = async (one: BriefCase): Promise<BriefRun> => ({
    case: one,
    page: await brief(one.asked),
    long: await brief(one.asked, 'long'),
    like: one.like === undefined ? undefined : await brief(one.like, 'long'),
  });
  runs = [];
  for (const one of cases) runs.push(await run(one));
});

afterAll(() => index?.close());

describe('briefings', () => {
  it(`are at least ${leastCases} cases`, () => {
    expect(runs.length).toBeGreaterThanOrEqual(leastCases);
  });

  it('keep every promise', async () => {
    const due = new Map(
      index.corpus.topics.map(({ id, contested, voices }) => [id, contested ? voices : []]),
    );
    const listed = await readTogether(index.corpus.folder);
    const together = bothWays(listed, pipelineDeps(index).statements);
    const rows = briefJudges(index.corpus, due, together).map(({ name, assess }) => {
      const verdicts = runs.flatMap((run) => {
        const { score, why } = assess(run);
        return score === null ? [] : [{ id: run.case.id, score, why }];
      });
      const mean = verdicts.reduce((sum, { score }) => sum + score, 0) / Math.max(1, verdicts.length);
      return { name, scored: verdicts.length, mean, low: verdicts.filter(({ score }) => score < 1) };
    });
    await writePart(
      briefingsPart(rows, { corpus: index.corpus.version, settings: settingsHash(), ran: runs.length }),
    );
    process.stdout.write(
      `${rows.map(({ name, scored, mean }) => `${name.padEnd(24)} ${mean.toFixed(3)} of ${scored}`).join('\n')}\n`,
    );

    const missed = rows
      .filter(({ name, scored, mean }) => scored === 0 || mean < leastOf(name))
      .map(
        ({ name, mean, low }) =>
          `${name} ${mean.toFixed(3)}: ${low.map(({ id, why }) => `${id}: ${why}`).join(' | ')}`,
      );
    expect(missed).toEqual([]);
  });
});
