import { describe, expect, it } from 'vitest';
import { ofCommonVoices, onlyIn } from '../../src/brief/common-voices.ts';
import type { Planned } from '../../src/brief/outline.ts';
import type { Voice } from '../../src/domain.ts';
import { anOutline } from '../support/weighed.ts';

const hearing = (name: string, ...heard: Voice[]) =>
  anOutline({
    subject: { name, countries: ['FI'], topics: [], words: '' },
    positions: heard.map((voice) => ({ voice, chosen: [] })),
  });

/** Plans with these voices, of which only some fit. */
function planned(name: string, heard: readonly Voice[], fits: readonly Voice[]): Planned {
  return {
    plan: hearing(name, ...heard),
    fitted: (only) => hearing(name, ...fits.filter((voice) => only?.has(voice) ?? true)),
  };
}

const voicesOf = (plans: ReturnType<typeof ofCommonVoices>) =>
  plans.map(({ positions }) => positions.map(({ voice }) => voice));

describe('ofCommonVoices', () => {
  const finland = planned('Finland', ['us-executive', 'academic', 'court'], ['us-executive', 'academic']);
  const norway = planned('Norway', ['us-executive', 'academic'], ['us-executive']);

  it('hears on one page those that each can be heard on, and none that does not fit for another', () => {
    expect(voicesOf(ofCommonVoices([finland, norway], 'one-page'))).toEqual([
      ['us-executive'],
      ['us-executive'],
    ]);
  });

  it('hears everybody in the long form', () => {
    expect(voicesOf(ofCommonVoices([finland, norway], 'long'))).toEqual([
      ['us-executive', 'academic'],
      ['us-executive'],
    ]);
  });
});

describe('onlyIn', () => {
  it('names the voices that each has and that are not shown', () => {
    const all = [hearing('Finland', 'academic', 'press'), hearing('Norway', 'press')];
    const shown = [hearing('Finland', 'press'), hearing('Norway', 'press')];

    expect(onlyIn(all, shown)).toEqual([{ name: 'Finland', voices: ['academic'] }]);
    expect(onlyIn(all, all)).toEqual([]);
  });
});
