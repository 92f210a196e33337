import { describe, expect, it } from 'vitest';
import { unopposedVoices } from '../../src/brief/one-party.ts';
import { aWeighed } from '../support/weighed.ts';

const researcher = (by: string) =>
  aWeighed({
    sourceId: by,
    text: `${by} argues that noise harms sleep.`,
    standing: { kind: 'claim', by },
    voice: 'academic',
  });
const dispute = (sourceId: string, other: string) =>
  aWeighed({
    sourceId,
    text: `${sourceId} finds harm, while ${other} finds none.`,
    standing: { kind: 'contested', with: [other] },
  });

describe('unopposedVoices', () => {
  const [holm, aalto] = [researcher('Holm'), researcher('Aalto')];
  const held = [{ voice: 'academic' as const, chosen: [holm] }];

  it('names researchers whom no other researcher is set against', () => {
    expect(unopposedVoices(held, [holm, aalto])).toEqual(['academic']);
    expect(unopposedVoices(held, [holm, aalto, dispute('Holm', 'port')])).toEqual(['academic']);
  });

  it('names none where somebody else contests what they say', () => {
    const contested = aWeighed({
      sourceId: 'port',
      text: 'Holm argues that noise harms sleep, while the port says that nobody wakes.',
      standing: { kind: 'contested', with: ['Holm'] },
    });

    expect(unopposedVoices(held, [holm, aalto, contested])).toEqual([]);
  });

  it('names none where another is, and none where no researcher stands', () => {
    expect(unopposedVoices(held, [holm, aalto, dispute('Aalto', 'Holm')])).toEqual([]);
    expect(unopposedVoices([], [holm, aalto])).toEqual([]);
  });
});
