import { describe, expect, it } from 'vitest';
import { lessOldPlans } from '../../src/brief/old-plans.ts';
import { aWeighed } from '../support/weighed.ts';

const announced = aWeighed({
  sourceId: 'gazette',
  text: 'The minister said in May 2024 that a bill would soon oblige captains to report night ferries.',
  standing: { kind: 'claim', by: 'minister' },
  source: { published: '2024-05' },
  weight: 2,
});
const proposed = (published: string) =>
  aWeighed({
    sourceId: 'cabinet',
    text: 'The cabinet proposed on 3 October 2024 to oblige captains to report night ferries.',
    standing: { kind: 'fact' },
    source: { published },
  });
const weightOf = (some: ReturnType<typeof lessOldPlans>) =>
  some.find(({ statement }) => statement.id === announced.statement.id)?.weight;

describe('lessOldPlans', () => {
  it('weighs an announcement less once a later source lays it down', () => {
    expect(weightOf(lessOldPlans([announced, proposed('2024-10-03')], []))).toBeCloseTo(1.4);
  });

  it('leaves it its weight where that source is no later for sure, or on another matter', () => {
    const fees = aWeighed({
      sourceId: 'cabinet',
      text: 'The cabinet proposed higher fees of barges.',
      standing: { kind: 'fact' },
      source: { published: '2024-10-03' },
    });

    const sometime = { ...announced, source: { ...announced.source, published: '2024' } };

    expect(weightOf(lessOldPlans([sometime, proposed('2024-10-03')], []))).toBe(2);
    expect(weightOf(lessOldPlans([announced, fees], []))).toBe(2);
  });

  it('takes the timeline’s word for it where the words differ', () => {
    const event = { label: undefined, countries: ['FI'], topics: ['night-ferries'], line: 1 };
    const first = {
      ...event,
      date: '2024-05',
      event: 'The Finnish minister announces a duty of captains on night ferries.',
      statements: [announced.statement.id],
    };
    const later = {
      ...event,
      date: '2024-10-03',
      event: 'The Finnish cabinet proposes the duty of captains on night ferries.',
      statements: [],
    };

    expect(weightOf(lessOldPlans([announced], [first, later]))).toBeCloseTo(1.4);
    expect(weightOf(lessOldPlans([announced], [first, { ...later, countries: ['DK'] }]))).toBe(2);
    expect(weightOf(lessOldPlans([announced], [first]))).toBe(2);
  });
});
