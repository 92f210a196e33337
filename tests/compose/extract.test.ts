import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractSettings, extract, nearby } from '../../src/compose/extract.ts';
import { sufficiency, sufficiencyNames } from '../../src/compose/sufficiency.ts';
import type { Hit, Standing, Wanted } from '../../src/domain.ts';
import { aHit, aQuestion, aSource, aStatement } from '../support/builders.ts';
import { noWeights } from '../support/no-weights.ts';

/** A question counts as covered when more than half of it is. */
const settings: ExtractSettings = {
  sufficiency: { bias: -5, weights: { ...noWeights(sufficiencyNames), bestCovered: 10 } },
  leastSufficiency: 0.5,
  nearBest: 0.5,
  farthest: 99,
  sameness: 0.7,
  leastLead: 0.5,
  most: { one: 2, some: 3, whole: 4, all: 5 },
};

const fact: Standing = { kind: 'fact' };
const claim: Standing = { kind: 'claim', by: 'Ministry of Shipping' };
const contested: Standing = { kind: 'contested', with: ['b'] };

function said(text: string, standing: Standing = fact, given: Parameters<typeof aHit>[0] = {}): Hit {
  return aHit({ statement: aStatement({ text, standing }), ...given });
}

/** A statement of a source of its own. */
function from(sourceId: string, text: string, standing: Standing = fact, relevance = 0.5): Hit {
  return aHit({ statement: aStatement({ sourceId, text, standing }), relevance });
}

const idOf = (hit: Hit | undefined) => hit?.statement.id;

/** Statements that share no word. */
const apart = ['Gulls cry', 'Nets dry', 'Tides turn', 'Masts bend', 'Fog lifts', 'Oars creak', 'Buoys drift'];

const textsOf = (statements: readonly { readonly text: string }[]) => statements.map(({ text }) => text);

