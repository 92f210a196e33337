import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/understand/clean.ts';

describe('clean', () => {
  it.each([
    ['zero-width characters', 'Who\u200B was\u2060 told?\uFEFF'],
    ['marks that turn the direction of writing', '\u202EWho was\u2066 told?\u2069'],
    ['tags', `Who was told?${String.fromCodePoint(0xe0049, 0xe0067)}`],
    ['variation selectors', `Who was\uFE0F told?${String.fromCodePoint(0xe0100)}`],
    ['fillers', 'Who\u3164 was\u115F told?\u034F'],
    ['control characters', 'Who\u0000was\u001B\u0085told?'],
    ['line ends and runs of blanks', '  Who\r\n\twas\u00A0  told?\n'],
  ])('takes out %s', (_what, question) => {
    expect(clean(question)).toBe('Who was told?');
  });

  it('keeps what a person sees, in any script', () => {
    expect(clean('Что сказали в Skellefteå – “nej”? 👍')).toBe('Что сказали в Skellefteå – “nej”? 👍');
  });

  it('leaves no hidden or control character and no blank at an end, and changes nothing twice', {
    timeout: 30_000,
  }, () => {
    const smuggled = fc.constantFrom(
      '\u200D',
      '\u202A',
      '\uFE01',
      '\u{E0041}',
      '\u0007',
      '\u009B',
      '\u3164',
      'a',
    );
    const question = fc
      .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), smuggled))
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(question, (asked) => {
        const cleaned = clean(asked);
        expect(cleaned).not.toMatch(
          /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034F|[\u115F\u1160\u3164\uFFA0]|^\s|\s$/u,
        );
        expect(clean(cleaned)).toBe(cleaned);
      }),
    );
  });
});
