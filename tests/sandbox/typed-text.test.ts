import { describe, expect, it } from 'vitest';
import { typedText } from '../../src/sandbox/people/typed-text.ts';
import { readMarkup } from '../../src/sandbox/seen/markup.ts';
import { createWorkspace } from '../../src/sandbox/state/workspace.ts';

const workspace = createWorkspace('Clerk', Date.now);
const ana = workspace.addUser('ana', 'Ana Silva');
const room = workspace.addChannel('general');

describe('typedText', () => {
  it.each([
    ['Tom & <Jerry>', 'Tom &amp; &lt;Jerry&gt;'],
    ['@Clerk who?', `<@${workspace.bot.id}> who?`],
    ['@bot who?', `<@${workspace.bot.id}> who?`],
    ['ask @Ana Silva in #general', `ask <@${ana.id}> in <#${room.id}|general>`],
    ['see https://a.example/x?a=1&b=2 now', 'see <https://a.example/x?a=1&amp;b=2> now'],
    ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
  ])('stores %s as Slack does', (typed, stored) => {
    expect(typedText(typed, workspace)).toBe(stored);
  });

  it('reads back as it was typed', () => {
    const typed = 'ask @Ana Silva & see https://a.example/?a=1&b=2 in #general';

    expect(readMarkup(typedText(typed, workspace), workspace)).toBe(typed);
  });
});