describe('extract', () => {
  it('copies what answers, with its standing and its statement', () => {
    const hit = said('Gulls cry.', claim);

    expect(extract(aQuestion(), [hit], settings)).toEqual({
      composer: 'extract',
      complete: true,
      statements: [
        { text: 'Gulls cry.', part: 'bottom-line', standing: claim, statementIds: [hit.statement.id] },
      ],
    });
  });

  it('tells what was not found apart from an answer, where it fits best', () => {
    const absent = said('No count of ferries was found in the sources searched for this corpus.');
    const known = said('Gulls cry.', fact, { evidence: { judged: 0.2 } });

    expect(extract(aQuestion(), [absent, known], settings)).toMatchObject({
      complete: false,
      isNotFound: true,
      statements: [{ text: absent.statement.text, part: 'bottom-line' }, { text: 'Gulls cry.' }],
    });
  });

  it('lets what was not found give way to what is known and fits nearly as well', () => {
    const absent = said('No count of ferries was found in the sources searched for this corpus.', fact, {
      evidence: { judged: 0.6 },
    });
    const known = said('Gulls cry.', fact, { evidence: { judged: 0.5 } });
    const draft = extract(aQuestion(), [absent, known], settings);

    expect(draft).toMatchObject({ complete: true, statements: [{ text: 'Gulls cry.' }, {}] });
    expect(draft.isNotFound).toBeUndefined();
  });

  it('opens with a party’s word where that party’s position is asked for, and with no other party’s', () => {
    const opening = (party: number) =>
      extract(
        aQuestion({ wanted: 'position' }),
        [
          said('The ministry says gulls cry.', claim, { evidence: { judged: 0.6, party } }),
          said('Nets dry.', contested, { evidence: { judged: 0.6 } }),
        ],
        settings,
      ).statements[0]?.text;

    expect(opening(1)).toBe('The ministry says gulls cry.');
    expect(opening(0)).toBe('Nets dry.');
  });

  it('is empty where nothing was found, or nothing that suffices', () => {
    const short = said('Gulls cry.', fact, { evidence: { covered: 0.4 } });

    expect(extract(aQuestion(), [], settings)).toMatchObject({ complete: false, statements: [] });
    expect(extract(aQuestion(), [short], settings)).toMatchObject({ complete: false, statements: [] });
    expect(sufficiency(aQuestion(), [short], settings.sufficiency)).toBeLessThan(0.5);
  });

  it('opens with what fits best; what is settled comes first where it fits nearly as well, a side’s word last', () => {
    const opening = (...hits: readonly Hit[]) => textsOf(extract(aQuestion(), hits, settings).statements)[0];
    const at = (judged: number, text: string, standing?: Standing) =>
      said(text, standing, { evidence: { judged } });

    expect(opening(at(0.9, 'Gulls cry', contested), at(0.89, 'Nets dry'))).toBe('Nets dry');
    expect(opening(at(0.9, 'Gulls cry', contested), at(0.6, 'Nets dry'))).toBe('Gulls cry');
    expect(opening(at(0.9, 'Gulls cry', claim), at(0.89, 'Nets dry', contested))).toBe('Nets dry');
    expect(opening(at(0.9, 'Gulls cry', claim), at(0.6, 'Nets dry'))).toBe('Gulls cry');
    expect(opening(at(0.9, 'Gulls cry', contested))).toBe('Gulls cry');
  });

  it('gives what belongs together where a dossier leads, and opens with what stands first in it', () => {
    const hits = apart.map((text, at) =>
      said(text, fact, { relevance: 0.5 - at / 100, evidence: { dossier: at === 2 ? 0.6 : 0.5 } }),
    );
    const led = (wanted: Wanted) => textsOf(extract(aQuestion({ wanted }), hits, settings).statements);
    const unled = hits.map((hit) => ({ ...hit, evidence: { ...hit.evidence, dossier: 0.4 } }));

    expect(led('fact')).toEqual(['Tides turn', 'Gulls cry', 'Nets dry', 'Masts bend']);
    expect(led('figure')).toHaveLength(2);
    expect(extract(aQuestion({ wanted: 'fact' }), unled, settings).statements).toHaveLength(3);
  });

  it('does not open with what covers little of the question, however high it stands in a dossier', () => {
    const first = said('Gulls cry', fact, { relevance: 0.9, evidence: { covered: 0.6, dossier: 0.9 } });
    const named = said('Nets dry', fact, { relevance: 0.8, evidence: { covered: 1.3, dossier: 0.7 } });

    expect(extract(aQuestion({ wanted: 'fact' }), [first, named], settings).statements[0]?.text).toBe(
      'Nets dry',
    );
  });

  it('lays out the whole picture: what is known, positions, what is unsettled; no side opens it', () => {
    const hits = [
      said('Nets dry', claim),
      said('Tides turn'),
      said('Masts bend'),
      said('Gulls cry', contested),
    ];
    const partsOf = (retrieved: readonly Hit[]) =>
      extract(aQuestion({ wanted: 'overview' }), retrieved, settings).statements.map(({ part, text }) => [
        part,
        text,
      ]);

    expect(partsOf(hits)).toEqual([
      ['bottom-line', 'Tides turn'],
      ['established', 'Masts bend'],
      ['position', 'Nets dry'],
      ['unsettled', 'Gulls cry'],
    ]);
    expect(partsOf(hits.slice(0, 1))).toEqual([['position', 'Nets dry']]);
  });

  it.each<[Wanted, number]>([
    ['figure', 2],
    ['date', 2],
    ['who', 2],
    ['yes-no', 2],
    ['reason', 3],
    ['fact', 3],
    ['position', 3],
    ['comparison', 5],
    ['overview', 5],
  ])('is as long for %s as that kind of question wants', (wanted, length) => {
    const hits = apart.map((text) => said(text));

    expect(extract(aQuestion({ wanted }), hits, settings).statements).toHaveLength(length);
  });

  it.each([
    'How many ferries were there, and who counted them?',
    'How many ferries were there and when was that?',
  ])('says more to a question for two things: %s', (asked) => {
    const hits = apart.map((text) => said(text));

    expect(extract(aQuestion({ asked, wanted: 'figure' }), hits, settings).statements).toHaveLength(3);
  });

  it('gives the whole picture where the position of several is asked for', () => {
    const asked = aQuestion({ asked: 'What did the governments say?', wanted: 'position' });

    expect(
      extract(
        asked,
        apart.map((text) => said(text)),
        settings,
      ).statements,
    ).toHaveLength(5);
  });

  it('shows what was said before more than three facts where positions are asked for', () => {
    const facts = apart.slice(0, 5).map((text, at) => said(text, fact, { relevance: 0.9 - at / 100 }));
    const claims = apart.slice(5).map((text) => said(text, claim, { relevance: 0.6 }));
    const asked = aQuestion({ asked: 'What did the governments say?', wanted: 'position' });

    expect(textsOf(extract(asked, [...facts, ...claims], settings).statements)).toEqual([
      'Gulls cry',
      'Nets dry',
      'Tides turn',
      'Oars creak',
      'Buoys drift',
    ]);
  });

  it('opens with what is of the year asked for', () => {
    const hits = [
      said('Gulls cry', fact, { relevance: 0.9, evidence: { otherYear: 1 } }),
      said('Nets dry', fact, { relevance: 0.8 }),
    ];

    expect(extract(aQuestion({ wanted: 'fact' }), hits, settings).statements[0]?.text).toBe('Nets dry');
  });

  it('says once what two sources say, in the words of the better, and cites both', () => {
    const hits = [
      from('a', 'The port counted 412 ferries in 2024.'),
      from('b', 'In 2024 the port counted 412 ferries at its quay.'),
      from('c', 'Gulls cry.'),
    ];

    const { statements } = extract(aQuestion(), hits, settings);

    expect(textsOf(statements)).toEqual(['The port counted 412 ferries in 2024.', 'Gulls cry.']);
    expect(statements.map(({ statementIds }) => statementIds)).toEqual([
      [idOf(hits[0]), idOf(hits[1])],
      [idOf(hits[2])],
    ]);
  });

  it('cites no more than three sources for one statement', () => {
    const hits = ['a', 'b', 'c', 'd', 'e'].map((source) => from(source, 'The port counted 412 ferries.'));

    const [statement, ...others] = extract(aQuestion(), hits, settings).statements;

    expect(statement?.statementIds).toEqual(hits.slice(0, 3).map(idOf));
    expect(others).toEqual([]);
  });

  it('says all that one source says, alike as it is', () => {
    const hits = [
      said('The port counted 412 ferries in 2024.'),
      said('The port counted 655 ferries in 2023.'),
    ];

    expect(extract(aQuestion(), hits, settings).statements).toHaveLength(2);
  });

  it('gives a disagreement once, though the source of either side tells it', () => {
    const hits = [
      from('a', 'The port counts 412 ferries, the ministry 390.', { kind: 'contested', with: ['b'] }),
      from('b', 'The ministry counts 390 ferries, the port 412.', { kind: 'contested', with: ['a'] }),
    ];

    const { statements } = extract(aQuestion({ wanted: 'overview' }), hits, settings);

    expect(textsOf(statements)).toEqual(['The port counts 412 ferries, the ministry 390.']);
  });

  it('leaves out what comes nowhere near the best', () => {
    const hits = [
      said('Gulls cry', fact, { relevance: 0.8 }),
      said('Nets dry', fact, { relevance: 0.4 }),
      said('Tides turn', fact, { relevance: 0.39 }),
    ];

    expect(textsOf(extract(aQuestion(), hits, settings).statements)).toEqual(['Gulls cry', 'Nets dry']);
  });

  it('gives each country asked about its best before the second of any', () => {
    const of = (text: string, countries: readonly string[]) =>
      said(text, fact, { source: aSource({ countries }) });
    const hits = [
      of('Gulls cry', ['FI']),
      of('Nets dry', ['FI']),
      of('Masts bend', ['FI']),
      of('Tides turn', ['SE']),
    ];
    const shown = (countries: readonly string[]) =>
      textsOf(extract(aQuestion({ countries, wanted: 'fact' }), hits, settings).statements);

    expect(shown(['FI', 'SE'])).toEqual(['Gulls cry', 'Tides turn', 'Nets dry']);
    expect(shown(['FI'])).toEqual(['Gulls cry', 'Nets dry', 'Masts bend']);
  });

  it('sets the dispute beside a claim of one of its sides, and no other dispute', () => {
    const told = said('Gulls cry', claim, { relevance: 0.9, source: aSource({ id: 'a' }) });
    const dispute = (text: string, sides: readonly string[]) =>
      said(text, { kind: 'contested', with: sides }, { relevance: 0.4, source: aSource({ id: 'c' }) });
    const shown = (...hits: readonly Hit[]) => textsOf(extract(aQuestion(), hits, settings).statements);

    expect(shown(told, dispute('Nets dry', ['b']), dispute('Masts bend', ['a']))).toEqual([
      'Gulls cry',
      'Masts bend',
    ]);
    expect(
      shown({ ...told, statement: aStatement({ text: 'Gulls cry' }) }, dispute('Masts bend', ['a'])),
    ).toEqual(['Gulls cry']);
  });

  it('leaves out what is far less likely an answer than the likeliest', () => {
    const hits = [0.95, 0.9, 0.3].map((judged, at) => said(apart[at] ?? '', fact, { evidence: { judged } }));

    expect(
      textsOf(extract(aQuestion({ wanted: 'fact' }), hits, { ...settings, farthest: 3 }).statements),
    ).toHaveLength(2);
  });

  it('copies only what was retrieved, each once, no more than its most, and opens no overview with a claim', () => {
    const hits = fc
      .array(
        fc.record({
          text: fc.constantFrom(...apart),
          standing: fc.constantFrom(fact, claim, contested),
          relevance: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      )
      .map((given) =>
        given.map(({ text, standing, relevance }, at) => from(`source-${at}`, text, standing, relevance)),
      );
    const wanted = fc.constantFrom<Wanted[]>('figure', 'reason', 'overview');

    fc.assert(
      fc.property(hits, wanted, (retrieved, kind) => {
        const { statements } = extract(aQuestion({ wanted: kind }), retrieved, settings);

        const ids = statements.flatMap(({ statementIds }) => statementIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(textsOf(statements)).size).toBe(statements.length);
        expect(statements.length).toBeLessThanOrEqual(({ figure: 2, reason: 3 }[String(kind)] ?? 5) + 1);
        for (const { text, standing, statementIds } of statements) {
          expect(statementIds).not.toEqual([]);
          for (const id of statementIds) {
            const cited = retrieved.find(({ statement }) => statement.id === id)?.statement;
            expect([cited?.text, cited?.standing]).toEqual([text, standing]);
          }
        }
        const openings = statements.filter(({ part }) => part === 'bottom-line');
        expect(openings.length).toBeLessThanOrEqual(1);
        if (kind === 'overview') expect(openings.map(({ standing }) => standing.kind)).not.toContain('claim');
      }),
    );
  });
});

describe('nearby', () => {
  it('shows the nearest, those on the topic asked for first, none as an answer', () => {
    const hits = [
      said('Gulls cry', fact, { source: aSource({ topics: [] }) }),
      said('Nets dry', claim),
      said('Fog lifts'),
    ];

    const shown = nearby(aQuestion({ topics: ['night-ferries'] }), hits, 2);

    expect(shown.map(({ part, text, standing }) => [part, text, standing])).toEqual([
      ['nearby', 'Nets dry', claim],
      ['nearby', 'Fog lifts', fact],
    ]);
  });
});
