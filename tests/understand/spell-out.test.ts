import { describe, expect, it } from 'vitest';
import { readAcronyms } from '../../src/corpus/acronyms.ts';
import { createSpellOut } from '../../src/understand/spell-out.ts';

const spellOut = createSpellOut([
  { short: 'FBO', full: 'ferry board office', anyCase: true },
  { short: 'TIP', full: 'Tides in Ports', anyCase: false },
]);

describe('createSpellOut', () => {
  it.each([
    ['What does the FBO say?', 'What does the ferry board office say?'],
    ["fbo's figures", "ferry board office's figures"],
    ['the TIP report', 'the Tides in Ports report'],
    ['a tip for the harbour', 'a tip for the harbour'],
    ['FBOX and 5TIP', 'FBOX and 5TIP'],
    ['ceiling for fy26, FY 2025', 'ceiling for fiscal year 2026, fiscal year 2025'],
  ])('turns %j into %j', (typed, full) => {
    expect(spellOut(typed)).toBe(full);
  });
});

describe('readAcronyms', () => {
  it('reads those of the shipped corpus, and none where there is no file', async () => {
    expect(await readAcronyms('corpus')).toContainEqual({
      short: 'NCA',
      full: 'National Crime Agency',
      anyCase: true,
    });
    expect(await readAcronyms('tests')).toEqual([]);
  });
});
