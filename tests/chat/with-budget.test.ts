import { describe, expect, it } from 'vitest';
import { withBudget } from '../../src/chat/with-budget.ts';
import type { ChatModel } from '../../src/ports.ts';
import { createFakeChat, textOf, unavailable } from '../support/fake-chat.ts';

const day = 86_400_000;

/** Uses up sixty tokens a request, and says so. */
const counting: ChatModel = {
  name: 'counting',
  async *stream() {
    yield { model: 'counting', text: 'yes' };
    yield { model: 'counting', usage: { inputTokens: 50, outputTokens: 10 } };
  },
};

describe('withBudget', () => {
  it('asks nothing more on a day whose tokens are used up', async () => {
    let now = 0;
    const limited = withBudget(counting, 100, () => now);

    await textOf(limited);
    await textOf(limited);
    await expect(textOf(limited)).rejects.toMatchObject({
      code: 'model-over-budget',
      message: 'the 100 tokens of the day are used up; raise OPENAI_TOKENS_PER_DAY',
    });

    now = day;
    expect(await textOf(limited)).toBe('counting: yes');
  });

  it('counts a reply that broke off, and none that never began', async () => {
    const cut = withBudget(
      createFakeChat([{ say: 'y'.repeat(400), throws: unavailable }]).model,
      100,
      () => 0,
    );
    const dead = withBudget(createFakeChat([{ throws: unavailable }]).model, 1, () => 0);

    await expect(textOf(cut)).rejects.toBe(unavailable);
    await expect(textOf(cut)).rejects.toMatchObject({ code: 'model-over-budget' });
    await expect(textOf(dead)).rejects.toBe(unavailable);
    await expect(textOf(dead)).rejects.toBe(unavailable);
  });
});
