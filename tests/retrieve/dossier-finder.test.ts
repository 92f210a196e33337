import { describe, expect, it } from 'vitest';
import { createDossierFinder } from '../../src/retrieve/dossier-finder.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';
import { terms } from '../../src/text/words.ts';
import { aQuestion } from '../support/builders.ts';

const vocabulary = createVocabulary([
  'ferries make noise at night',
  'residents complain of noise',
  'harbour dues rose',
  'harbour dues are paid by ferries',
]);
const find = createDossierFinder(
  [
    {
      id: 'noise',
      about: 'Noise of the night ferries',
      questions: ['Why does the racket of the ferries keep us awake?'],
      statements: ['a#1', 'b#2'],
    },
    {
      id: 'dues',
      about: 'Harbour dues',
      questions: ['who pays the harbour dues'],
      statements: ['c#3', 'b#2'],
    },
  ],
  vocabulary,
);
const asking = (standalone: string) =>
  find(
    aQuestion({
      asked: standalone,
      standalone,
      terms: terms(standalone).map((stem) => ({ stem, weight: 1 })),
    }),
  );

describe('createDossierFinder', () => {
  it('finds the statements of the dossier that a question asks for, the first one best', () => {
    const fits = asking('noise of night ferries');
    expect(fits.get('a#1')?.match).toBeGreaterThan(0.9);
    expect(fits.get('a#1')?.place).toBeGreaterThan(fits.get('b#2')?.place ?? 1);
    expect(fits.has('c#3')).toBe(false);
  });

  it('knows a dossier by any of its wordings', () => {
    expect(asking('why does the racket keep us awake').get('a#1')?.match).toBeGreaterThan(0.6);
  });

  it('takes the better fit of a statement that two dossiers hold', () => {
    expect(asking('harbour dues').get('b#2')?.match).toBe(asking('harbour dues').get('c#3')?.match);
  });

  it('finds nothing for a question on something else', () => {
    expect(asking('price of bread').size).toBe(0);
  });
});
