import { describe, expect, it } from 'vitest';
import { linksAreCited } from '../../src/verify/links.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('linksAreCited', () => {
  const check = (text: string) =>
    linksAreCited(aDraftStatement({ text }), [aCited('The site selmaa.com tells.')]);

  it.each([
    'See https://port.example/x.',
    'See www.port.fi.',
    'See evil.com.',
    'Ask <@U0123>.',
    'Hello <!channel>.',
  ])('faults "%s"', (text) => {
    expect(check(text)).toMatch(/^the link ".+" is not in what it cites$/);
  });

  it.each(['The site selmaa.com says so.', 'It grew by 3.5 in the U.S. and the end.'])(
    'passes "%s"',
    (text) => {
      expect(check(text)).toBeUndefined();
    },
  );
});
