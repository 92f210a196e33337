import { describe, expect, it } from 'vitest';
import { onceEach } from '../../src/brief/once-each.ts';

describe('onceEach', () => {
  it('does the same work once for the same words, and again for others', async () => {
    const asked: string[] = [];
    const work = onceEach(async (words) => asked.push(words), 2);

    const results = [await work('ferries'), await work('ferries'), await work('barges')];

    expect(results).toEqual([1, 1, 2]);
    expect(asked).toEqual(['ferries', 'barges']);
  });

  it('tries again what failed', async () => {
    let tries = 0;
    const work = onceEach(async (words) => {
      tries += 1;
      if (tries === 1) throw new Error('no answer');
      return words;
    }, 2);

    await expect(work('ferries')).rejects.toThrow('no answer');

    expect(await work('ferries')).toBe('ferries');
  });

  it('keeps the last results only', async () => {
    const asked: string[] = [];
    const work = onceEach(async (words) => asked.push(words), 1);

    for (const words of ['ferries', 'barges', 'ferries']) await work(words);

    expect(asked).toEqual(['ferries', 'barges', 'ferries']);
  });
});
