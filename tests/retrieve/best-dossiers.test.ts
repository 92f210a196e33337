import { describe, expect, it } from 'vitest';
import { bestDossiers } from '../../src/retrieve/best-dossiers.ts';

const dossierOf = (id: string, ...statements: readonly string[]) => ({
  id,
  about: id,
  questions: [],
  statements,
});
const dossiers = [
  dossierOf('long', 'a', 'b', 'c', 'd'),
  dossierOf('even', 'e', 'f'),
  dossierOf('also-even', 'f', 'e'),
  dossierOf('gone', 'x'),
];
const scores = new Map(Object.entries({ a: 0.3, b: 0.3, c: 0.3, d: 0.3, e: 0.5, f: 0.2 }));

const idsOf = (count: number, read: number) =>
  bestDossiers(dossiers, scores, { count, read }).map(({ dossier }) => dossier.id);

describe('bestDossiers', () => {
  it('adds up the best statements of each, no more than it reads; ties by id', () => {
    expect(idsOf(3, 2)).toEqual(['also-even', 'even', 'long']);
    expect(idsOf(3, 3)).toEqual(['long', 'also-even', 'even']);
  });

  it('takes no more than it is asked for, and none that scores nothing', () => {
    expect(idsOf(1, 3)).toEqual(['long']);
    expect(idsOf(9, 3)).not.toContain('gone');
    expect(idsOf(0, 0)).toEqual([]);
  });
});
