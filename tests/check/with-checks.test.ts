import { describe, expect, it } from 'vitest';
import { checkRequest, withChecks } from '../../src/check/with-checks.ts';
import { anAnswer } from '../support/builders.ts';

const route = withChecks(
  (asked) => Promise.resolve(anAnswer({ id: 'answered', question: asked })),
  (message) => Promise.resolve(anAnswer({ id: 'checked', question: message })),
);

describe('withChecks', () => {
  it.each([
    'check: Selmaa counted 412.',
    'Check this: Selmaa counted 412.',
    'fact-check:  Selmaa counted 412.',
    checkRequest('Selmaa counted 412.'),
  ])('checks what asks for it: %s', async (asked) => {
    expect(await route(asked)).toMatchObject({ id: 'checked', question: 'Selmaa counted 412.' });
  });

  it.each(['What did border checks: cost?', 'Check in at the port', 'Is there a check on ferries?'])(
    'answers what does not: %s',
    async (asked) => {
      expect(await route(asked)).toMatchObject({ id: 'answered', question: asked });
    },
  );
});
