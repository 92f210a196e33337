import { describe, expect, it } from 'vitest';
import { notFoundOn } from '../../src/brief/not-found.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';
import { aWeighed } from '../support/weighed.ts';

const lacking = (sourceId: string, text: string, given: Parameters<typeof aSource>[0] = {}) =>
  aSource({ id: sourceId, ...given, statements: [aStatement({ sourceId, text })] });
const textsOf = (some: ReturnType<typeof notFoundOn>) => some.map(({ statement }) => statement.text);

const rules = 'No text of the Finnish rules on quays was found in the sources searched for this corpus.';
const adopted =
  'Whether the Finnish parliament adopted the ferry bill of 3 May 2024 was not found in the sources searched for this corpus.';
const appeal =
  'The outcome of the appeal of a Finnish barge captain was not found in the sources searched for this corpus.';
const finland = { name: 'Finland', countries: ['FI'], topics: [], words: '' };
const lead = [{ id: 'night-ferries', weight: 1 }];

describe('notFoundOn', () => {
  const corpus = aCorpus({
    topics: [aTopic({})],
    sources: [lacking('a', rules), lacking('b', appeal), lacking('c', adopted)],
  });
  const bill = aWeighed({
    sourceId: 'd',
    text: 'The Finnish government laid the ferry bill before parliament on 3 May 2024.',
    standing: { kind: 'fact' },
  });

  it('tells first how that ended which stands above', () => {
    expect(textsOf(notFoundOn(finland, lead, corpus, [bill]))[0]).toBe(adopted);
    expect(textsOf(notFoundOn(finland, lead, corpus))[0]).toBe(rules);
  });

  it('tells first what nobody says of a matter in dispute', () => {
    const open =
      'None of the texts seen for this corpus says whether the Finnish captain was fined over the ferry quarrel.';
    const dispute = aWeighed({
      sourceId: 'e',
      text: 'The port says that the captain was fined over the ferry quarrel, the union that he was not.',
      standing: { kind: 'contested', with: ['f'] },
    });
    const others = aCorpus({ topics: [aTopic({})], sources: [lacking('a', rules), lacking('g', open)] });

    expect(textsOf(notFoundOn(finland, lead, others, [dispute]))[0]).toBe(open);
    expect(textsOf(notFoundOn(finland, lead, others))[0]).toBe(rules);
  });

  it('takes only what was looked for, on the country and on the topics', () => {
    const counts = lacking('e', 'The port of Selmaa counted 412 night ferries in 2024.');
    const danish = lacking('f', 'No Danish ferry rules were found in the sources searched for this corpus.', {
      countries: ['DK'],
    });
    const others = aCorpus({ topics: [aTopic({})], sources: [counts, danish, lacking('a', rules)] });

    expect(textsOf(notFoundOn(finland, lead, others))).toEqual([rules]);
  });

  it('puts what names the topic before the rest, wherever it stands', () => {
    const name = 'the limit on night ferries at Selmaa';
    const named =
      'No word of the union on the limit on night ferries at Selmaa was found in the sources searched.';
    const topic = { ...finland, countries: [], topics: ['night-ferries'] };
    const sources = [lacking('a', rules), lacking('g', named, { topics: ['unions'] })];

    expect(textsOf(notFoundOn(topic, lead, aCorpus({ topics: [aTopic({ name })], sources })))).toEqual([
      named,
      rules,
    ]);
  });
});
