import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../ops/licences.ts';

function fineness(entry: Readonly<Record<string, unknown>>): boolean | undefined {
  return licencesOf(JSON.stringify({ packages: { '': {}, 'node_modules/x': entry } }))[0]?.fine;
}

describe('licencesOf', () => {
  it.each([
    [{ license: 'MIT' }, true],
    [{ license: '(MIT OR GPL-3.0-or-later)' }, true],
    [{ license: '(MIT AND Zlib)' }, true],
    [{ license: 'MIT AND GPL-3.0-or-later' }, false],
    [{ license: 'AGPL-3.0-only' }, false],
    [{ license: 'MPL-2.0' }, false],
    [{ license: 'MPL-2.0', dev: true }, true],
    [{ license: 'SEE LICENSE IN LICENSE' }, false],
    [{}, false],
    [{ dev: true }, false],
    [{ dev: true, optional: true }, true],
  ])('of %o says %s', (entry, fine) => {
    expect(fineness(entry)).toBe(fine);
  });

  it('lets a package that was looked at through under the licence that it had then, and under no other', () => {
    const under = (license: string) =>
      licencesOf(JSON.stringify({ packages: { 'node_modules/@resvg/resvg-wasm': { license } } }))[0]?.fine;

    expect(under('MPL-2.0')).toBe(true);
    expect(under('AGPL-3.0-only')).toBe(false);
  });

  it('finds all packages of this project fine', () => {
    const packages = licencesOf(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

    expect(packages.length).toBeGreaterThan(200);
    expect(packages.filter(({ fine }) => !fine)).toEqual([]);
  });
});
