import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { briefJsonSchema, toBriefData } from '../../src/present/brief-data.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));

describe('briefJsonSchema', () => {
  it('is what briefing.schema.json holds (npm run --silent schema briefing > briefing.schema.json)', async () => {
    const committed = await readFile(new URL('../../briefing.schema.json', import.meta.url), 'utf8');

    expect(committed).toBe(briefJsonSchema());
  });

  it('fits every kind of briefing as data, and no other', async () => {
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(briefJsonSchema()),
    );

    for (const asked of ['finland', 'since 2024', 'japan']) {
      const data: unknown = JSON.parse(JSON.stringify(toBriefData(await brief(asked, 'long'))));
      expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    }
    expect(fits({ kind: 'briefing' })).toBe(false);
  });
});
