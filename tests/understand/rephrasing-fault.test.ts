import { describe, expect, it } from 'vitest';
import { rephrasingFault } from '../../src/understand/rephrasing-fault.ts';
import { standalone } from '../../src/understand/standalone.ts';

const turns = [
  'How loud were buses in Norway in 2019, according to the League?',
  'Did the Ministry of Shipping in Sweden not accept the limit of 12 night ferries that Anna Berg proposed in May 2024?',
];
const shown = ['Anna Berg said that 40 night ferries call at Selmaa; the Selmaa Courier agrees.'];
const good =
  'Who else proposed the limit of 12 night ferries that the Ministry of Shipping in Sweden did not accept in May 2024?';

function faultOf(text: string, asked = 'who else proposed it?') {
  return rephrasingFault(text, { asked, turns, shown, ruled: standalone(asked, turns) });
}

describe('rephrasingFault', () => {
  it.each([
    good,
    good.replace('2024?', '2024 at Selmaa?'),
    good.replace(' in May 2024', ''),
    good.replace('night ferries', 'ferries at night'),
  ])('takes "%s"', (text) => {
    expect(faultOf(text)).toBeUndefined();
  });

  it.each([
    ['nothing', '?', 'it is empty'],
    ['too much', good.replace('?', `${' in Sweden'.repeat(30)}?`), 'it is too long'],
    ['marks', good.replace('limit', '*limit*'), 'it holds marks that no question needs'],
    ['hidden characters', good.replace('limit', 'li\u200Bmit'), 'it holds marks that no question needs'],
    ['an address', good.replace('Selmaa', '').replace('?', ' at selmaa.courier?'), 'it holds an address'],
    ['a web address', good.replace('?', ' at https://Selmaa?'), 'it holds an address'],
    ['a statement', good.replace('?', '.'), 'it is not one question'],
    ['two sentences', `The Ministry did not accept it. ${good}`, 'it is not one question'],
    ['another word', good.replace('night', 'illegal'), '"illeg" stands nowhere in the thread'],
    ['another name', good.replace('?', ' with Viktor?'), '"viktor" stands nowhere in the thread'],
    [
      'a lost word',
      'Who else did not accept the limit of 12 night ferries in Sweden in May 2024?',
      'it leaves out "propos"',
    ],
    [
      'words of an older question',
      'Who else proposed loud buses, according to the League?',
      'it asks about something else',
    ],
    ['another country', good.replace('Sweden', 'Norway'), 'it names other countries'],
    ['a lost country', good.replace(' in Sweden', ''), 'it names other countries'],
    ['a figure of the answer', good.replace('12', '40'), 'it gives another figure or date'],
    ['an older year', good.replace('May 2024', '2019'), 'it gives another figure or date'],
    ['no denial', good.replace(' not', ''), 'it denies something else'],
    ['one denial more', good.replace('proposed', 'not proposed'), 'it denies something else'],
    ['a limit', good.replace('proposed', 'only proposed'), 'it turns on "only"'],
    [
      'names in another order',
      good.replace('ferries', 'ferries of Anna Berg'),
      'it changes the order of names',
    ],
  ])('refuses one with %s', (_what, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('keeps the limits and countries of the follow-up itself', () => {
    expect(faultOf(good.replace('in May', 'before May'), 'who proposed it before May?')).toBeUndefined();
    expect(faultOf(good, 'who proposed it before May?')).toBe('it turns on "before"');
    expect(faultOf(good, 'who else in Norway proposed it?')).toBe('it leaves out "norwai"');
  });
});
