import { describe, expect, it } from 'vitest';
import { sinceEvent } from '../../src/brief/since-event.ts';
import { aCorpus, aTopic } from '../support/builders.ts';
import { aWeighed } from '../support/weighed.ts';

const corpus = aCorpus({ topics: [aTopic({ id: 'order', name: 'the May 2024 order on ferries' })] });
const subject = { name: 'The order', countries: [], topics: ['order'], words: '' };
const claim = (published: string | undefined) =>
  aWeighed({
    sourceId: `paper of ${published}`,
    text: 'Berg says that captains should sleep.',
    standing: { kind: 'claim', by: 'Berg' },
    source: { published },
  });

describe('sinceEvent', () => {
  it('leaves out what was said before the event that the topic is named for', () => {
    const [before, after, sameYear, undated] = [
      claim('2023-11'),
      claim('2024-05-02'),
      claim('2024'),
      claim(undefined),
    ];

    expect(sinceEvent(subject, [before, after, sameYear, undated], corpus)).toEqual([
      after,
      sameYear,
      undated,
    ]);
  });

  it('keeps older facts, and everything of a topic without a date or of a country', () => {
    const fact = {
      ...claim('1961'),
      statement: { ...claim('1961').statement, standing: { kind: 'fact' as const } },
    };
    const undated = aCorpus({ topics: [aTopic({ id: 'order', name: 'night ferries' })] });

    expect(sinceEvent(subject, [fact], corpus)).toEqual([fact]);
    expect(sinceEvent(subject, [claim('1961')], undated)).toHaveLength(1);
    expect(sinceEvent({ ...subject, countries: ['FI'] }, [claim('1961')], corpus)).toHaveLength(1);
  });
});
