import { describe, expect, it } from 'vitest';
import { answerExpected, type ToAnswer } from '../../src/brief/answer-expected.ts';
import { chooseBottomLine } from '../../src/brief/bottom-line.ts';
import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { aCorpus } from '../support/builders.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const dispute = (text: string) =>
  aWeighed({ text, sourceId: text.slice(0, 5), standing: { kind: 'contested', with: ['port'] } });

function plan(disputed: readonly Weighed[], asked: readonly Weighed[]): Outline {
  return anOutline({
    weighed: [...disputed, ...asked],
    disputed,
    questions: asked.map((from) => ({ question: `Is it so that ${from.statement.text}`, from })),
    asked: 4,
  });
}

const given: ToAnswer = {
  checked: {
    known: new Map(),
    show: ({ text, part, standing }) => ({ text, part, standing, citations: [] }),
    sources: () => [],
    shown: () => [],
  },
  corpus: aCorpus(),
  answer: () => Promise.reject(new Error('nothing is put to the pipeline')),
  mostToAQuestion: 1,
  together: { beside: new Map(), fuller: new Map() },
};

describe('answerExpected', () => {
  const noise = dispute('The ministry counted loud ferries, while the port heard none.');
  const fee = dispute('The town calls the fee of barges high, while sailors call it low.');
  const feeAgain = dispute('The town calls the fee of barges high, whereas sailors call it low.');
  const textsOf = async (made: Outline) =>
    (await answerExpected(made, given)).flatMap(({ statements }) => statements.map(({ text }) => text));

  it('repeats nothing that stands above or was answered before', async () => {
    expect(await textsOf(plan([noise], [noise, fee, feeAgain]))).toEqual([fee.statement.text]);
  });

  it('repeats what stands above where nothing else is asked', async () => {
    expect(await textsOf(plan([noise], [noise]))).toEqual([noise.statement.text]);
  });
});

describe('answerExpected on what must be seen together', () => {
  const fee = aWeighed({
    text: 'The fee of barges is 40 marks.',
    sourceId: 'town',
    standing: { kind: 'fact' },
  });
  const base = aWeighed({ text: 'Ferries pay 90 marks.', sourceId: 'port', standing: { kind: 'fact' } });
  const says = aWeighed({
    text: 'The league says that barges pay nothing.',
    sourceId: 'league',
    standing: { kind: 'claim', by: 'league' },
  });
  const answered = async (made: Outline, together: Partial<ToAnswer['together']>) =>
    (
      await answerExpected(made, {
        ...given,
        together: { beside: new Map(), fuller: new Map(), ...together },
      })
    ).length;

  it('gives no figure whose base is not on the page, and nothing that another says more fully', async () => {
    const beside = new Map([[fee.statement.id, [base.statement.id]]]);

    expect(await answered(plan([], [fee]), {})).toBe(1);
    expect(await answered(plan([], [fee]), { beside })).toBe(0);
    expect(await answered(plan([base], [fee]), { beside })).toBe(1);
    expect(
      await answered(plan([], [fee]), { fuller: new Map([[fee.statement.id, base.statement.id]]) }),
    ).toBe(0);
  });

  it('gives no claim that is answered somewhere', async () => {
    const beside = new Map([[says.statement.id, [fee.statement.id]]]);

    expect(await answered(plan([fee], [says]), {})).toBe(1);
    expect(await answered(plan([fee], [says]), { beside })).toBe(0);
  });
});

describe('chooseBottomLine', () => {
  it('takes no row of countries for what is settled', () => {
    const row = aWeighed({
      text: 'Austria, Denmark, Italy, Belgium, Sweden and Finland signed the letter of 2025.',
      sourceId: 'letter',
      standing: { kind: 'fact' },
      weight: 3,
    });
    const fact = aWeighed({
      text: 'Austria counted 412 ferries in 2024.',
      sourceId: 'counts',
      standing: { kind: 'fact' },
    });

    const line = chooseBottomLine(
      { weighed: [row, fact], facts: [row, fact], core: undefined, countries: ['AT'] },
      [],
    );

    expect(line).toEqual([expect.objectContaining({ statement: fact.statement })]);
  });
});
