import { describe, expect, it } from 'vitest';
import { withLatest } from '../../src/brief/latest-events.ts';

const event = (date: string, text: string, topics = ['ferry-inquiry']) => ({
  date,
  event: text,
  label: undefined,
  countries: ['FI'],
  topics,
  statements: [],
  line: 1,
});

describe('withLatest', () => {
  const early = event('2023-05', 'Both captains named to chair the ferry inquiry withdraw.');
  const chair = event('2023-12', 'The minister appoints Ida Berg to chair the ferry inquiry.');
  const harbours = event(
    '2024-06-20',
    'The first harbours that the ferry inquiry of Ida Berg will visit are named.',
  );
  const data = event('2024-05-21', 'A new system for harbour data is complete.', ['harbour-data']);
  const worth = ({ date }: { readonly date: string }) => (date === '2024-05-21' ? 2 : 1);

  it('goes on with the story on the page, though another event of the newest half-year is worth more', () => {
    const kept = withLatest([early], [early, chair, harbours, data], { most: 4, worth });

    expect(kept).toContain(chair);
    expect(kept).toContain(harbours);
    expect(kept).not.toContain(data);
  });

  it('gives with a private undertaking the newest state of the official one, and no private one for what is new', () => {
    const league = event('2024-06-30', 'A league publishes the report of its private ferry inquiry.');
    const named = event('2024-06-24', 'Turku and Oulu will be visited.');
    const room = { most: 4, worth };

    expect(withLatest([early, league], [early, chair, named, league], room)).toContain(named);
    expect(withLatest([data], [data, league], room)).not.toContain(league);
    expect(withLatest([early], [early, named, league], room)).toContain(named);
    expect(withLatest([early], [early, named, league], room)).not.toContain(league);
  });

  it('takes what is worth most where no story goes on', () => {
    const fair = event('2024-06-01', 'A fair for anglers opens in Turku.', ['ferry-inquiry']);

    expect(withLatest([early], [early, fair, data], { most: 4, worth })).toContain(data);
  });

  it('gives what settles a chosen event, and one of the newest half-year', () => {
    const old = event('2020', 'The harbour opens.', ['harbour']);
    const late = event('2024-06-24', 'The first ports are named.');
    const room = { most: 2, worth: ({ date }: { readonly date: string }) => Number(date.slice(0, 4)) };

    expect(withLatest([old, early], [old, early, chair, late], room)).toEqual([chair, late, early]);
    expect(withLatest([old, early], [old, early], room)).toHaveLength(2);
  });
});
