import { describe, expect, it } from 'vitest';
import { speakersAreKept } from '../../src/verify/speakers.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('speakersAreKept', () => {
  const dispute =
    'The Ferry League says that night boats wake the whole harbour, while Port Selmaa argues that lorries make more noise.';
  const check = (text: string) =>
    speakersAreKept(aDraftStatement({ text, standing: { kind: 'contested', with: [] } }), [
      aCited(dispute, { kind: 'contested', with: [] }),
    ]);

  it.each([
    dispute,
    'Port Selmaa holds that lorries make more noise; the Ferry League says night boats wake the whole harbour.',
    'According to the Ferry League, night boats wake the whole harbour.',
    'Some parties say that night boats wake the whole harbour.',
  ])('passes "%s"', (text) => {
    expect(check(text)).toBeUndefined();
  });

  it('faults the words of one side in the mouth of the other', () => {
    expect(check('Port Selmaa says that night boats wake the whole harbour.')).toMatch(/^it gives what/);
  });

  it('faults the words of one side that nobody says', () => {
    expect(check('Night boats wake the whole harbour.')).toMatch(/^it says itself what/);
  });
});
