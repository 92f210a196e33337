import { describe, expect, it } from 'vitest';
import { createChecked } from '../../src/brief/checked.ts';
import { onlyIn, toCompared } from '../../src/brief/compared.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Together } from '../../src/corpus/together.ts';
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
const none = { beside: new Map(), fuller: new Map() };
const made = (form: 'one-page' | 'long', together: Together = none) => {
  const known = new Map(all.map((one) => [one.statement.id, one]));
  const counted = [
    { name: 'Finland', phrase: 'asylum claims', from: ours },
    { name: 'Norway', phrase: 'first asylum applications', from: both },
  ];
  return toCompared([finland, norway], {
    ...{ counted, countedAs: 'unlike' as const, unlike: [], onlyIn: [], checked: createChecked(known) },
    ...{ corpus, form, together },
  });
};
const textsOf = (some: readonly Weighed[] | undefined) => some?.map(({ statement }) => statement.text);

describe('toCompared', () => {
  it('opens with what is told of all, and with how each government responded, silence too', () => {
    const { compared } = made('one-page');

    expect(compared.alike.map(({ date, statement }) => [date, statement.text])).toEqual([
      ['2024-05-02', both.statement.text],
    ]);
    expect(compared.different.map(({ name, statement }) => [name, statement.text])).toEqual([
      ['Finland', ours.statement.text],
      ['Norway', silence.statement.text],
    ]);
  });

  it('says what somebody says of all only with what answers it', () => {
    const answered = {
      beside: new Map([[both.statement.id, [dispute.statement.id]]]),
      fuller: new Map(),
    };
    const said = (together: Together) =>
      toCompared([{ ...finland, weighed: [both, ours, dispute] }, norway], {
        ...{
          counted: [],
          countedAs: 'alike' as const,
          unlike: [],
          onlyIn: [],
          corpus,
          form: 'long',
          together,
        },
        checked: createChecked(new Map(all.map((one) => [one.statement.id, one]))),
      }).compared.said.map(({ text }) => text);

    expect(said(none)).toEqual([]);
    expect(said(answered)).toEqual([both.statement.text, dispute.statement.text]);
  });

  it('keeps what answers a kept claim though its source speaks for a voice that is left out', () => {
    const left = told('Holm argues that it is quiet.', 'claim', 'academic', 'FI');
    const kept = told('Minister Lind says that ferries are loud at night.', 'claim', 'press', 'FI');
    const answer = aWeighed({
      sourceId: left.source.id,
      text: 'Holm says that ferries are quiet, while Minister Lind says that they are loud at night.',
      standing: { kind: 'contested', with: [kept.source.id] },
    });
    const aside = aWeighed({
      sourceId: left.source.id,
      text: 'Holm says that trains are slow, while others call them fast.',
      standing: { kind: 'contested', with: ['others'] },
    });
    const plan = {
      ...finland,
      positions: [
        { voice: 'academic' as const, chosen: [left] },
        { voice: 'press' as const, chosen: [kept] },
      ],
      disputed: [aside, answer],
    };
    const { plans } = toCompared([plan, norway], {
      ...{
        counted: [],
        countedAs: 'alike' as const,
        unlike: [],
        onlyIn: [],
        corpus,
        form: 'one-page',
        together: none,
      },
      checked: createChecked(new Map()),
    });

    expect(textsOf(plans[0]?.disputed)).toEqual([answer.statement.text]);
  });

  it('does not say in the columns what it opens with', () => {
    const { plans } = made('long');

    expect(plans.map(({ events }) => events)).toEqual([[], []]);
    expect(textsOf(plans[0]?.bottomLine)).toEqual([dispute.statement.text]);
  });

  it('leaves voices that one alone has to the long form', () => {
    const [page, long] = [made('one-page'), made('long')];

    expect(page.plans[0]?.positions.map(({ voice }) => voice)).toEqual(['press']);
    expect(long.plans[0]?.positions).toHaveLength(2);
  });
});

describe('onlyIn', () => {
  it('names the voices that each has and that are not shown', () => {
    const shown = [{ ...finland, positions: [held('press')] }, norway];

    expect(onlyIn([finland, norway], shown)).toEqual([{ name: 'Finland', voices: ['academic'] }]);
    expect(onlyIn(shown, shown)).toEqual([]);
  });
});

describe('comparedLines', () => {
  it('warns where what is set side by side is counted in other words', () => {
    const { compared } = made('long');
    const differing = { ...compared, countedAs: 'differing' as const };
    const labels = (one: typeof compared) => comparedLines(one).map(({ label }) => label);

    expect(labels(compared).slice(1, 4)).toEqual([
      'Counted otherwise, Finland',
      'Counted otherwise, Norway',
      'Not the same count',
    ]);
    expect(labels(differing)).toContain('Different, Finland');
    expect(labels(differing)).not.toContain('Not the same count');
  });
});
