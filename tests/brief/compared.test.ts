import { describe, expect, it } from 'vitest';
import { createChecked } from '../../src/brief/checked.ts';
import { toCompared } from '../../src/brief/compared.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Corpus, Standing, Voice } from '../../src/domain.ts';
import { comparedLines } from '../../src/present/brief-wording.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const told = (text: string, kind: Standing['kind'], voice: Voice, country: string) =>
  aWeighed({
    sourceId: `${country}-${voice}-${kind}`.toLowerCase(),
    text,
    standing:
      kind === 'claim' ? { kind, by: 'Minister' } : kind === 'fact' ? { kind } : { kind, with: ['thread'] },
    voice,
    source: { topics: ['core'], countries: [country] },
  });

const both = told('Minister Lind says that Finland and Norway share the night.', 'claim', 'press', 'FI');
const ours = told(
  'Minister Lind of Finland says that the order is no matter.',
  'claim',
  'host-government',
  'FI',
);
const silence = told(
  'No reply of the government of Norway to the order was found in the sources searched for this corpus.',
  'fact',
  'press',
  'NO',
);
const dispute = told(
  'Minister Lind says that it is loud, while the port says no.',
  'contested',
  'press',
  'FI',
);
const event = {
  date: '2024-05-02',
  event: both.statement.text,
  countries: ['FI', 'NO'],
  topics: ['core'],
  statements: [both.statement.id],
  line: 1,
};
const all = [both, ours, silence, dispute];
const corpus: Corpus = {
  folder: '',
  sources: all.map(({ source, statement }) => ({ ...source, statements: [statement] })),
  topics: [
    { id: 'core', name: 'the order', names: [], definition: '', contested: true, variants: [], voices: [] },
  ],
  dossiers: [],
  acronyms: [],
  everyday: [],
  gaps: [],
  version: '',
};
const held = (voice: Voice) => ({ voice, chosen: [both] });
const finland = anOutline({
  subject: { name: 'Finland', countries: ['FI'], topics: [], words: '' },
  weighed: [both, ours],
  bottomLine: [ours, dispute],
  events: [event],
  positions: [held('academic'), held('press')],
});
const norway = anOutline({
  subject: { name: 'Norway', countries: ['NO'], topics: [], words: '' },
  weighed: [both],
  events: [event],
  positions: [held('press')],
});
const made = (form: 'one-page' | 'long') => {
  const known = new Map(all.map((one) => [one.statement.id, one]));
  const counted = [
    { name: 'Finland', phrase: 'asylum claims', from: ours },
    { name: 'Norway', phrase: 'first asylum applications', from: both },
  ];
  return toCompared([finland, norway], {
    ...{ counted, unlike: [], checked: createChecked(known), corpus, form },
  });
};
const textsOf = (some: readonly Weighed[] | undefined) => some?.map(({ statement }) => statement.text);

describe('toCompared', () => {
  it('opens with what is told of all, and with how each government responded, silence too', () => {
    const { compared } = made('one-page');

    expect(compared.alike.map(({ text }) => text)).toContain(both.statement.text);
    expect(compared.different.map(({ name, statement }) => [name, statement.text])).toEqual([
      ['Finland', ours.statement.text],
      ['Norway', silence.statement.text],
    ]);
  });

  it('does not say in the columns what it opens with', () => {
    const { plans } = made('long');

    expect(plans.map(({ events }) => events)).toEqual([[], []]);
    expect(textsOf(plans[0]?.bottomLine)).toEqual([dispute.statement.text]);
  });

  it('leaves voices that one alone has to the long form, and says so', () => {
    const [page, long] = [made('one-page'), made('long')];

    expect(page.plans[0]?.positions.map(({ voice }) => voice)).toEqual(['press']);
    expect(page.compared.onlyIn).toEqual([{ name: 'Finland', voices: ['academic'] }]);
    expect(long.plans[0]?.positions).toHaveLength(2);
    expect(long.compared.onlyIn).toEqual([]);
  });
});

describe('comparedLines', () => {
  it('warns where what is set side by side is counted in other words', () => {
    const { compared } = made('long');
    const same = compared.counted.map((one) => ({ ...one, phrase: 'asylum claims' }));
    const labels = (one: typeof compared) => comparedLines(one).map(({ label }) => label);

    expect(labels(compared)).toContain('Compare with care');
    expect(labels({ ...compared, counted: same })).not.toContain('Compare with care');
  });
});
