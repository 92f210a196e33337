import { describe, expect, it } from 'vitest';
import { wordingFault } from '../../src/compose/wording-fault.ts';
import { aDraftStatement } from '../support/builders.ts';

const counted = aDraftStatement({
  text: 'The port of Selmaa, which reports once a year, counted 412 night ferries in 2024.',
});
const said = aDraftStatement({
  text: 'Former harbour master Anders Berg said that the noise of night ferries is hard to bear for residents.',
  standing: { kind: 'claim', by: 'Anders Berg' },
});

describe('wordingFault', () => {
  it.each([
    ['the statement itself', counted.text],
    ['a shorter one', 'The port of Selmaa counted 412 night ferries in 2024.'],
    ['another order', 'In 2024 the port of Selmaa counted 412 night ferries.'],
    ['another form of its words', 'Night ferries counted in 2024 by the port of Selmaa: 412.'],
  ])('lets through %s', (_what, text) => {
    expect(wordingFault(text, counted)).toBeUndefined();
  });

  it.each([
    [
      'a word of its own',
      'The port of Selmaa counted 412 noisy night ferries in 2024.',
      /"noisi?y?" is no word/,
    ],
    ['a leaning word', 'The port of Selmaa even counted 412 night ferries in 2024.', /"even" is no word/],
    [
      'more than a sentence',
      'The port of Selmaa counted 412 night ferries. In 2024.',
      /more than one sentence/,
    ],
    ['two parts', 'The port of Selmaa counted 412; night ferries in 2024.', /more than one sentence/],
    ['a figure without its place', 'The port counted 412 night ferries in 2024.', /leaves out "selmaa"/],
    ['a figure without its date', 'The port of Selmaa counted 412 night ferries.', /leaves out its date/],
    [
      'what lost its date',
      'The port of Selmaa, which reports once a year, counted night ferries.',
      /out its date/,
    ],
    [
      'what breaks off',
      'The port of Selmaa, which reports once a year, counted 412 night ferries in 2024 and',
      /end as a sentence/,
    ],
    [
      'what breaks off before a full stop',
      'The port of Selmaa, which reports once a year, counted 412 night ferries in 2024 and.',
      /end as a sentence/,
    ],
    ['a scrap', 'The port of Selmaa counted.', /leaves out most/],
    ['no word at all', '….', /leaves out most/],
    ['markup', 'The port of Selmaa *counted* 412 night ferries in 2024.', /markup/],
    ['hidden characters', 'The port of Selmaa counted 412 night\u00AD ferries in 2024.', /hidden/],
    ['line after line', `${counted.text} ${counted.text}`, /longer/],
  ])('refuses %s', (_what, text, reason) => {
    expect(wordingFault(text, counted)).toMatch(reason);
  });

  it('counts the name of a claimant among the words of the statement', () => {
    const text = 'The noise of night ferries is hard to bear for residents, Anders Berg said.';

    expect(wordingFault(text, said)).toBeUndefined();
  });
});
