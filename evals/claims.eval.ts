import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChecker } from '../src/cli/open.ts';
import { openIndex } from '../src/cli/open-index.ts';
import { readConfig } from '../src/config.ts';
import { readClaimCases } from './claims/claim-case.ts';
import { runClaims } from './claims/run-claims.ts';
import { claimsPart } from './claims/to-part.ts';
import { settingsHash } from './provenance.ts';
import { writePart } from './report/part.ts';

describe('the claim check', () => {
  it('keeps its promises on the test split', async () => {
    const index = await openIndex(readConfig({ data: path.join(import.meta.dirname, '..', '.data') }));
    try {
      const cases = (await readClaimCases()).filter((one) => one.split === 'test');
      const part = claimsPart(await runClaims(cases, openChecker(index)), {
        corpus: index.corpus.version,
        settings: settingsHash(),
      });
      await writePart(part);

      expect(part.failures).toEqual([]);
    } finally {
      index.close();
    }
  });
});
