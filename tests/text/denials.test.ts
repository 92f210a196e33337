import { describe, expect, it } from 'vitest';
import { isDenial, isNegation, spokenWords } from '../../src/text/denials.ts';

describe('spokenWords', () => {
  it.each([
    ['It didn’t and cannot', ['it', 'did', 'not', 'and', 'can', 'not']],
    ["The port's non-German crew", ['the', 'port', 'non', 'german', 'crew']],
  ])('reads "%s"', (text, spoken) => {
    expect(spokenWords(text)).toEqual(spoken);
  });
});

describe('isDenial', () => {
  it.each(['refused', 'rejects', 'denied', 'failed', 'non', 'never'])('holds of "%s"', (word) => {
    expect(isDenial(word)).toBe(true);
  });

  it.each(['nothing', 'neither', 'without'])('holds of "%s", which is a negation too', (word) => {
    expect(isDenial(word) && isNegation(word)).toBe(true);
  });

  it.each(['note', 'now', 'norway', 'refuse collectors'])('does not hold of "%s"', (word) => {
    expect(isDenial(word)).toBe(false);
  });
});
