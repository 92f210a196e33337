import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionId, statementOf } from '../../src/text/question-id.ts';

describe('questionId', () => {
  it('leads back to its statement, whatever the statement is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (id, index) => {
        expect(statementOf(questionId(id, index))).toEqual({ statementId: id, isQuestion: true });
      }),
    );
  });

  it('gives every question of a statement an id of its own, none that of the statement', () => {
    const ids = ['a#1', ...[0, 1, 2].map((index) => questionId('a#1', index)), questionId('a#11', 0)];

    expect(new Set(ids).size).toBe(5);
  });
});

describe('statementOf', () => {
  it('leaves the id of a statement as it is', () => {
    expect(statementOf('fi-selmaa-counts-2024#071d2f59')).toEqual({
      statementId: 'fi-selmaa-counts-2024#071d2f59',
      isQuestion: false,
    });
  });
});
