import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { DraftStatement, Statement } from '../../src/domain.ts';
import { verify } from '../../src/verify/verify.ts';
import { aDraftStatement } from '../support/builders.ts';

/** `verify` beside the statements that it is to judge by: what is true passes, and every planted fault is found. */

const { sources } = await readCorpus('corpus');
/** Thousands of statements on a busy machine. */
const slow = { timeout: 60_000 };
const shipped = sources.flatMap((source) => source.statements.map((statement) => ({ statement, source })));

/** The draft that copies a statement, but for what is given. */
function copyOf(statement: Statement, given: Partial<DraftStatement> = {}): DraftStatement {
  return aDraftStatement({
    text: statement.text,
    standing: statement.standing,
    statementIds: [statement.id],
    ...given,
  });
}

function passes(hit: (typeof shipped)[number], draft: DraftStatement): boolean {
  return verify({ composer: 'test', complete: true, statements: [draft] }, [hit]).statements.length === 1;
}

/** Each place in a text that a pattern finds, replaced by each of the texts given for it. */
function replacing(
  text: string,
  pattern: RegExp,
  replacements: (found: string) => readonly string[],
): string[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    replacements(match[0]).map(
      (other) => text.slice(0, match.index) + other + text.slice(match.index + match[0].length),
    ),
  );
}

const numberWords =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  );
const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const isAbsent = (text: string) => (word: string) => !new RegExp(`\\b${word}\\b`, 'i').test(text);

/** A number one digit away that the text does not hold. */
function otherNumbers(text: string): (found: string) => string[] {
  return (found) =>
    [1, 2, 3]
      .map((step) => found.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + step) % 10)))
      .filter((number) => !text.includes(number))
      .slice(0, 1);
}

type Planted = (statement: Statement) => readonly Partial<DraftStatement>[];
const texts =
  (change: (text: string) => readonly string[]): Planted =>
  ({ text }) =>
    change(text).map((changed) => ({ text: changed }));

const planted: readonly (readonly [string, Planted])[] = [
  ['an altered figure', texts((text) => replacing(text, /\d+(?:[.,]\d+)*/g, otherNumbers(text)))],
  [
    'an altered number word',
    texts((text) =>
      replacing(text, new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'gi'), () =>
        ['one', ...numberWords].filter(isAbsent(text)),
      ),
    ),
  ],
  [
    'an altered scale',
    texts((text) => {
      const scales = ['hundred', 'thousand', 'million', 'billion'];
      return replacing(text, new RegExp(`\\b(?:${scales.join('|')})(?=s?\\b)`, 'gi'), () =>
        scales.filter((scale) => isAbsent(text)(`${scale}s?`)),
      );
    }),
  ],
  [
    'an altered unit',
    texts((text) => replacing(text, /(?<=\d) percent\b(?! ?age)/g, () => [' people', ' million'])),
  ],
  [
    'an altered currency',
    texts((text) => replacing(text, /[$€£]/g, (mark) => ['$', '€', '£'].filter((other) => other !== mark))),
  ],
  [
    'an altered month',
    texts((text) =>
      replacing(text, new RegExp(`\\b(?:${monthNames.join('|')})\\b`, 'g'), () =>
        monthNames.filter(isAbsent(text)).slice(0, 2),
      ),
    ),
  ],
  [
    'a dropped "not"',
    texts((text) => replacing(text, /\b(?:not|no|never|neither|nor|none|without) /gi, () => [''])),
  ],
  [
    'an added "not"',
    texts((text) =>
      replacing(text, /\b(?:is|was|were|are|has|had|did|may|will|would)\b(?! not)/g, (verb) => [
        `${verb} not`,
      ]),
    ),
  ],
  [
    'an altered name',
    texts((text) =>
      replacing(text, /(?<=[a-z,] )(?!The\b)\p{Lu}[\p{L}’-]+/gu, (name) =>
        monthNames.includes(name) ? [] : ['Zimbrota'],
      ),
    ),
  ],
  [
    'a quotation with another word',
    texts((text) =>
      replacing(text, /"[^"]+"/g, (quotation) => {
        const words = quotation.slice(1, -1).split(' ');
        return words.map((_, index) => `"${words.with(index, 'zimbrotic').join(' ')}"`);
      }),
    ),
  ],
  [
    'an invented quote',
    texts((text) =>
      [
        '"an open door to ruin"',
        '“an open door to ruin”',
        '‘an open door to ruin’',
        "'an open door to ruin'",
        '«an open door to ruin»',
      ].map((quote) => text.replace(/[.?!]?$/, ` and spoke of ${quote}.`)),
    ),
  ],
  [
    'a lost claimant',
    ({ standing, text }) => {
      if (standing.kind !== 'claim') return [];
      const without = text.split(standing.by).join('it');
      return [{ standing: { kind: 'fact' } }, ...(without === text ? [] : [{ text: without }])];
    },
  ],
  ['another claimant', () => [{ standing: { kind: 'claim', by: 'Nobody in Particular' } }]],
  [
    'a dispute told as fact',
    ({ standing }) => (standing.kind === 'contested' ? [{ standing: { kind: 'fact' } }] : []),
  ],
  [
    'a fact told as dispute or hedged',
    ({ standing, text }) =>
      standing.kind === 'fact'
        ? [{ standing: { kind: 'contested', with: [] } }, { text: `Reportedly, ${text}` }]
        : [],
  ],
  [
    'an id that nothing has',
    ({ id }) => [{ statementIds: [`${id}0`] }, { statementIds: [id, 'other#1'] }, { statementIds: [] }],
  ],
];

describe('verify, on the shipped corpus', () => {
  it('passes every statement copied word for word', slow, () => {
    expect(shipped.filter((hit) => !passes(hit, copyOf(hit.statement)))).toEqual([]);
  });

  it('passes two statements of one party copied into one sentence', slow, () => {
    const sameParty = shipped.slice(1).flatMap((next, index) => {
      const hit = shipped[index];
      const alike = hit && JSON.stringify(hit.statement.standing) === JSON.stringify(next.statement.standing);
      return alike && hit.source === next.source ? [[hit, next] as const] : [];
    });

    const dropped = sameParty.flatMap(([one, other]) => {
      const text = `${one.statement.text.replace(/\.$/, '')}; ${other.statement.text}`;
      const draft = copyOf(one.statement, { text, statementIds: [one.statement.id, other.statement.id] });
      return verify({ composer: 'test', complete: true, statements: [draft] }, [one, other]).dropped;
    });

    expect(sameParty.length).toBeGreaterThan(0);
    expect(dropped).toEqual([]);
  });

  it.each(planted)('never passes %s', slow, (_fault, plant) => {
    const cases = shipped.flatMap((hit) => plant(hit.statement).map((given) => ({ hit, given })));
    expect(cases.length).toBeGreaterThan(0);

    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ hit, given }) => {
        expect(passes(hit, copyOf(hit.statement, given))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
