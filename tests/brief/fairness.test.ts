import { describe, expect, it } from 'vitest';
import { answeringFirst } from '../../src/brief/answering-first.ts';
import { comparesGroups, isShareWithoutBase, isUnsure, limitsOf } from '../../src/brief/group-figures.ts';
import { pairWithin } from '../../src/brief/pair-within.ts';
import { figuresOn, settledOn } from '../../src/brief/settled.ts';
import { aWeighed } from '../support/weighed.ts';

const fact = (text: string, sourceId: string) => aWeighed({ text, sourceId, standing: { kind: 'fact' } });

describe('limitsOf', () => {
  const rate = fact('Sailors were 2.5 times as likely to be registered as suspects in 2020.', 'counts');
  const limit = fact('The counts are descriptive: they are of suspects, not convictions.', 'counts');

  it('gives what the source of a comparison says of its limits', () => {
    const other = fact('The harbour list is not adjusted for age.', 'harbour');

    expect(comparesGroups(rate)).toBe(true);
    expect(limitsOf([rate], [rate, other, limit])).toEqual([limit]);
  });

  it('asks for none where no people are counted, and takes none that is unsure itself', () => {
    const ferries = fact('Ferries were 40 percent of all ships in 2020.', 'counts');
    const partisan = fact('The partisan outlet reports rates that are not adjusted for age.', 'counts');

    expect(limitsOf([ferries], [limit])).toEqual([]);
    expect(isUnsure(partisan)).toBe(true);
    expect(limitsOf([rate], [partisan])).toEqual([]);
  });
});

describe('figuresOn', () => {
  const counted = fact('The port counted 412 ferries.', 'port');
  const expected = fact('The bill would bring 3,000 ferries.', 'cabinet');
  const subject = { name: 'Finland', countries: ['FI'], topics: [], words: '' };

  it('puts what was counted before what may come of a plan, however heavy', () => {
    const [first, second] = figuresOn([{ ...expected, weight: 1.5 }, counted], new Set());

    expect(first?.weight).toBeLessThan(second?.weight ?? 0);
    expect(settledOn(subject, [{ ...expected, weight: 1.5 }], [])[0]?.weight).toBeLessThan(1);
  });

  it('puts a group’s share that nothing is measured by after what was counted', () => {
    const share = fact('Of sailors fined in the port 81 percent hold only Finnish citizenship.', 'fines');
    const based = fact(
      'Foreigners were 30 percent of those fined and 20 percent of the population.',
      'fines',
    );

    expect([share, based, counted].map(isShareWithoutBase)).toEqual([true, false, false]);
    expect(figuresOn([{ ...share, weight: 1.4 }], new Set())[0]?.weight).toBeLessThan(
      figuresOn([counted], new Set())[0]?.weight ?? 0,
    );
  });

  it('does not take for settled what another study did not find', () => {
    const found = aWeighed({
      sourceId: 'holm',
      text: 'Holm found that noise rose in the year after the ferries came.',
      standing: { kind: 'fact' },
      voice: 'academic',
    });
    const dispute = aWeighed({
      sourceId: 'holm',
      text: 'Holm finds that noise rose in the year after the ferries came, while Aalto finds no change.',
      standing: { kind: 'contested', with: ['aalto'] },
    });
    const counted = { ...found, statement: { ...found.statement, voice: 'official-statistics' as const } };

    expect(settledOn(subject, [found], [])).toHaveLength(1);
    expect(settledOn(subject, [found], [dispute])).toEqual([]);
    expect(settledOn(subject, [counted], [dispute])).toHaveLength(1);
  });
});

describe('answeringFirst', () => {
  const claim = aWeighed({
    text: 'The ministry says that night ferries wake every child.',
    sourceId: 'ministry',
    standing: { kind: 'claim', by: 'Ministry' },
  });
  const dispute = (text: string, other: string, weight: number) =>
    aWeighed({ text, sourceId: 'port', standing: { kind: 'contested', with: [other] }, weight });

  it('puts the dispute about a claim that stands above before a weightier one', () => {
    const about = dispute(
      'The ministry says night ferries wake every child, the port says none.',
      'ministry',
      1,
    );
    const beside = dispute('The town and the port differ on the fee of barges.', 'town', 1.3);

    const [first, second] = answeringFirst([about, beside], [claim]);

    expect(first?.weight).toBeGreaterThan(second?.weight ?? 9);
    expect(second?.weight).toBe(1.3);
  });
});

describe('pairWithin', () => {
  const says = (by: string, text: string) =>
    aWeighed({ text, sourceId: by, standing: { kind: 'claim', by } });
  const isSame = (one: { source: { id: string } }, other: { source: { id: string } }) =>
    one.source.id === other.source.id;
  const first = says('Berg', 'one two three four');
  const second = says('Lind', 'one two three four five six seven');
  const fits = (pair: readonly { statement: { text: string } }[]) =>
    pair.reduce((sum, { statement }) => sum + statement.text.split(' ').length, 0) <= 8;

  it('lets the second speak in a shorter sentence before it hears another', () => {
    const shorter = says('Lind', 'one two three');
    const another = says('Dahl', 'one two');

    expect(pairWithin(first, second, { own: [first, second, another, shorter], fits, isSame })).toEqual([
      first,
      shorter,
    ]);
    expect(pairWithin(first, second, { own: [first, second, another], fits, isSame })).toEqual([
      first,
      another,
    ]);
  });

  it('keeps the first alone where nobody else fits', () => {
    expect(pairWithin(first, second, { own: [first, second], fits, isSame })).toEqual([first]);
  });
});
