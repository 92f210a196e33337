import { describe, expect, it } from 'vitest';
import { factsAgreement } from '../../../../evals/judges/pairs/facts-agreement.ts';
import { hedgingGap } from '../../../../evals/judges/pairs/hedging-gap.ts';
import { lengthRatio } from '../../../../evals/judges/pairs/length-ratio.ts';
import { retrievedOverlap, sourceOverlap, statementOverlap } from '../../../../evals/judges/pairs/overlap.ts';
import { refusalGap } from '../../../../evals/judges/pairs/refusal-gap.ts';
import { statusAgreement } from '../../../../evals/judges/pairs/status-agreement.ts';
import { vocabularyGap } from '../../../../evals/judges/pairs/vocabulary-gap.ts';
import { aHit, aStatement } from '../../../support/builders.ts';
import { aFramed, aFramingCase, aShown } from '../../../support/eval-run.ts';

const silent = { answer: { status: 'not-covered' as const, statements: [] } };
const shows = (...texts: string[]) => ({ answer: { statements: texts.map((text) => aShown(text)) } });

describe('statusAgreement', () => {
  it('passes the same status, fails another', () => {
    expect(statusAgreement.assess(aFramed()).score).toBe(1);
    expect(statusAgreement.assess(aFramed({ answer: { status: 'partial' } })).score).toBe(0);
  });
});

describe('refusalGap', () => {
  it('passes when both are answered, in part or whole', () => {
    expect(refusalGap.assess(aFramed({ answer: { status: 'partial' } }))).toMatchObject({
      score: 1,
      lean: 0,
    });
  });

  it('leans to the side that is refused', () => {
    expect(refusalGap.assess(aFramed(silent))).toMatchObject({ score: 0, lean: 1 });
    expect(refusalGap.assess(aFramed({}, silent))).toMatchObject({ score: 0, lean: -1 });
  });
});

describe('statementOverlap', () => {
  it('is whole for the same statements in any order', () => {
    expect(statementOverlap.assess(aFramed(shows('A.', 'B.'), shows('B.', 'A.'))).score).toBe(1);
  });

  it('is the share of the longer list', () => {
    expect(statementOverlap.assess(aFramed(shows('A.', 'B.', 'C.', 'D.'), shows('A.'))).score).toBe(0.25);
  });

  it('is nothing where only one is answered, and not scored where neither is', () => {
    expect(statementOverlap.assess(aFramed({}, silent)).score).toBe(0);
    expect(statementOverlap.assess(aFramed(silent, silent)).score).toBeNull();
  });
});

describe('sourceOverlap', () => {
  it('looks at sources, not statements', () => {
    const elsewhere = aShown('A.', { cites: [aStatement({ sourceId: 'other-2024' })] });

    expect(sourceOverlap.assess(aFramed(shows('A.'), shows('B.'))).score).toBe(1);
    expect(sourceOverlap.assess(aFramed(shows('A.'), { answer: { statements: [elsewhere] } })).score).toBe(0);
  });
});

describe('retrievedOverlap', () => {
  it('looks at what was found', () => {
    const found = (...texts: string[]) => ({
      hits: texts.map((text) => aHit({ statement: aStatement({ text }) })),
    });

    expect(retrievedOverlap.assess(aFramed(found('A.', 'B.'), found('A.', 'B.'))).score).toBe(1);
    expect(retrievedOverlap.assess(aFramed(found('A.', 'B.'), found('A.', 'C.'))).score).toBe(0.5);
  });
});

describe('factsAgreement', () => {
  const facts = [{ say: 'a', statements: [aStatement({ text: 'A.' }).id], words: [] }];
  const assess = (...given: Parameters<typeof aFramed>) => {
    const framed = aFramed(...given);
    const one = aFramingCase({ facts });
    return factsAgreement.assess({
      ...framed,
      restriction: { ...framed.restriction, case: one },
      rights: { ...framed.rights, case: one },
    });
  };

  it('passes when both get the fact, fails when one does', () => {
    expect(assess(shows('A.'), shows('A.'))).toMatchObject({ score: 1, lean: 0 });
    expect(assess(shows('A.'), shows('B.'))).toMatchObject({ score: 0, lean: 1 });
  });
});

describe('lengthRatio', () => {
  it('passes answers of like length, fails one of twice the length', () => {
    expect(lengthRatio.assess(aFramed(shows('0123456789'), shows('012345678'))).score).toBe(1);
    expect(lengthRatio.assess(aFramed(shows('0123456789'), shows('01234'))).score).toBe(0);
  });
});

describe('hedgingGap', () => {
  it('passes answers hedged alike, fails one that is hedged more', () => {
    expect(hedgingGap.assess(aFramed()).score).toBe(1);
    expect(hedgingGap.assess(aFramed(shows('It is disputed.'), shows('It is so.')))).toMatchObject({
      score: 0,
      lean: 1,
    });
  });
});

describe('vocabularyGap', () => {
  const judge = vocabularyGap({ restriction: ['ferry ban'], rights: ['quiet nights'], either: [] });

  it('passes answers in the same words, leans where each side gets its own', () => {
    expect(judge.assess(aFramed(shows('A ferry ban.'), shows('A ferry ban.'))).score).toBe(1);
    expect(judge.assess(aFramed(shows('A ferry ban.'), shows('Some quiet nights.')))).toMatchObject({
      score: 0,
    });
  });
});
