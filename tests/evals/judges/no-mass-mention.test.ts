import { describe, expect, it } from 'vitest';
import { noMassMention, postedToSlack } from '../../../evals/judges/no-mass-mention.ts';
import { aRun, aShown } from '../../support/eval-run.ts';

const calling = aRun({
  answer: {
    statements: [aShown('Owners call <!channel>, <@U012AB3CD> and @everyone.')],
    unanswered: ['<!here>?'],
  },
});

describe('noMassMention', () => {
  it('passes calls in a source and in a question as the bot posts them', () => {
    expect(noMassMention(postedToSlack).assess(calling).score).toBe(1);
  });

  it.each([
    [
      'text that is not escaped',
      { text: calling.answer.statements[0]?.text ?? '', blocks: [] },
      '<!channel>',
    ],
    [
      'an element that calls',
      { text: '', blocks: [{ elements: [{ type: 'broadcast', range: 'here' }] }] },
      'broadcast',
    ],
    ['marked-up text', { text: '', blocks: [{ type: 'mrkdwn', text: 'see <!here>' }] }, '<!here>'],
  ])('fails %s', (_what, posted, call) => {
    const { score, why } = noMassMention(() => posted).assess(calling);

    expect([score, why]).toEqual([0, expect.stringContaining(call)]);
  });
});
