import { describe, expect, it } from 'vitest';
import { bothWays } from '../../src/brief/both-ways.ts';
import { completed, fullerFirst, namesOrigin } from '../../src/brief/together.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const fact = (text: string, weight = 1) =>
  aWeighed({ sourceId: 'counts', text, standing: { kind: 'fact' }, weight });
const idOf = ({ statement }: Weighed) => statement.id;
const textsOf = (some: readonly Weighed[]) => some.map(({ statement }) => statement.text);

describe('fullerFirst', () => {
  const short = fact('Sailors were 15 percent of those fined.', 3);
  const whole = fact('Sailors were 15 percent of those fined and 9 percent of the town.', 1);
  const together = { beside: new Map(), fuller: new Map([[idOf(short), idOf(whole)]]) };

  it('puts the fuller statement in place of the other, with its weight', () => {
    const found = fullerFirst([short, whole], together);

    expect(found.map(({ statement, weight }) => [statement.text, weight])).toEqual([
      ['Sailors were 15 percent of those fined and 9 percent of the town.', 3],
    ]);
  });

  it('brings the fuller one in where it is not on the subject, and keeps a statement whose fuller one nobody knows', () => {
    const known = new Map([[idOf(whole), whole]]);

    expect(textsOf(fullerFirst([short], together, known))).toEqual(textsOf([whole]));
    expect(fullerFirst([short], together)).toEqual([short]);
  });
});

describe('completed', () => {
  const figure = fact('Sailors were fined 4 times as often as others.');
  const caveat = fact('Sailors are watched more closely, the count of fines says.');
  const claim = aWeighed({
    sourceId: 'league',
    text: 'The league says that 15 percent of those fined are sailors.',
    standing: { kind: 'claim', by: 'league' },
  });
  const answer = aWeighed({
    sourceId: 'league',
    text: 'The league counts fines, while the port says that many sailors are not counted at all.',
    standing: { kind: 'contested', with: ['port'] },
  });
  const other = fact('The town has two harbours.');
  const beside = new Map([
    [idOf(figure), [idOf(caveat)]],
    [idOf(claim), [idOf(answer)]],
  ]);
  const find = (id: string) => [caveat, answer].find((one) => idOf(one) === id);
  const complete = (plan: ReturnType<typeof anOutline>) =>
    completed(plan, { beside, fuller: new Map() }, find);

  it('puts the caveat of a figure right after it, and the answer to a claim among the disputes', () => {
    const plan = complete(
      anOutline({
        figures: [{ figure: '4 times', from: figure }],
        established: [other],
        positions: [{ voice: 'restriction-advocacy', chosen: [claim] }],
      }),
    );

    expect(textsOf(plan.established)).toEqual(textsOf([caveat, other]));
    expect(textsOf(plan.disputed)).toEqual(textsOf([answer]));
  });

  it('brings what stands beside what it brings, and what an event that tells of a statement calls for', () => {
    const base = fact('Half of the town are sailors.');
    const chain = new Map([...beside, [idOf(caveat), [idOf(base)]]]);
    const event = {
      ...{ date: '2024', countries: ['FI'], topics: [], line: 1 },
      statements: [idOf(figure)],
    };
    const all = (id: string) => [figure, caveat, base].find((one) => idOf(one) === id);
    const told = (words: string) =>
      textsOf(
        completed(
          anOutline({ events: [{ ...event, event: words }] }),
          { beside: chain, fuller: new Map() },
          all,
        ).established,
      );

    expect(told('Sailors are fined 4 times as often as others.')).toEqual(textsOf([caveat, base]));
    expect(told('The count of fines is published.')).toEqual([]);
  });

  it('puts the fuller statement where the other is called for, a rule beside a rule, and what was not found among what lacks', () => {
    const whole = fact('Sailors are watched more closely and pay later.');
    const law = (text: string) =>
      aWeighed({ sourceId: 'act', text, standing: { kind: 'fact' }, voice: 'law' });
    const [bars, allows] = [law('The act bars ships at night.'), law('The act allows ferries at night.')];
    const unapplied = law('No source searched for this corpus applies the act to ferries.');
    const lacks = fact('Whether the act is in force was not found in the sources searched for this corpus.');
    const all = [whole, allows, unapplied, lacks];
    const plan = completed(
      anOutline({ figures: [{ figure: '4 times', from: figure }], law: [bars] }),
      {
        beside: new Map([...beside, [idOf(bars), [idOf(unapplied), idOf(allows), idOf(lacks)]]]),
        fuller: new Map([[idOf(caveat), idOf(whole)]]),
      },
      (id) => all.find((one) => idOf(one) === id),
    );

    expect(textsOf(plan.established)).toEqual(textsOf([whole]));
    expect(textsOf(plan.law)).toEqual(textsOf([bars, allows, unapplied]));
    expect(plan.notFound.map(({ statement }) => statement.text)).toEqual(textsOf([lacks]));
  });

  it('says nothing twice', () => {
    const plan = complete(anOutline({ established: [figure, caveat], disputed: [answer] }));

    expect(textsOf(plan.established)).toEqual(textsOf([figure, caveat]));
  });

  it('takes what an event says of people by origin for told, however little of it the event says', () => {
    const event = {
      ...{ date: '2024', countries: ['FI'], topics: [], line: 1, event: 'A court jails an Estonian.' },
      statements: [idOf(figure)],
    };

    expect(textsOf(complete(anOutline({ events: [event] })).established)).toEqual(textsOf([caveat]));
    expect(
      textsOf(complete(anOutline({ events: [{ ...event, event: 'A court sits.' }] })).established),
    ).toEqual([]);
  });
});

describe('namesOrigin', () => {
  it.each([
    'A court jails an Estonian for a fire.',
    'A court jails a Dutch national for a fire.',
    'The port counts 40 sailors: 30 percent hold only foreign citizenship.',
  ])('sees nationality and shares of groups: %s', (event) => {
    expect(namesOrigin(event)).toBe(true);
  });

  it.each(['A Berlin court jails a sailor.', 'The port counts 40 percent fewer ferries.'])(
    'sees none in: %s',
    (event) => {
      expect(namesOrigin(event)).toBe(false);
    },
  );
});

describe('bothWays', () => {
  const says = aWeighed({
    sourceId: 'league',
    text: 'The league says no.',
    standing: { kind: 'claim', by: 'league' },
  });
  const count = fact('The port counted 412 ferries.');
  const dispute = aWeighed({
    sourceId: 'port',
    text: 'The league says no, while the port says yes.',
    standing: { kind: 'contested', with: ['league'] },
  });
  const known = new Map([says, count, dispute].map((one) => [idOf(one), one]));

  it('lets a claim that stands beside a dispute call for it, but no fact', () => {
    const beside = new Map([[idOf(dispute), [idOf(says), idOf(count)]]]);

    const both = bothWays({ beside, fuller: new Map() }, known);

    expect(both.beside.get(idOf(says))).toEqual([idOf(dispute)]);
    expect(both.beside.get(idOf(count))).toBeUndefined();
    expect(both.beside.get(idOf(dispute))).toEqual([idOf(says), idOf(count)]);
  });
});
