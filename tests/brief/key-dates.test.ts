import { describe, expect, it } from 'vitest';
import { chooseEvents } from '../../src/brief/key-dates.ts';

const subject = { name: 'Finland', countries: ['FI'], topics: [], words: '' };
const lead = [{ id: 'fires', weight: 1 }];
const dated = (date: string, event: string) => ({
  ...{ date, event, countries: ['FI'], topics: ['fires'], statements: [], line: 1 },
});
const decided = dated('2024-02', 'A court sentences a captain to prison for the fire in the port.');
const pending = dated('2024-03', 'A fire in the town; a sailor, on trial since May, is accused of it.');
const given = (timeline: readonly (typeof decided)[]) => ({
  ...{ lead, core: undefined, timeline, isSaid: () => false, weights: new Map() },
});
const chosenOf = (...timeline: (typeof decided)[]) =>
  chooseEvents(subject, given(timeline), 1).map(({ date }) => date);

describe('chooseEvents', () => {
  it('shows what a court has decided before what is before one', () => {
    const older = dated('2022-02', decided.event);
    const recent = dated('2024-03', 'A fire in the town.');

    expect(chosenOf(older, pending)).not.toEqual(['2024-03']);
    expect(chosenOf(older, recent)).toContain('2024-03');
  });

  it.each([
    'A league publishes the report of its private inquiry into fires.',
    'The town estimates 500 fires, 40 percent of them in ports.',
  ])('shows what happened before what is private or only counted: %s', (event) => {
    const older = dated('2022-02', 'The ministry closes the port.');
    const late = dated('2024-03', 'A fire in the town.');

    expect(chosenOf(older, dated('2023-03', event))[0]).toBe('2022-02');
    expect(chosenOf(older, late)).toContain('2024-03');
  });
});
