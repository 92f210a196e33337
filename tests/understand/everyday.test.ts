import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EverydayWording } from '../../src/domain.ts';
import { createEveryday } from '../../src/understand/everyday.ts';

/** A group each: the words of the corpus, and what people say for them. */
function wordings(groups: Readonly<Record<string, readonly string[]>>): EverydayWording[] {
  return Object.entries(groups).flatMap(([formal, said]) => said.map((one) => ({ said: one, formal })));
}

const groups = {
  expelled: ['kick out', 'kick … out'],
  prison: ['clink', 'slammer'],
  'State Department': ['US foreign ministry', 'Foggy Bottom'],
  evasion: ['cop-out'],
};
const say = createEveryday(wordings(groups), () => false);

/** What became of a text, but for doubled blanks. */
const saying = (text: string) => say(text).text.replace(/\s+/g, ' ').trim();

describe('createEveryday', () => {
  it.each([
    ['who was kicked out?', 'who was expelled ?'],
    ['KICKING OUT pilots', 'expelled pilots'],
    ['two slammers, one clink', 'two prison , one prison'],
    ['a cop out', 'a evasion'],
  ])('knows a wording in "%s", whatever its inflection', (text, said) => {
    expect(saying(text)).toBe(said);
  });

  it.each([
    ['did they kick him out, or not', 'did they him expelled , or not'],
    ['kick the loud pilots out now', 'the loud pilots expelled now'],
    ['kick the two loud pilots out', 'kick the two loud pilots out'],
    ['kick them', 'kick them'],
    ['did he kick? get out!', 'did he kick? get out!'],
  ])('lets one to three words of one sentence stand in a gap, and keeps them: "%s"', (text, said) => {
    expect(saying(text)).toBe(said);
  });

  it('takes the longest of several that fit', () => {
    const longest = createEveryday(
      wordings({ lodged: ['lock'], imprisoned: ['lock behind bars'], silenced: ['lock behind'] }),
      () => false,
    );

    expect(longest('lock behind bars').text.trim()).toBe('imprisoned');
    expect(longest('lock behind glass').text.trim()).toBe('silenced  glass');
    expect(longest('lock').text.trim()).toBe('lodged');
  });

  it('puts the first of two meanings, and counts the other and the wording itself as the same', () => {
    const both = createEveryday(
      wordings({ removal: ['boot out'], 'forced dismissal': ['boot out'] }),
      () => false,
    );

    const { text, same, near } = both('They booted out pilots');

    expect(text.replace(/\s+/g, ' ')).toBe('They removal pilots');
    expect([...same]).toEqual([['remov', ['forc', 'dismiss', 'boot']]]);
    expect(near.size).toBe(0);
  });

  it('lets a word that the corpus knows stay, with its equals of one word beside it', () => {
    const known = createEveryday(
      wordings({ shoreline: ['quay', 'at the quay'], 'old harbour': ['quay'], jetties: ['quay'] }),
      (stem) => stem === 'quai',
    );

    const { text, same, near } = known('Which quay is it?');

    expect(text).toBe('Which quay is it?');
    expect(same.size).toBe(0);
    expect([...near]).toEqual([['quai', ['shorelin', 'jetti']]]);
  });

  it('leaves only a single word for known: a phrase says more than the words in it', () => {
    const known = createEveryday(wordings({ expelled: ['kick out'], prison: ['clink'] }), () => true);

    expect(known('kicked out of the clink').text.replace(/\s+/g, ' ').trim()).toBe('expelled of the clink');
  });

  it('keeps what stands around a wording as it was typed: marks, case and figures', () => {
    expect(say('“Kicked out.” Is it 1,204 – or fewer?').text).toBe('“ expelled .” Is it 1,204 – or fewer?');
    expect(saying('an ex-clink-keeper')).toBe('an ex- prison -keeper');
    expect(saying('The clink’s 3 cells: full?')).toBe('The prison 3 cells: full?');
  });

  it.each(['What of the US foreign ministry?', 'what of the us foreign ministry?'])(
    'reads "%s" as a folded question is read',
    (text) => {
      expect(saying(text)).toBe('What of the State Department ?'.replace('What', text.slice(0, 4)));
    },
  );

  it('takes no word that says nothing for a wording that shares its stem', () => {
    const alike = createEveryday(
      wordings({ 'State Department': ['DoS'], 'National Statistics': ['ONS'], resigned: ['quit'] }),
      () => false,
    );
    const text = 'what do they do on it, quite on their own one-fourth?';

    expect(alike(text)).toEqual({ text, same: new Map(), near: new Map() });
    expect(alike('dos').text.trim()).toBe('State Department');
    expect(alike('who quit?').text.replace(/\s+/g, ' ')).toBe('who resigned ?');
  });

  it('leaves out wordings without a first word', () => {
    const none = createEveryday(wordings({ expelled: ['… out', '??', ''] }), () => false);

    expect(none('get out ??').text).toBe('get out ??');
  });

  it('reads any text, and leaves one without a wording as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('kick', 'out', 'clink', 'U.S.', 'us foreign ministry', '…', '?', 'K', '’s', '\n'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const starts = /kick|clink|slam|us|fog|cop|polic|u\.s/i;

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const { text: said, same, near } = say(text);

        expect(near.size).toBe(0);
        if (same.size === 0) expect(said).toBe(text);
        if (!starts.test(text.normalize('NFKD'))) expect(same.size).toBe(0);
      }),
    );
  });

  it('puts the words of the corpus for a wording in the midst of any other words', () => {
    const other = fc.array(fc.constantFrom('the', 'pilots', 'and', 'Selmaa', '1,204'), { maxLength: 4 });

    fc.assert(
      fc.property(other, fc.constantFrom('clink', 'Slammers', 'kicked out'), other, (before, said, after) => {
        const text = [...before, said, ...after].join(' ');
        const formal = said === 'kicked out' ? 'expelled' : 'prison';

        expect(saying(text)).toBe([...before, formal, ...after].join(' '));
      }),
    );
  });
});
