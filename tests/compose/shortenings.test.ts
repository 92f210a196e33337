import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { wordingFault } from '../../src/compose/wording-fault.ts';
import { aDraftStatement } from '../support/builders.ts';

const shortening = z.object({ statement: z.string(), wording: z.string(), by: z.string().optional() });
const file = z.object({ lies: z.array(shortening), honest: z.array(shortening) });
const { lies, honest } = file.parse(
  parse(await readFile(new URL('shortenings.yml', import.meta.url), 'utf8')),
);

describe('wordingFault, of shorter tellings of the corpus', () => {
  it('catches each that loses a qualifier', () => {
    const passed = lies.filter((one) => faultOf(one) === undefined).map(({ wording }) => wording);

    expect(lies.length).toBeGreaterThanOrEqual(40);
    expect(passed).toEqual([]);
  });

  it('lets at least 98 in a hundred honest ones pass', () => {
    const refused = honest.flatMap((one) => {
      const fault = faultOf(one);
      return fault === undefined ? [] : [`${fault}: ${one.wording}`];
    });

    expect(honest.length).toBeGreaterThanOrEqual(100);
    expect(refused.length / honest.length, refused.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

function faultOf({ statement, wording, by }: z.infer<typeof shortening>): string | undefined {
  const standing = by === undefined ? ({ kind: 'fact' } as const) : ({ kind: 'claim', by } as const);
  return wordingFault(wording, aDraftStatement({ text: statement, standing }));
}
