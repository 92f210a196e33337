import { describe, expect, it } from 'vitest';
import { aboutCountry } from '../../src/brief/scope.ts';
import { aSource, aStatement } from '../support/builders.ts';

describe('aboutCountry', () => {
  const source = aSource({ countries: ['EU', 'FR'] });

  it('does not take the place of a speech for its subject', () => {
    const spoken = aStatement({
      text: 'Kallas said at Munich on 15 February 2026 that Europe faces no end.',
    });

    expect(aboutCountry('DE', spoken, source)).toBeUndefined();
  });

  it('takes the place of an event for its subject', () => {
    const event = aStatement({ text: 'A car was driven into a march in Munich on 13 February 2025.' });

    expect(aboutCountry('DE', event, source)).toBe('own');
  });
});
