import { describe, expect, it } from 'vitest';
import { readClaimants, withVoices } from '../../src/corpus/claimants.ts';
import { aSource, aStatement } from '../support/builders.ts';
import { writeFiles } from '../support/small-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('readClaimants', () => {
  it('gives the voice of each party listed', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'claimants.yml': 'court: [Judge Berg]\nacademic: [Aino Aalto, Professor Holm]\n',
    });

    expect([...(await readClaimants(folder))]).toEqual([
      ['Judge Berg', 'court'],
      ['Aino Aalto', 'academic'],
      ['Professor Holm', 'academic'],
    ]);
  });

  it('gives none where there is no list', async () => {
    expect((await readClaimants(await temporaryFolder())).size).toBe(0);
  });

  it.each(['choir: [Judge Berg]\n', 'court: Judge Berg\n', 'court: ['])('refuses %j', async (text) => {
    const folder = await writeFiles(await temporaryFolder(), { 'claimants.yml': text });

    await expect(readClaimants(folder)).rejects.toThrow(
      expect.objectContaining({ code: 'corpus-invalid', message: expect.stringContaining('claimants.yml') }),
    );
  });
});

describe('withVoices', () => {
  it('gives a claim the voice of its party and leaves every other statement as it is', () => {
    const claim = aStatement({ id: 'a#1', standing: { kind: 'claim', by: 'Judge Berg' }, voice: 'press' });
    const others = [
      aStatement({ id: 'a#2', standing: { kind: 'claim', by: 'Somebody' }, voice: 'press' }),
      aStatement({ id: 'a#3', text: 'Judge Berg ruled.', voice: 'press' }),
    ];

    const { statements } = withVoices(
      aSource({ statements: [claim, ...others] }),
      new Map([['Judge Berg', 'court'] as const]),
    );

    expect(statements).toEqual([{ ...claim, voice: 'court' }, ...others]);
  });
});
