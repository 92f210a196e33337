import { describe, expect, it } from 'vitest';
import { type AuditEvent, chain, digestOf, noEntries } from '../../src/ledger/audit-chain.ts';
import { createTrailCheck, type RecordedFact } from '../../src/ledger/check-trail.ts';

const asked: RecordedFact = { action: 'asked', subject: 'q1', digest: digestOf('salt', ['How many?']) };
const answered: RecordedFact = { action: 'answered', subject: 'q1', digest: digestOf('salt', ['412']) };
const other: RecordedFact = { action: 'asked', subject: 'q2', digest: digestOf('pepper', ['How many?']) };
const facts = [asked, answered, other];

describe('createTrailCheck', () => {
  it('finds nothing in a trail and records that fit', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ noted: entries()[1]?.hash })).toEqual([]);
  });

  it.each([
    [
      'an entry that was changed',
      { entries: entries().with(1, { ...at(1), at: 9 }) },
      /^entry 2 of the trail/,
    ],
    [
      'an entry that is missing',
      { entries: entries().toSpliced(1, 1) },
      /^entries are missing between 1 and 3$/,
    ],
    [
      'an end that is missing',
      { entries: entries().slice(0, 2) },
      /^the trail ends with entry 2, its head says 3/,
    ],
    ['a head of another trail', { noted: 'f'.repeat(64) }, /^the noted head f+ is not in the trail/],
    [
      'a record that was put in',
      { facts: [...facts, { ...other, subject: 'q3' }] },
      /^question q3 was put in/,
    ],
    [
      'a record that was changed',
      { facts: [asked, { ...answered, digest: 'x' }, other] },
      /^the answer to question q1 was changed/,
    ],
    ['a record that is gone', { facts: [asked, answered] }, /^question q2 is gone/],
  ])('tells of %s', (_, given, line) => {
    expect(faultsOf(given)).toContainEqual(expect.stringMatching(line));
  });

  it('takes a record that was erased as gone, and finds it when it is still there', () => {
    const erased = entries([...facts, { action: 'erased', subject: 'q1', digest: '' }]);

    expect(faultsOf({ entries: erased, facts: [other] })).toEqual([]);
    expect(faultsOf({ entries: erased, facts })).toHaveLength(2);
  });
});

describe('digestOf', () => {
  it('tells fields apart that read the same in a row, and depends on the salt', () => {
    const digests = [
      digestOf('salt', ['ab', 'c']),
      digestOf('salt', ['a', 'bc']),
      digestOf('salt', ['abc']),
      digestOf('salt', ['abc', null]),
      digestOf('salt', ['abc', 'null']),
      digestOf('other', ['abc']),
    ];

    expect(new Set(digests).size).toBe(digests.length);
  });
});

type Given = {
  readonly entries?: ReturnType<typeof entries>;
  readonly facts?: readonly RecordedFact[];
  readonly noted?: string | undefined;
};

/** Checks against the head of the trail as it was written. */
function faultsOf({ entries: kept = entries(), facts: found = facts, noted }: Given): readonly string[] {
  const check = createTrailCheck();
  for (const entry of kept) check.entry(entry);
  for (const fact of found) check.fact(fact);
  const head = (kept.length > facts.length ? kept : entries()).at(-1) ?? noEntries;
  return check.end(head, noted);
}

function entries(noted: readonly Omit<AuditEvent, 'at'>[] = facts) {
  return chain(
    noEntries,
    noted.map((fact, place) => ({ at: place, ...fact })),
  );
}

function at(place: number) {
  const entry = entries()[place];
  if (!entry) throw new Error(`there is no entry ${place}`);
  return entry;
}
