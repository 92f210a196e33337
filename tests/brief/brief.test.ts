import { afterAll, describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/briefing.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));

async function briefingOn(asked: string): Promise<Briefing> {
  const made = await brief(asked, 'long');
  if (made.kind !== 'briefing') throw new Error(`no briefing: ${made.kind}`);
  return made;
}

describe('createBriefer', () => {
  it('puts facts, positions under their voices, dates and gaps in their parts, each cited', async () => {
    const { columns, sources, asOf } = await briefingOn('finland');
    const [column] = columns;

    expect(column?.dates).toMatchObject([
      { date: '2024-05-02', statement: { citations: [{ n: expect.any(Number) }] } },
    ]);
    expect(column?.positions.map(({ voice }) => voice)).toEqual(['host-government', 'rights-advocacy']);
    expect(column?.figures.map(({ figure }) => figure)).toContain('655 night ferries');
    expect(column?.gaps).toMatchObject({ absent: ['court'], thin: true, sourceCount: 4 });
    expect(sources.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(asOf).toBe('2025-01-15');
  });

  it('gives the same briefing for a topic in its neutral and in its loaded wording', async () => {
    const [neutral, loaded] = [await briefingOn('the limit on night ferries'), await briefingOn('ferry ban')];

    expect(loaded.columns[0]?.subject.name).toBe('The limit on night ferries');
    expect(loaded.columns[0]?.positions).toEqual(neutral.columns[0]?.positions);
    expect(loaded.columns[0]?.bottomLine).toEqual(neutral.columns[0]?.bottomLine);
  });

  it('tells what happened and was published since a date, and says when nothing was', async () => {
    const made = await brief('since 2024-06');

    expect(made).toMatchObject({ kind: 'since', since: '2024-06', dates: [] });
    if (made.kind !== 'since') throw new Error('no briefing');
    expect(made.published.map(({ source }) => source.published)).toEqual([
      '2025-01-15',
      '2024-06-20',
      '2024-06',
    ]);
    expect(await brief('since 2025-02')).toMatchObject({
      kind: 'none',
      reason: 'empty-range',
      instead: ['since 2024-11-16'],
    });
  });

  it('offers what there is where there is no briefing', async () => {
    expect(await brief('japan')).toMatchObject({ reason: 'unknown-country', instead: ['finland'] });
    expect(await brief('ferry tickets')).not.toMatchObject({ kind: 'none', instead: [] });
  });
});
