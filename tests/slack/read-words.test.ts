import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/slack/read-words.ts';

describe('readWords', () => {
  it.each([
    ['<@UBOT> How many?', 'How many?'],
    ['<@UBOT|aide> How many?', 'How many?'],
    ['Is <@U123ABC> right?', 'Is somebody right?'],
    ['See <#C123|press-office> and <#C124>', 'See press-office and a channel'],
    ['<!channel> and <!subteam^S1|@press> and <!here|here>', 'everybody and @press and here'],
    ['<https://a.example/b|the report> or <https://a.example>', 'the report or https://a.example'],
    ['Tom &amp; Jerry &lt;3', 'Tom & Jerry <3'],
    ['&amp;lt;!channel&amp;gt;', '&lt;!channel&gt;'],
  ])('reads %j as %j', (sent, read) => {
    expect(readWords(sent, 'UBOT')).toBe(read);
  });
});
