import { describe, expect, it } from 'vitest';
import { changesSince, corpusTextOf } from '../../src/brief/changes.ts';
import { digestOf } from '../../src/brief/digest.ts';
import { aCorpus, aSource, aStatement } from '../support/builders.ts';

const statement = (id: string, text: string) =>
  aStatement({ id: `fi-counts#${id}`, sourceId: 'fi-counts', text });
const corpusOf = (version: string, ...statements: ReturnType<typeof statement>[]) =>
  aCorpus({ version, sources: [aSource({ id: 'fi-counts', statements })] });
const counted = statement('1', 'The port of Selmaa counted 412 night ferries in 2024.');
const corrected = statement('2', 'The port of Selmaa counted 421 night ferries in 2024.');
const noise = statement('3', 'Loudspeakers at the quay reached 71 decibels in June.');

describe('changesSince', () => {
  it('tells what was added, reworded and withdrawn', () => {
    const before = corpusTextOf(corpusOf('a', counted, noise));
    const added = statement('4', 'A new breakwater was opened by the mayor.');

    const changes = changesSince(before, corpusOf('b', corrected, added));

    expect(changes.added.map((one) => one.statement)).toEqual([added]);
    expect(changes.reworded.map((one) => [one.before, one.statement.text])).toEqual([
      [counted.text, corrected.text],
    ]);
    expect(changes.withdrawn).toEqual([{ id: noise.id, text: noise.text }]);
  });

  it('takes a statement of another source for no rewording', () => {
    const before = { version: 'a', texts: { 'fi-courier#1': counted.text } };

    const changes = changesSince(before, corpusOf('b', corrected));

    expect(changes.reworded).toEqual([]);
    expect(changes.withdrawn).toHaveLength(1);
  });
});

describe('digestOf', () => {
  it('cites what stands now and counts all', () => {
    const digest = digestOf(corpusTextOf(corpusOf('a', counted, noise)), corpusOf('b', corrected));

    expect(digest).toMatchObject({
      counts: { added: 0, reworded: 1, withdrawn: 1 },
      reworded: [{ before: counted.text, statement: { citations: [{ n: 1, quote: corrected.text }] } }],
      withdrawn: [noise.text],
    });
  });

  it('is none when no statement changed', () => {
    expect(digestOf(corpusTextOf(corpusOf('a', counted)), corpusOf('b', counted))).toBeUndefined();
  });
});
