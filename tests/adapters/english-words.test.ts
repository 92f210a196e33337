import { describe, expect, it } from 'vitest';
import { createEnglishWords } from '../../src/adapters/english-words.ts';

describe('createEnglishWords', () => {
  const isWord = createEnglishWords();

  it.each(['lighthouse', 'deported', 'arrivals', 'biscuits'])('knows "%s"', (word) => {
    expect(isWord(word)).toBe(true);
  });

  it.each(['lighthuose', 'deprted', '', 'two words', 'selmaa'])('does not know "%s"', (word) => {
    expect(isWord(word)).toBe(false);
  });
});
