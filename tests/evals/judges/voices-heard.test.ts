import { describe, expect, it } from 'vitest';
import { voicesDue } from '../../../evals/judges/voices-due.ts';
import { voicesHeard, voicesRetrieved } from '../../../evals/judges/voices-heard.ts';
import type { Voice } from '../../../src/domain.ts';
import { aCorpus, aHit, aSource, aStatement, aTopic } from '../../support/builders.ts';
import { aFramed, aFramingCase, aRun, aShown, asMap } from '../../support/eval-run.ts';

const speaks = (voice: Voice, text = `${voice}: the limit on night ferries.`) => aStatement({ voice, text });
const counts = speaks('official-statistics');
const rights = speaks('rights-advocacy');
const press = speaks('press');
const statements = [counts, rights, press, speaks('host-government', 'Gulls nest in spring.')];
const corpusOf = (contested: boolean) =>
  aCorpus({ sources: [aSource({ statements })], topics: [aTopic({ contested })] });
const due = voicesDue([corpusOf(true)]);
const asked = aFramingCase({
  framings: { neutral: 'The limit on night ferries?', restriction: 'b', rights: 'c' },
});

/** The neutral run of the case, in which these statements are shown and retrieved. */
const runOf = (...shown: (typeof counts)[]) => ({
  ...aFramed(
    {},
    {},
    {
      answer: { statements: shown.map((one) => aShown(one.text, { cites: [one] })) },
      hits: shown.map((statement) => aHit({ statement })),
    },
  ).neutral,
  case: asked,
});

describe('voicesDue', () => {
  it('are those of the topic of which the corpus holds a statement that bears on the question', () => {
    expect(due(asked)).toEqual(['official-statistics', 'rights-advocacy']);
  });

  it('are none on a topic that is not contested', () => {
    expect(voicesDue([corpusOf(false)])(asked)).toEqual([]);
  });
});

describe.each([
  ['voicesHeard', voicesHeard(asMap(statements), due)],
  ['voicesRetrieved', voicesRetrieved(due)],
])('%s', (_name, judge) => {
  it('passes when every voice that is due is there', () => {
    expect(judge.assess(runOf(counts, rights)).score).toBe(1);
  });

  it('fails by half when one of two is silent, though another speaks', () => {
    expect(judge.assess(runOf(counts, press))).toEqual({ score: 0.5, why: 'not heard: rights-advocacy' });
  });

  it('scores nothing on other suites', () => {
    expect(judge.assess(aRun()).score).toBeNull();
  });
});
