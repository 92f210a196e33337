import { describe, expect, it } from 'vitest';
import { createChecked, keyDate } from '../../src/brief/checked.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readTimeline } from '../../src/corpus/timeline.ts';

const corpus = await readCorpus('corpus');
const { events } = await readTimeline('corpus');
const known = new Map(
  corpus.sources.flatMap((source) =>
    source.statements.map((statement) => [statement.id, { statement, source }] as const),
  ),
);

/** Many statements on a busy machine. */
const slow = { timeout: 60_000 };

describe('the shipped timeline', () => {
  it('is worded so that every event passes the checks of an answer as it stands', slow, () => {
    const checked = createChecked(known);

    const fallenBack = events.filter((event) => keyDate(event, checked)?.statement.text !== event.event);

    expect(events.length).toBeGreaterThan(100);
    expect(fallenBack.map(({ line, event }) => `timeline.yml:${line}: ${event}`)).toEqual([]);
  });

  it('labels each event in words of the statements that show it', slow, () => {
    const checked = createChecked(known);

    const unlabelled = events.filter(
      (event) => event.label === undefined || keyDate(event, checked)?.label !== event.label,
    );

    expect(unlabelled.map(({ line, label }) => `timeline.yml:${line}: ${label}`)).toEqual([]);
  });
});
