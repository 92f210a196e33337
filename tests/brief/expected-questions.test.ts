import { describe, expect, it } from 'vitest';
import { answerExpected, type ToAnswer } from '../../src/brief/answer-expected.ts';
import { expectedQuestions } from '../../src/brief/expected-questions.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Subject } from '../../src/briefing.ts';
import type { Answer } from '../../src/domain.ts';
import { aCorpus, anAnswer, aSource } from '../support/builders.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const finland = { name: 'Finland', countries: ['FI'], topics: [], words: '' };
const dispute = (sourceId: string, text: string, given: { own?: boolean; relevance?: number } = {}) =>
  aWeighed({
    sourceId,
    text,
    standing: { kind: 'contested', with: ['town'] },
    voice: 'host-government',
    ...given,
  });

describe('expectedQuestions', () => {
  const claim = (voice: 'press' | 'host-government') =>
    aWeighed({
      sourceId: voice,
      text: `Berg of the ${voice} calls the ferries loud.`,
      standing: { kind: 'claim', by: 'Berg' },
      voice,
      questions: [`How does the ${voice} describe the ferries?`],
    });

  it('does not ask how an outlet described a matter', () => {
    const weighed = [claim('press'), claim('host-government')];

    const asked = expectedQuestions({ subject: finland, lead: [], weighed, corpus: aCorpus() }, 4, []);

    expect(asked.map(({ question }) => question)).toEqual([
      'How does the host-government describe the ferries?',
    ]);
  });
});

describe('answerExpected', () => {
  const town = aSource({ id: 'town', voice: 'host-government' });
  const onFinland = dispute('port', 'The port and the town in Finland differ on noise.');
  const onOthers = dispute('quay', 'The quay and the town differ on barges.', { own: false });
  const onMany = dispute(
    'row',
    'Ferries of Finland, Sweden, Norway and Denmark differ in noise, the town says.',
  );
  const ofPapers = aWeighed({
    sourceId: 'gazette',
    text: 'The gazette and the post of Finland differ on words.',
    standing: { kind: 'contested', with: ['post'] },
  });
  const sources = [onFinland, onOthers, onMany, ofPapers].map(({ source, statement }) => ({
    ...source,
    statements: [statement],
  }));
  const post = aSource({ id: 'post', voice: 'press' });
  const corpus = aCorpus({ sources: [town, post, ...sources] });

  const textsOf = async (some: readonly Weighed[], subject: Subject = finland) => {
    const statements = some.map(({ statement }): Answer['statements'][number] => ({
      text: statement.text,
      part: 'unsettled',
      standing: statement.standing,
      citations: [{ n: 1, statementId: statement.id, sourceId: statement.sourceId, quote: statement.text }],
    }));
    const given: ToAnswer = {
      checked: {
        known: new Map(),
        show: ({ text, part, standing }) => ({ text, part, standing, citations: [] }),
        sources: () => [],
        shown: () => [],
      },
      corpus,
      answer: async () => anAnswer({ statements }),
      mostToAQuestion: 4,
      together: { beside: new Map(), fuller: new Map() },
    };
    const question = {
      question: 'What is disputed?',
      from: undefined,
      wanted: 'disputes',
      topic: 'night-ferries',
    } as const;
    const found = await answerExpected(
      anOutline({ subject, weighed: some, questions: [question], asked: 2 }),
      given,
    );
    return found.flatMap((one) => one.statements.map(({ text }) => text));
  };

  it('answers with what is on the country: not with what names none in a source on others, nor with a row of countries', async () => {
    expect(await textsOf([onOthers, onMany, onFinland])).toEqual([onFinland.statement.text]);
  });

  it('leaves out how newspapers differ', async () => {
    expect(await textsOf([ofPapers, onFinland])).toEqual([onFinland.statement.text]);
  });

  it('answers on a topic with what is near to its name', async () => {
    const topic = { ...finland, countries: [], topics: ['night-ferries'] };
    const far = { ...onOthers, relevance: 0.1 };

    expect(await textsOf([far, onFinland], topic)).toEqual([onFinland.statement.text]);
  });
});
