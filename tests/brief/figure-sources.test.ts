import { describe, expect, it } from 'vitest';
import { createChecked, draftOf } from '../../src/brief/checked.ts';
import { createFigureSources } from '../../src/brief/figure-sources.ts';
import type { Statement } from '../../src/domain.ts';
import { aSource, aStatement } from '../support/builders.ts';

const knownOf = (statements: readonly Statement[]) =>
  new Map(
    statements.map((statement) => [
      statement.id,
      { statement, source: aSource({ id: statement.sourceId, statements: [statement] }) },
    ]),
  );
const dispute = (text: string) =>
  aStatement({ sourceId: 'union', text, standing: { kind: 'contested', with: ['town'] } });
const fact = (sourceId: string, text: string) => aStatement({ sourceId, text });

const sum = dispute(
  'Ferries (Selmaa about 1,400 in 1997–2013; Korvi 12) bear the union out, but not the town.',
);
const count = fact('port', 'The port counted 1,400 ferries at Selmaa between 1997 and 2013.');
const elsewhere = fact('press', 'About 1,400 ferries sank off Norrby between 1997 and 2013.');
const town = fact('town', 'The town counted 12 ferries at Korvi.');

describe('createFigureSources', () => {
  const sourcesOf = (statement: Statement, others: readonly Statement[]) =>
    createFigureSources(knownOf([statement, ...others]))(statement).map(({ id }) => id);

  it('finds the source of a figure that none of the named sources holds', () => {
    expect(sourcesOf(sum, [elsewhere, count, town])).toEqual(['port']);
  });

  it('takes no other source where a named one holds the figure, nor for a year, a day or a name', () => {
    const named = dispute(
      'The union says that Selmaa saw 12 ferries on 13 May 2024, the town 14 Quays reports none.',
    );
    const others = ['12 ferries', '13 ferries', '14 ferries', '2024 ferries'].map((one) =>
      fact(one, `The port of Selmaa counted ${one} for the union.`),
    );

    expect(sourcesOf(named, [...others, fact('town', 'The town of Selmaa counted 12 ferries.')])).toEqual([]);
  });

  it('leaves a figure that is of another matter everywhere else', () => {
    expect(sourcesOf(sum, [elsewhere, town])).toEqual([]);
  });

  it('has the source of a figure cited with both sides', () => {
    const checked = createChecked(knownOf([sum, elsewhere, count, town]));

    const shown = checked.show(draftOf(sum));

    expect(shown?.citations.map(({ sourceId }) => sourceId)).toEqual(['union', 'town', 'port']);
  });
});
