import { describe, expect, it } from 'vitest';
import { partyIsNamed } from '../../../evals/judges/party-named.ts';
import { aStatement } from '../../support/builders.ts';
import { aRun, aShown, asMap } from '../../support/eval-run.ts';

const standing = { kind: 'claim', by: 'Ministry of Shipping' } as const;
const claim = aStatement({ text: 'The Ministry of Shipping says that ferries wake people.', standing });

const verdictOn = (text: string, of = claim) =>
  partyIsNamed(asMap([of])).assess(
    aRun({ answer: { statements: [aShown(text, { standing, cites: [of] })] } }),
  );

describe('partyIsNamed', () => {
  it('passes a claim whose sentence names its party', () => {
    expect(verdictOn(claim.text).score).toBe(1);
  });

  it('fails a claim without it', () => {
    expect(verdictOn('Ferries wake people.')).toEqual({
      score: 0,
      why: 'without its party: Ministry of Shipping: “Ferries wake people.”',
    });
  });

  it('knows a party of two letters', () => {
    const short = aStatement({ text: 'TT says so.', standing: { kind: 'claim', by: 'TT' } });

    expect(verdictOn('TT says so.', short).score).toBe(1);
    expect(verdictOn('They say so.', short).score).toBe(0);
  });

  it('scores nothing where no claim is shown', () => {
    expect(partyIsNamed(asMap([aStatement()])).assess(aRun()).score).toBeNull();
  });
});
