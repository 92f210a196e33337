import { describe, expect, it } from 'vitest';
import { failingsFound, withFailings } from '../../src/brief/failings.ts';
import { aWeighed } from '../support/weighed.ts';

const finding = aWeighed({
  sourceId: 'selmaa-inquiry',
  text: 'The Selmaa inquiry found that the port had ignored warnings.',
  standing: { kind: 'fact' },
  voice: 'inquiry',
});
const counted = aWeighed({
  sourceId: 'selmaa-inquiry',
  text: 'The Selmaa inquiry counted 12 ferries.',
  standing: { kind: 'fact' },
  voice: 'inquiry',
  weight: 3,
});
const other = aWeighed({
  sourceId: 'korvi-review',
  text: 'The Korvi review found no failures of the port, while the Selmaa inquiry did.',
  standing: { kind: 'contested', with: ['selmaa-inquiry'] },
  voice: 'inquiry',
});

describe('what inquiries found of authorities', () => {
  it('stands on a page that names an inquiry, and on no other', () => {
    const ferries = aWeighed({ sourceId: 'port', text: 'The port has 4 quays.', standing: { kind: 'fact' } });

    expect(failingsFound([counted, finding], [counted], [])).toEqual([finding]);
    expect(failingsFound([counted, finding], [ferries], [])).toEqual([]);
  });

  it('is not what a newspaper says, nor of another country', () => {
    const press = { ...finding, statement: { ...finding.statement, voice: 'press' as const } };

    expect(failingsFound([press, { ...finding, own: false }], [counted], [])).toEqual([]);
  });

  it('brings with it the inquiry that found otherwise', () => {
    const apart = aWeighed({
      sourceId: 'norrby-review',
      text: 'The Norrby review found no failures, the union did.',
      standing: { kind: 'contested', with: ['union'] },
      voice: 'inquiry',
    });
    const [first, second] = withFailings([other, apart], [finding]);

    expect(first?.weight).toBeGreaterThan(apart.weight);
    expect(second?.weight).toBe(apart.weight);
  });
});
