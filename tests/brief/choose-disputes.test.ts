import { describe, expect, it } from 'vitest';
import { chooseDisputes } from '../../src/brief/choose-disputes.ts';
import { unanswered } from '../../src/brief/positions.ts';
import type { Voice } from '../../src/domain.ts';
import { aWeighed } from '../support/weighed.ts';

const says = (by: string, text: string, voice: Voice = 'host-government') =>
  aWeighed({ sourceId: by, text, voice, standing: { kind: 'claim', by } });
const dispute = (text: string, other: string, weight: number) =>
  aWeighed({ sourceId: 'port', text, standing: { kind: 'contested', with: [other] }, weight });

const noise = says('embassy', 'The embassy says that night ferries wake every child.', 'us-executive');
const onNoise = dispute(
  'The embassy says that night ferries wake every child, the port heard none.',
  'embassy',
  1,
);
const onCounting = dispute(
  'The embassy counts night ferries by bells, the harbour master by buoys, barges and gulls.',
  'embassy',
  1,
);
const onFees = dispute('Sailors call the fee of barges high, the port calls it low.', 'sailors', 1.1);
const idsOf = (some: readonly { statement: { text: string } }[]) =>
  some.map(({ statement }) => statement.text);

describe('chooseDisputes', () => {
  it('answers a U.S. claim that stands above, though the answer repeats it, and then turns to another matter', () => {
    const given = { disputes: [onFees, onNoise, onCounting], claims: [noise], unanswered: [noise] };

    expect(idsOf(chooseDisputes(given, 2, [noise]))).toEqual(idsOf([onNoise, onFees]));
    expect(idsOf(chooseDisputes(given, 1, [noise, onNoise]))).toEqual(idsOf([onFees]));
  });

  it('does not give again what each side said above, where somebody else answers it', () => {
    const town = says('town', 'The town says that night ferries wake every child.');
    const given = {
      disputes: [dispute('The town says that night ferries wake every child.', 'town', 2), onFees],
    };

    expect(idsOf(chooseDisputes({ ...given, claims: [town], unanswered: [] }, 1, [town]))).toEqual(
      idsOf([onFees]),
    );
  });

  it('gives what one side said above with what the other answers', () => {
    const town = says('town', 'The town says that night ferries wake every child.');
    const both = dispute(
      'The town says that night ferries wake every child, while sailors call engines quiet and blame cars.',
      'town',
      2,
    );
    const given = { disputes: [both, onFees], claims: [town], unanswered: [] };

    expect(idsOf(chooseDisputes(given, 1, [town]))).toEqual(idsOf([both]));
  });

  it('takes the shorter of two that weigh alike', () => {
    const long = dispute(
      `Sailors call the fee high, the port low, ${'and so on '.repeat(20)}`,
      'sailors',
      1.15,
    );

    expect(idsOf(chooseDisputes({ disputes: [long, onFees], claims: [], unanswered: [] }, 1, []))).toEqual(
      idsOf([onFees]),
    );
  });
});

describe('unanswered', () => {
  const opponents = new Map([['E. Holm', new Set(['W. Aalto'])]]);
  const researcher = (by: string) => says(by, `${by} argues that noise harms sleep.`, 'academic');

  it('names what the U.S. says and researchers whom none beside them contradicts', () => {
    const held = [
      { voice: 'us-executive' as const, chosen: [noise] },
      { voice: 'academic' as const, chosen: [researcher('E. Holm')] },
      { voice: 'host-government' as const, chosen: [says('town', 'The town wants sleep.')] },
    ];

    expect(unanswered(held, opponents).map(({ source }) => source.id)).toEqual(['embassy', 'E. Holm']);
  });

  it('leaves researchers out who stand beside whom they are set against', () => {
    const held = [{ voice: 'academic' as const, chosen: [researcher('E. Holm'), researcher('W. Aalto')] }];

    expect(unanswered(held, opponents)).toEqual([]);
    expect(unanswered(held, new Map())).toHaveLength(1);
  });
});
