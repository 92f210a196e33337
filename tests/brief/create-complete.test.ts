import { describe, expect, it } from 'vitest';
import { createComplete } from '../../src/brief/outline.ts';
import { aCorpus } from '../support/builders.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

describe('createComplete', () => {
  const reform = aWeighed({
    ...{ sourceId: 'port', standing: { kind: 'fact' } },
    text: 'The harbour toll reform raises the fee of barges to 40 marks.',
  });
  const base = aWeighed({ sourceId: 'port', text: 'Ferries pay 90 marks.', standing: { kind: 'fact' } });
  const called = aWeighed({
    ...{ sourceId: 'league', standing: { kind: 'claim', by: 'league' }, voice: 'rights-advocacy' },
    text: 'The league called the harbour toll reform "shameful" in May 2024.',
  });

  it('brings what a reaction is to, and what that must not stand without', () => {
    const together = { beside: new Map([[reform.statement.id, [base.statement.id]]]), fuller: new Map() };
    const weighed = [called, reform, base];
    const statements = new Map(weighed.map((one) => [one.statement.id, one]));
    const complete = createComplete(weighed, { together, statements, corpus: aCorpus() });

    const made = complete(
      anOutline({ weighed, positions: [{ voice: 'rights-advocacy', chosen: [called] }] }),
    );

    expect(made.established).toEqual([reform, base]);
  });
});
