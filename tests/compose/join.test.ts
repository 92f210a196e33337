import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDrafts, type PartDraft } from '../../src/compose/join.ts';
import { answerParts, type DraftStatement } from '../../src/domain.ts';
import { aDraftStatement } from '../support/builders.ts';

function saying(text: string, given: Partial<DraftStatement> = {}): DraftStatement {
  return aDraftStatement({ text, statementIds: [text], ...given });
}

function part(asked: string, ...statements: readonly DraftStatement[]): PartDraft {
  return { asked, draft: { composer: 'extract', complete: statements.length > 0, statements } };
}

const textsOf = ({ statements }: { readonly statements: readonly DraftStatement[] }) =>
  statements.map(({ text }) => text);

describe('joinDrafts', () => {
  it('says what answers each part, the first of each before the second of any', () => {
    const joined = joinDrafts([part('How many?', saying('a'), saying('b')), part('When?', saying('c'))], 2);

    expect(textsOf(joined)).toEqual(['a', 'c']);
    expect(joined).toMatchObject({ composer: 'extract', complete: true, unanswered: [] });
  });

  it('says once what answers two parts', () => {
    const joined = joinDrafts([part('How many?', saying('a')), part('When?', saying('a'), saying('b'))], 5);

    expect(textsOf(joined)).toEqual(['a', 'b']);
  });

  it.each([
    ['with a witness in one part', ['a', 'b'], ['a']],
    ['with a witness in the other', ['a'], ['a', 'b']],
    ['in the words of the one source and then of the other', ['a', 'b'], ['b']],
  ])('says once what answers two parts %s', (_how, one, other) => {
    const joined = joinDrafts(
      [
        part('How many?', saying('a', { statementIds: one })),
        part('When?', saying('a', { statementIds: other })),
      ],
      5,
    );

    expect(joined.statements.map(({ statementIds }) => statementIds)).toEqual([one]);
    expect(joined).toMatchObject({ complete: true, unanswered: [] });
  });

  it('puts the bottom lines of all parts before the rest', () => {
    const joined = joinDrafts(
      [
        part('How many?', saying('a', { part: 'bottom-line' }), saying('b', { part: 'unsettled' })),
        part('Who?', saying('c', { part: 'position' })),
        part('When?', saying('d', { part: 'bottom-line' })),
      ],
      5,
    );

    expect(textsOf(joined)).toEqual(['a', 'd', 'c', 'b']);
  });

  it('names a part that nothing answers, and is not complete', () => {
    const joined = joinDrafts([part('How many?', saying('a')), part('How loud?')], 5);

    expect(joined).toMatchObject({ complete: false, unanswered: ['How loud?'] });
  });

  it('tells of nothing found where no part is answered by anything else', () => {
    const notFound = { ...part('How many?', saying('No count was found.')).draft, isNotFound: true };

    expect(joinDrafts([{ asked: 'How many?', draft: notFound }, part('How loud?')], 5).isNotFound).toBe(true);
    expect(
      joinDrafts([{ asked: 'How many?', draft: notFound }, part('How loud?', saying('Very loud.'))], 5)
        .isNotFound,
    ).toBeUndefined();
  });

  it('is empty, and names no part, when nothing is answered', () => {
    expect(joinDrafts([part('How many?'), part('How loud?')], 5)).toEqual({
      composer: 'extract',
      complete: false,
      statements: [],
      unanswered: [],
    });
    expect(joinDrafts([], 5).statements).toEqual([]);
  });

  it('says nothing twice, nothing of its own, no more than its most, and every part that fits', () => {
    const statement = fc.record({
      text: fc.constantFrom(...'abcdefgh'),
      part: fc.constantFrom(...answerParts),
    });
    const parts = fc.array(fc.array(statement, { maxLength: 4 }), { minLength: 1, maxLength: 4 });

    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 6 }), (given, most) => {
        const drafts = given.map((statements, at) =>
          part(`part ${at}`, ...statements.map(({ text, ...rest }) => saying(text, rest))),
        );

        const joined = joinDrafts(drafts, most);

        const drafted = new Set(given.flat().map(({ text }) => text));
        const said = textsOf(joined);
        expect(said).toHaveLength(Math.min(most, drafted.size));
        expect(new Set(said).size).toBe(said.length);
        for (const text of said) expect(drafted).toContain(text);
        if (most >= given.length) {
          for (const [first] of given) if (first) expect(said).toContain(first.text);
        }
      }),
    );
  });
});
