import { describe, expect, it } from 'vitest';
import { askedOf, type Exchange, find } from '../../../evals/recorded/exchange.ts';

const counted = 'The port of Selmaa counted 412 night ferries in 2024.';
const limited = 'The Ministry of Shipping limited night ferries on 2 May 2024.';

function aRequest(
  statements: Readonly<Record<string, string>>,
  { system = 'Word it.', question = 'How many?', refused = '' } = {},
) {
  const shown = Object.entries(statements).map(([label, statement]) => ({ label, statement }));
  const data = refused
    ? { statements: shown, refused: { sentence: refused, because: 'it is longer' } }
    : { question, statements: shown };
  return askedOf({
    model: 'any',
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: JSON.stringify(data) },
    ],
  });
}

function recorded({ byTool: _, ...request }: ReturnType<typeof aRequest>, said: string): Exchange {
  return { ...request, said };
}

const reply = '{"statements":[{"cites":["s1"],"text":"412 in 2024."},{"cites":["s2"],"text":"Limited."}]}';
const known = [recorded(aRequest({ s1: counted, s2: limited }), reply)];

describe('find', () => {
  it('gives what was said to the very request', () => {
    expect(find(aRequest({ s1: counted, s2: limited }), known)).toEqual({ how: 'same', exchange: known[0] });
  });

  it('carries over what was said of the statements that are still there, under their labels of today', () => {
    const found = find(aRequest({ s1: limited, s2: 'A new statement.' }), known);

    expect(found).toMatchObject({ how: 'carried' });
    expect('exchange' in found && found.exchange.said).toBe(
      '{"statements":[{"cites":["gone"],"text":"412 in 2024."},{"cites":["s1"],"text":"Limited."}]}',
    );
  });

  it('carries a reply over to another prompt', () => {
    const found = find(aRequest({ s1: counted, s2: limited }, { system: 'Word it well.' }), known);

    expect(found).toMatchObject({ how: 'carried', exchange: { said: reply } });
  });

  it.each([
    ['no statement is left', aRequest({ s1: 'A new statement.' })],
    ['a sentence is to be mended that was never refused', aRequest({ s1: counted }, { refused: 'Four.' })],
  ])('finds nothing when %s', (_what, request) => {
    expect(find(request, known)).toEqual({ how: 'stale' });
  });

  it('knows a request to mend by statement and sentence, whatever the reason reads', () => {
    const mended = recorded(aRequest({ s2: counted }, { refused: 'Four.' }), '{"cites":["s2"]}');

    expect(find(aRequest({ s1: counted }, { refused: 'Four.' }), [...known, mended])).toMatchObject({
      how: 'carried',
      exchange: { said: '{"cites":["s1"]}' },
    });
  });
});
