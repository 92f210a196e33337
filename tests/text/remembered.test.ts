import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

describe('remembered', () => {
  it('reads a text once, and again only after twice as many others', () => {
    const readings: string[] = [];
    const read = remembered((text: string) => {
      readings.push(text);
      return { text };
    }, 2);

    for (const text of ['a', 'a', 'b', 'c', 'b', 'd', 'a']) expect(read(text)).toEqual({ text });

    expect(readings).toEqual(['a', 'b', 'c', 'd', 'a']);
  });
});
