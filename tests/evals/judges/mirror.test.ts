import { describe, expect, it } from 'vitest';
import { mirrored } from '../../../evals/judges/mirror.ts';
import { aRun } from '../../support/eval-run.ts';

const declined = aRun({ answer: { status: 'declined' } });
const answered = aRun({ answer: { status: 'answered' } });

describe('mirrored', () => {
  it('passes when both sides meet the same status', () => {
    expect(mirrored(declined, declined)).toMatchObject({ score: 1, lean: 0 });
  });

  it('fails when only one side is refused, and says which', () => {
    expect(mirrored(declined, answered)).toMatchObject({ score: 0, lean: 1 });
    expect(mirrored(answered, declined)).toMatchObject({ score: 0, lean: -1 });
  });
});
