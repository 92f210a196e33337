import { describe, expect, it } from 'vitest';
import { voicesHeard } from '../../../evals/judges/voices-heard.ts';
import type { Voice } from '../../../src/domain.ts';
import { aHit, aStatement, aTopic } from '../../support/builders.ts';
import { aRun, aShown, asMap } from '../../support/eval-run.ts';

const speaks = (voice: Voice) => aStatement({ voice, text: `${voice} speaks.` });
const counts = speaks('official-statistics');
const rights = speaks('rights-advocacy');
const hits = [counts, rights].map((statement) => aHit({ statement }));

const verdictOn = (shown: (typeof counts)[], contested = true) =>
  voicesHeard(asMap([counts, rights]), [aTopic({ contested })]).assess(
    aRun({ hits, answer: { statements: shown.map((one) => aShown(one.text, { cites: [one] })) } }),
  );

describe('voicesHeard', () => {
  it('passes when every voice that is due and has something to say is shown', () => {
    expect(verdictOn([counts, rights]).score).toBe(1);
  });

  it('fails by half when one of two is silent', () => {
    expect(verdictOn([counts])).toEqual({ score: 0.5, why: 'not heard: rights-advocacy' });
  });

  it('scores nothing where the topic is not contested', () => {
    expect(verdictOn([counts], false).score).toBeNull();
  });
});
