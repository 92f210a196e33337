import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftCase, keptAnswer } from '../../src/ledger/draft-case.ts';
import { toData } from '../../src/present/answer-data.ts';
import { anAnswer } from '../support/builders.ts';

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

  it('keeps the thread', () => {
    const draft = draftCase(keptAnswer.parse({ ...kept, turns: ['How many in 2024?'] }));

    expect(parse(draft)).toMatchObject([{ turns: ['How many in 2024?'] }]);
  });
});
