import { describe, expect, it } from 'vitest';
import {
  passageDocuments,
  questionDocuments,
  sourceDocuments,
  statementDocuments,
  toEncoderInputs,
} from '../../src/indexing/to-documents.ts';
import { statementOf } from '../../src/text/question-id.ts';
import { aCorpus, aSource, aStatement, aTopic } from '../support/builders.ts';

const owls = aStatement({ id: 'a#1', heading: 'Birds', text: 'Owls sleep by day.' });
const larks = aStatement({ id: 'a#2', heading: 'Birds', text: 'Larks sing at dawn.' });
const ferries = aStatement({ id: 'a#3', heading: 'Ships', text: 'Ferries call at night.' });
const corpus = aCorpus({
  sources: [
    aSource({
      id: 'a',
      title: 'An almanac',
      publisher: 'Selmaa Press',
      topics: ['nights', 'unknown-topic'],
      statements: [owls, larks, ferries],
    }),
  ],
  topics: [aTopic({ id: 'nights', name: 'the quiet of the night' })],
});

/** So many that the number of one ends as that of the first does. */
const questions = ['When do owls sleep?', ...Array.from({ length: 10 }, (_, n) => `Do ${n} owls sleep?`)];
const asked = aCorpus({ sources: [aSource({ id: 'a', statements: [{ ...owls, questions }, larks] })] });

describe('toEncoderInputs', () => {
  it('gives the encoder the words of each statement', () => {
    expect(toEncoderInputs(corpus).map(({ id, text }) => [id, text])).toEqual([
      ['a#1', owls.text],
      ['a#2', larks.text],
      ['a#3', ferries.text],
    ]);
  });

  it('gives it the first of a statement’s questions too, under an id that leads back to the statement', () => {
    const [, , plain, ...others] = toEncoderInputs(asked);

    expect(plain?.text).toBe('When do owls sleep?');
    expect(statementOf(plain?.id ?? '')).toEqual({ statementId: 'a#1', isQuestion: true });
    expect(others).toEqual([]);
  });

  it('gives a fingerprint that changes with the text and with nothing else', () => {
    const fingerprint = (statement: typeof owls) =>
      toEncoderInputs(aCorpus({ sources: [aSource({ statements: [statement] })] }))[0]?.fingerprint;

    expect(fingerprint({ ...owls, line: 99, heading: 'Elsewhere' })).toBe(fingerprint(owls));
    expect(fingerprint({ ...owls, text: 'Owls sleep by night.' })).not.toBe(fingerprint(owls));
  });
});

describe('statementDocuments', () => {
  it("holds a statement's own words", () => {
    expect(statementDocuments(corpus)).toEqual([
      { id: 'a#1', text: owls.text },
      { id: 'a#2', text: larks.text },
      { id: 'a#3', text: ferries.text },
    ]);
  });
});

describe('questionDocuments', () => {
  it("holds the readers' questions and no word of a statement", () => {
    expect(questionDocuments(asked).map(({ id, text }) => [statementOf(id).statementId, text])).toEqual(
      questions.map((text) => ['a#1', text]),
    );
    expect(new Set(questionDocuments(asked).map(({ id }) => id)).size).toBe(questions.length);
    expect(questionDocuments(corpus)).toEqual([]);
    expect(statementDocuments(asked)).toHaveLength(2);
  });
});

describe('passageDocuments', () => {
  it('holds the words of the whole passage, its heading and the title, under the id of each statement', () => {
    const documents = new Map(passageDocuments(corpus).map(({ id, text }) => [id, text]));

    expect([...documents.keys()]).toEqual(['a#1', 'a#2', 'a#3']);
    for (const words of [owls.text, larks.text, 'Birds', 'An almanac', 'Selmaa Press']) {
      expect(documents.get('a#1')).toContain(words);
    }
    expect(documents.get('a#2')).toBe(documents.get('a#1'));
    expect(documents.get('a#1')).not.toContain(ferries.text);
  });
});

describe('sourceDocuments', () => {
  it('holds all the words of a source, its title, its publisher and the names of its topics', () => {
    const [document] = sourceDocuments(corpus);

    expect(document?.id).toBe('a');
    for (const words of [
      owls.text,
      larks.text,
      ferries.text,
      'An almanac',
      'Selmaa Press',
      'the quiet of the night',
      'unknown-topic',
    ]) {
      expect(document?.text).toContain(words);
    }
  });
});
