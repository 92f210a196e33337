import { describe, expect, it } from 'vitest';
import { chooseBottomLine } from '../../src/brief/bottom-line.ts';
import { aWeighed } from '../support/weighed.ts';

const fact = (text: string, relevance: number) =>
  aWeighed({ sourceId: text, text, standing: { kind: 'fact' }, relevance });
const claim = (text: string, weight: number) =>
  aWeighed({
    sourceId: 'thread',
    text,
    standing: { kind: 'claim', by: 'Embassy' },
    voice: 'us-executive',
    weight,
  });
const textsOf = (some: readonly { statement: { text: string } }[]) =>
  some.map(({ statement }) => statement.text);

describe('chooseBottomLine', () => {
  const general = claim('The embassy argues that the coast is asleep at noon.', 2);
  const atIssue = claim(
    'The embassy says that night ferries wake thousands of children in Finland each winter week.',
    1,
  );
  const dispute = aWeighed({
    sourceId: 'port',
    text: 'Port records support the thousands of children woken by night ferries, but name buoys where the embassy names captains.',
    standing: { kind: 'contested', with: ['thread'] },
    source: { topics: ['core'], voice: 'us-executive' },
  });
  const given = { weighed: [general, atIssue, dispute], facts: [], core: 'core', countries: ['FI'] };

  it('leaves what the U.S. says to the dispute that holds it with its answer, where there is one', () => {
    expect(textsOf(chooseBottomLine(given, []))).toEqual(textsOf([dispute]));
    expect(textsOf(chooseBottomLine({ ...given, weighed: [general, atIssue] }, []))).toEqual(
      textsOf([general]),
    );
  });

  it('takes the dispute that says what is borne out beside what is not before one that only contradicts', () => {
    const denied = aWeighed({
      sourceId: 'log',
      text: 'The embassy says that captains never sleep on board, whereas logs of barges list beds for each of them.',
      standing: { kind: 'contested', with: ['thread'] },
      source: { topics: ['core'], voice: 'us-executive' },
      weight: 1.3,
    });

    expect(textsOf(chooseBottomLine({ ...given, weighed: [general, denied, dispute] }, []))).toContain(
      dispute.statement.text,
    );
  });

  it('takes an inquiry’s answer to the U.S. wherever it stands', () => {
    const found = aWeighed({
      sourceId: 'inquiry',
      text: 'The embassy spoke of "drunken captains", whereas the inquiry counted captains by age.',
      standing: { kind: 'contested', with: ['thread'] },
      voice: 'inquiry',
      weight: 2,
    });
    const chosen = chooseBottomLine({ ...given, weighed: [general, atIssue, dispute, found] }, []);

    expect(textsOf(chosen)).toEqual(textsOf([found]));
  });

  it('takes a minister’s word on a matter before credit taken for figures, and first what is disputed', () => {
    const minister = (text: string, weight: number) =>
      aWeighed({
        sourceId: 'cabinet',
        text,
        standing: { kind: 'claim', by: 'minister' },
        voice: 'host-government',
        weight,
      });
    const credit = minister('The minister says that quiet nights are the result of the new law.', 1.3);
    const rule = minister('The minister says that captains should report night ferries.', 1);
    const chosen = (weighed: readonly ReturnType<typeof minister>[]) =>
      textsOf(chooseBottomLine({ weighed, facts: [], core: undefined, countries: ['FI'] }, []));

    expect(chosen([credit, rule])).toEqual(textsOf([rule]));
    expect(chosen([{ ...credit, weight: 1.5 }, rule])).toEqual(textsOf([credit]));
  });

  it.each([
    'The order on ferries was sent to harbours in Finland.',
    'The order is addressed to captains.',
    'The order went in May 2024 to harbours.',
  ])('tells of an order what it asks before to whom it went: %s', (address) => {
    const duty = fact('The order tells captains to report ferries.', 0.9);
    const facts = [fact(address, 1), duty];

    expect(textsOf(chooseBottomLine({ weighed: facts, facts, core: undefined, countries: [] }, []))).toEqual(
      textsOf([duty]),
    );
  });
});
