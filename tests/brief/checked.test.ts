import { describe, expect, it } from 'vitest';
import { createChecked, draftOf } from '../../src/brief/checked.ts';
import { aSource, aStatement } from '../support/builders.ts';

const dispute = aStatement({
  sourceId: 'port',
  text: 'The port counted 12 ferries a night in May 2024, whereas the town counted 20 ferries a night.',
  standing: { kind: 'contested', with: ['town', 'nowhere'] },
});
const count = aStatement({ sourceId: 'town', text: 'The town counted 20 ferries a night in May 2024.' });
const known = new Map(
  [dispute, count].map((statement) => [
    statement.id,
    { statement, source: aSource({ id: statement.sourceId, statements: [statement] }) },
  ]),
);

describe('createChecked', () => {
  it('numbers the sources of both sides of a dispute, and one source once', () => {
    const checked = createChecked(known);

    const shown = checked.show(draftOf(dispute));
    const after = checked.show(draftOf(count));

    expect(shown?.citations.map(({ n, sourceId }) => [n, sourceId])).toEqual([
      [1, 'port'],
      [2, 'town'],
    ]);
    expect(after?.citations.map(({ n }) => n)).toEqual([2]);
    expect(checked.sources().map(({ id }) => id)).toEqual(['port', 'town']);
  });

  it('gives neither text nor number to what the checks refuse', () => {
    const checked = createChecked(known);

    expect(
      checked.show({ ...draftOf(dispute), text: 'The port counted 13 ferries a night.' }),
    ).toBeUndefined();
    expect(checked.sources()).toEqual([]);
  });
});
