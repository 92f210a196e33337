import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftCase, keptAnswer } from '../../src/ledger/draft-case.ts';
import { toData } from '../../src/present/answer-data.ts';
import { aCorpus, anAnswer, aStatement } from '../support/builders.ts';

const kept = { ...toData(anAnswer({ id: 'A1B2', unanswered: [] })), feedback: 'one-sided\nand short' };

describe('draftCase', () => {
  it('freezes question, status and what was shown, with the reader’s words as a comment', () => {
    const draft = draftCase(keptAnswer.parse(kept));

    expect(draft).toMatch(/^# Drafted from answer A1B2, corpus 0123456789ab, composer extract\.\n/);
    expect(draft).toContain('# The reader said: one-sided\n# and short\n');
    expect(parse(draft)).toMatchObject([
      {
        id: 'feedback-a1b2',
        suite: 'acceptance',
        question: 'How many night ferries were counted in 2024?',
        expect: ['answered'],
        facts: [{ say: 'The port of Selmaa counted 412 night ferries in 2024.' }],
      },
    ]);
  });

  it('takes nothing for a fact of what stands beside a question that is not covered', () => {
    expect(draftCase(keptAnswer.parse({ ...kept, status: 'not-covered' }))).not.toContain('facts:');
  });

  it('tells what the pipeline saw, in the words of the corpus of today where they are the same', () => {
    const workings = {
      ...{ neutral: 'the limit on night ferries', wanted: 'figure', countries: ['FI'], topics: ['limit'] },
      ...{ leastSufficiency: 0.35 },
      looks: [
        {
          ...{ asked: 'How many?', sufficiency: 0.81 },
          hits: [
            { statementId: aStatement().id, relevance: 0.912 },
            { statementId: 'gone#0123abcd', relevance: 0.4 },
          ],
        },
      ],
    };

    const draft = draftCase(keptAnswer.parse({ ...kept, workings }), aCorpus({ version: 'newer' }));

    expect(draft).toContain('# The corpus has changed since: today it is newer.\n');
    expect(draft).toContain('#   searched: the limit on night ferries\n');
    expect(draft).toContain('#   wants: figure; countries: FI; topics: limit\n');
    expect(draft).toContain('sufficiency 0.810, 0.35 is wanted:\n');
    expect(draft).toContain(`#   * 0.912 ${aStatement().id}  ${aStatement().text}\n`);
    expect(draft).toContain('#     0.400 gone#0123abcd  (not in the corpus of today)\n');
  });

  it('says that nothing was searched for a question that was declined', () => {
    const workings = {
      ...{ neutral: 'x', wanted: 'fact', countries: [], topics: [], leastSufficiency: 0.35, looks: [] },
    };

    expect(draftCase(keptAnswer.parse({ ...kept, workings }))).toContain('#   nothing was searched\n');
  });

  it('says so where what the pipeline saw was not kept', () => {
    expect(draftCase(keptAnswer.parse(kept))).toContain('# What the pipeline saw was not kept');
  });

  it('drafts a claim case from a claim check', () => {
    const checked = [
      { text: 'The port counted 500.', verdict: 'contradicted', statementIds: ['a#0123abcd'] },
      { text: 'Ferries are ugly.', statementIds: [] },
      { text: 'A whale came.', verdict: 'not-in-the-corpus', statementIds: ['near#0123abcd'] },
    ];
    const question = checked.map(({ text }) => text).join(' ');

    const draft = draftCase(keptAnswer.parse({ ...kept, question, checked }));

    expect(parse(draft)).toEqual([
      {
        ...{ id: 'feedback-a1b2', kind: 'feedback', text: question },
        claims: [
          { say: 'The port counted 500.', expect: 'contradicted', statements: ['a#0123abcd'] },
          { say: 'Ferries are ugly.', expect: 'no-claim' },
          { say: 'A whale came.', expect: 'not-in-the-corpus' },
        ],
      },
    ]);
    expect(draft).toContain('evals/claims/');
  });

  it('keeps the thread', () => {
    const draft = draftCase(keptAnswer.parse({ ...kept, turns: ['How many in 2024?'] }));

    expect(parse(draft)).toMatchObject([{ turns: ['How many in 2024?'] }]);
  });
});
