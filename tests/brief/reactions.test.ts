import { describe, expect, it } from 'vitest';
import { withObject, withObjects } from '../../src/brief/reactions.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const says = (text: string) =>
  aWeighed({ sourceId: 'league', text, standing: { kind: 'claim', by: 'league' }, voice: 'rights-advocacy' });
const fact = (text: string) => aWeighed({ sourceId: 'port', text, standing: { kind: 'fact' } });

const called = says('The league called the harbour toll reform "shameful" in May 2024.');
const answered = says('The league said in answer to the Turku charter of May 2024 that sleep is a right.');
const aim = says('The league says that ferries should rest at night.');
const reform = fact('The harbour toll reform raises the fee of barges to 40 marks.');

describe('withObject', () => {
  it('leaves out a reaction to what nothing on the subject tells of', () => {
    const claims = [called, answered, aim];

    expect(withObject(claims, [...claims, reform])).toEqual([called, aim]);
    expect(withObject([reform], [reform])).toEqual([reform]);
  });
});

describe('withObjects', () => {
  const plan = anOutline({
    weighed: [called, reform],
    positions: [{ voice: 'rights-advocacy', chosen: [called] }],
  });

  it('brings in what a reaction is to, where the page does not tell of it', () => {
    expect(withObjects(plan).established).toEqual([reform]);
    expect(withObjects({ ...plan, bottomLine: [reform] }).established).toEqual([]);
  });

  it('puts a law among the laws, and takes an event for telling of it', () => {
    const act = aWeighed({
      ...{ sourceId: 'act', voice: 'law', standing: { kind: 'fact' } },
      text: 'The harbour toll reform bars barges at night.',
    });
    const event = { date: '2024', countries: ['FI'], topics: [], line: 1, statements: [] };

    expect(withObjects({ ...plan, weighed: [called, act] }).law).toEqual([act]);
    expect(
      withObjects({ ...plan, events: [{ ...event, event: 'The harbour toll reform passes.' }] }).established,
    ).toEqual([]);
  });
});
