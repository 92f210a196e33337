import { describe, expect, it } from 'vitest';
import type { Dossier, Hit } from '../../src/domain.ts';
import { gather } from '../../src/retrieve/gather.ts';
import { aHit, aStatement } from '../support/builders.ts';

const settings = { share: 0.5, count: 1, read: 3, power: 1, last: 0.5, firm: 1 };

function hitOf(id: string, relevance: number): Hit {
  return aHit({ statement: aStatement({ id }), relevance });
}

function dossierOf(id: string, ...statements: readonly string[]): Dossier {
  return { id, about: id, questions: [], statements };
}

const hits = [
  hitOf('best', 0.8),
  hitOf('stray', 0.5),
  hitOf('mate', 0.45),
  hitOf('other', 0.42),
  hitOf('last', 0.4),
];

function idsOf(found: readonly Hit[]): readonly string[] {
  return found.map(({ statement }) => statement.id);
}

describe('gather', () => {
  it('draws forward what stands in one list with most of the relevance, the first of it most', () => {
    const dossiers = [dossierOf('small', 'stray', 'other'), dossierOf('whole', 'mate', 'best', 'last')];

    expect(idsOf(gather(hits, dossiers, settings))).toEqual(['best', 'mate', 'last', 'stray', 'other']);
  });

  it('leaves the firm ones where they are', () => {
    const dossiers = [dossierOf('whole', 'mate', 'best', 'last')];
    const found = gather(hits, dossiers, { ...settings, firm: 2 });

    expect(idsOf(found)).toEqual(['best', 'stray', 'mate', 'last', 'other']);
    expect(found[2]?.relevance).toBe(0.5);
  });

  it('counts no more statements of a list than it reads: a long one does not win by its length', () => {
    const dossiers = [
      dossierOf('long', 'last', 'other', 'mate', 'stray'),
      dossierOf('short', 'best', 'stray'),
    ];

    expect(idsOf(gather(hits, dossiers, { ...settings, read: 2 }))[1]).toBe('stray');
    expect(idsOf(gather(hits, dossiers, { ...settings, read: 4 }))[1]).toBe('last');
  });

  it('draws forward what a second list holds, by what speaks for it beside the first', () => {
    const dossiers = [dossierOf('whole', 'best', 'last'), dossierOf('second', 'other', 'mate')];
    const drawn = (power: number) => idsOf(gather(hits, dossiers, { ...settings, count: 2, last: 1, power }));

    expect(idsOf(gather(hits, dossiers, { ...settings, last: 1 }))).toEqual([
      'best',
      'last',
      'stray',
      'mate',
      'other',
    ]);
    expect(drawn(1)).toEqual(['best', 'last', 'mate', 'other', 'stray']);
    expect(drawn(20)).toEqual(['best', 'last', 'stray', 'mate', 'other']);
  });

  it('changes nothing where no list holds a hit, or there is none', () => {
    expect(gather(hits, [dossierOf('elsewhere', 'gone')], settings)).toBe(hits);
    expect(gather([], [dossierOf('whole', 'best')], settings)).toEqual([]);
  });
});
