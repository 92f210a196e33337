import { describe, expect, it } from 'vitest';
import { unansweredLine } from '../../src/present/wording.ts';

describe('unansweredLine', () => {
  it('names each part that is left open as it was asked, its marks at the end taken off', () => {
    expect(unansweredLine(['when was it set? ', 'who paid in 2024'])).toBe(
      'The corpus does not answer this part: “when was it set”, “who paid in 2024”.',
    );
  });

  it('says nothing where nothing is left open', () => {
    expect(unansweredLine([])).toBeUndefined();
  });
});
