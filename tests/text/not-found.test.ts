import { describe, expect, it } from 'vitest';
import { saysNotFound, saysOnlyNotFound } from '../../src/text/not-found.ts';

describe('saysNotFound', () => {
  it.each([
    'No verdict was found in the sources searched for this corpus.',
    'Whether the ferries sailed was not found in the sources searched for this corpus.',
    'None of the texts seen for this corpus says who counted.',
  ])('knows "%s"', (text) => {
    expect(saysNotFound(text)).toBe(true);
  });

  it.each([
    'The court found no reason to stop the ferries.',
    'No ferry was found at the quay.',
    'The clearest account found for this corpus is that of the ministry.',
  ])('takes "%s" for what is known', (text) => {
    expect(saysNotFound(text)).toBe(false);
  });
});

describe('saysOnlyNotFound', () => {
  it('leaves out what tells something beside it', () => {
    const found = 'No verdict was found in the sources searched for this corpus';

    expect(saysOnlyNotFound(`${found}.`)).toBe(true);
    expect(saysNotFound(`The trial began in May 2025; n${found.slice(1)}.`)).toBe(true);
    expect(saysOnlyNotFound(`The trial began in May 2025; n${found.slice(1)}.`)).toBe(false);
  });
});
