import { describe, expect, it } from 'vitest';
import { namesAreCited } from '../../src/verify/names.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('namesAreCited', () => {
  const by = { kind: 'claim', by: 'Aino Aalto' } as const;
  const cited = aCited('The British port of Selmaa met the Conservative Party and the EU.', by, {
    publisher: 'Yle News',
    title: 'Ferries at Noormaa',
  });
  const check = (text: string) => namesAreCited(aDraftStatement({ text }), [cited]);

  it.each([
    ['the statement', 'The port of Selmaa met.'],
    ['the claimant', 'The port met Aino Aalto.'],
    ['the publisher', 'Yle News says so.'],
    ['the title', 'The ferries at Noormaa.'],
    ['the statement in another form', 'The UK port met the Conservatives.'],
    ['the statement, joined', 'The EU-Selmaa talks.'],
  ])('passes a name of %s', (_where, text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each([
    ['The port of Norrby met.', 'norrby'],
    ['Norway met the port of Selmaa.', 'norway'],
    ['Reuters says so.', 'reuters'],
    ['The port of Selmaa met the NATO.', 'nato'],
  ])('faults a name from nowhere in "%s"', (text, name) => {
    expect(check(text)).toBe(`the name "${name}" is not in what it cites`);
  });
});
