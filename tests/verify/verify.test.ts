import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { aDraftStatement, aSource, aStatement } from '../support/builders.ts';

const port = aStatement({ id: 'port#1', sourceId: 'port', text: 'The port of Selmaa counted 412 ferries.' });
const league = aStatement({
  id: 'league#1',
  sourceId: 'league',
  text: 'The Ferry League says that it is quiet.',
  standing: { kind: 'claim', by: 'Ferry League' },
});
const again = aStatement({ id: 'port#2', sourceId: 'port', text: 'The port of Selmaa has two quays.' });
const both = aStatement({ id: 'port#3', sourceId: 'port', text: 'Selmaa counted 412 boats after 655.' });
const retrieved = [port, league, again, both].map((statement) => ({
  statement,
  source: aSource({ id: statement.sourceId }),
}));

function drafted(statements: Parameters<typeof aDraftStatement>[0][]) {
  return { composer: 'test', complete: true, statements: statements.map(aDraftStatement) };
}

describe('verify', () => {
  it('keeps what holds, with the quote copied from the corpus', () => {
    const { statements, dropped } = verify(
      drafted([{ text: 'Selmaa counted 412 ferries.', part: 'bottom-line', statementIds: ['port#1'] }]),
      retrieved,
    );

    expect(dropped).toEqual([]);
    expect(statements).toEqual([
      {
        text: 'Selmaa counted 412 ferries.',
        part: 'bottom-line',
        standing: { kind: 'fact' },
        citations: [{ n: 1, statementId: 'port#1', sourceId: 'port', quote: port.text }],
      },
    ]);
  });

  it('numbers the sources in the order in which they are first cited, each once', () => {
    const { statements, sources } = verify(
      drafted([
        { text: league.text, standing: league.standing, statementIds: ['league#1'] },
        { text: port.text, statementIds: ['port#1'] },
        { text: again.text, statementIds: ['port#2', 'port#2'] },
      ]),
      retrieved,
    );

    expect(sources.map(({ id }) => id)).toEqual(['league', 'port']);
    expect(statements.map(({ citations }) => citations.map(({ n }) => n))).toEqual([[1], [2], [2]]);
  });

  it('gives no number to the source of a statement that it drops', () => {
    const { statements, sources } = verify(
      drafted([
        { text: 'Ferries are quiet.', statementIds: ['league#1'] },
        { text: port.text, statementIds: ['port#1'] },
      ]),
      retrieved,
    );

    expect(sources.map(({ id }) => id)).toEqual(['port']);
    expect(statements.map(({ citations }) => citations.map(({ n }) => n))).toEqual([[1]]);
  });

  it.each([
    ['cites nothing', { text: port.text, statementIds: [] }, 'it cites nothing'],
    [
      'cites what is unknown',
      { text: port.text, statementIds: ['port#9'] },
      'it cites what was not retrieved',
    ],
    [
      'cites one unknown beside a known',
      { text: port.text, statementIds: ['port#1', 'x'] },
      'it cites what was not retrieved',
    ],
    ['says nothing', { text: ' ', statementIds: ['port#1'] }, 'it says nothing'],
    [
      'alters a figure',
      { text: 'The port counted 421 ferries.', statementIds: ['port#1'] },
      'the figure "421" is not in what it cites',
    ],
    [
      'alters a date',
      { text: 'The port counted 412 ferries in 2024.', statementIds: ['port#1'] },
      'the date "2024" is not in what it cites',
    ],
    [
      'alters an amount',
      { text: 'The port of Selmaa has only two quays.', statementIds: ['port#2'] },
      '"only" is not in what it cites',
    ],
    [
      'alters a name',
      { text: 'The port of Norrby has two quays.', statementIds: ['port#2'] },
      'the name "norrby" is not in what it cites',
    ],
    [
      'turns its figures round',
      { text: 'Selmaa counted 655 boats after 412.', statementIds: ['port#3'] },
      'its figures stand in another order than in what it cites',
    ],
    [
      'says the opposite',
      { text: 'Selmaa counted 412 boats before 655.', statementIds: ['port#3'] },
      'it says "before" where what it cites says "after"',
    ],
    [
      'loses the claimant',
      { text: 'It is quiet.', standing: league.standing, statementIds: ['league#1'] },
      'it does not name Ferry League, whose claim it is',
    ],
    [
      'doubts a fact',
      { text: 'The port supposedly has two quays.', statementIds: ['port#2'] },
      '"supposedly" is a doubt that what it cites does not hold',
    ],
    [
      'denies',
      { text: 'The port of Selmaa has not two quays.', statementIds: ['port#2'] },
      'it denies what it cites',
    ],
    [
      'invents a quote',
      { text: 'Selmaa has "two grand old quays".', statementIds: ['port#2'] },
      'the quote "two grand old quays" is not in what it cites',
    ],
    [
      'makes a link',
      { text: 'Selmaa has two quays: www.selmaa.fi.', statementIds: ['port#2'] },
      'the link "www.selmaa.fi." is not in what it cites',
    ],
  ])('drops a statement that %s, and says why', (_what, statement, why) => {
    const draft = drafted([statement]);

    const { statements, sources, dropped } = verify(draft, retrieved);

    expect(statements).toEqual([]);
    expect(sources).toEqual([]);
    expect(dropped).toEqual([
      { statement: draft.statements[0], why, check: expect.stringMatching(/^[a-z-]+$/) },
    ]);
  });
});
