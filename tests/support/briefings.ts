import type { Briefing, Column, KeyDate } from '../../src/briefing.ts';
import { aSource } from './builders.ts';

const source = aSource({ id: 'port-2024', published: '2024-05-02' });

/** An event with its statement, which the one source of `aBriefing` shows. */
export function aKeyDate(given: { readonly date: string; readonly label?: string }): KeyDate {
  return {
    label: undefined,
    ...given,
    statement: {
      text: `The port was counted in ${given.date}.`,
      part: 'established',
      standing: { kind: 'fact' },
      citations: [{ n: 1, statementId: 'port-2024#1', sourceId: 'port-2024', quote: '' }],
    },
  };
}

/** A briefing on Finland, or compared with Finland 2 and so on, that holds key dates and nothing else. */
export function aBriefing({
  form,
  dates,
}: {
  readonly form: Briefing['form'];
  readonly dates: readonly (readonly KeyDate[])[];
}): Briefing {
  return {
    kind: 'briefing',
    id: 'b1',
    asked: 'finland',
    form,
    sources: [{ n: 1, source }],
    asOf: '2024-05-02',
    reaches: '2024-05-02',
    corpusVersion: 'abcdefabcdef',
    timings: { totalMs: 0 },
    compared: undefined,
    columns: dates.map((own, index) => column(index === 0 ? 'Finland' : `Finland ${index + 1}`, own)),
  };
}

function column(name: string, dates: readonly KeyDate[]): Column {
  return {
    subject: { name, countries: ['FI'], topics: [], words: '' },
    bottomLine: [],
    dates,
    figures: [],
    established: [],
    positions: [],
    law: [],
    disputed: [],
    questions: [],
    gaps: {
      absent: [],
      oneParty: [],
      unnamed: [],
      unopposed: [],
      statements: [],
      statementCount: 0,
      sourceCount: 0,
      newest: undefined,
      thin: true,
    },
  };
}
