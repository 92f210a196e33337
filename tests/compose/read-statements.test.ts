import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStatementReader } from '../../src/compose/read-statements.ts';

const one = { cites: ['s1'], text: 'It rose to "412" {in 2024}, a \\ mark.' };
const two = { cites: ['s2', 's3'], text: 'It fell: }{ ".' };

describe('createStatementReader', () => {
  it('gives each statement as soon as its brace closes', () => {
    const read = createStatementReader();

    expect(read('{"statements":[{"cites":["s1"],"text":"It ro')).toEqual([]);
    expect(read('se."}')).toEqual([{ cites: ['s1'], text: 'It rose.' }]);
    expect(read(',{"cites":["s2"],"text":"It fell."}]}')).toEqual([{ cites: ['s2'], text: 'It fell.' }]);
  });

  it('reads the same however a reply is cut into pieces', () => {
    const reply = JSON.stringify({ statements: [one, two] });

    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (sizes) => {
        const read = createStatementReader();
        const found = [];
        for (let at = 0, turn = 0; at < reply.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          found.push(...read(reply.slice(at, at + size)));
          at += size;
        }
        expect(found).toEqual([one, two]);
      }),
    );
  });

  it.each([
    [
      'in a fence, after prose',
      `Sure! Here's the "answer":\n\`\`\`json\n${JSON.stringify({ statements: [one] })}\n\`\`\``,
    ],
    ['without an outer object', JSON.stringify([one])],
    ['a line each', `${JSON.stringify(one)}\n`],
    ['inside other objects', JSON.stringify({ a: { b: { statements: [one], c: {} } } })],
    ['with more than was asked for', JSON.stringify({ ...one, confidence: 1 })],
    ['before a cut', `${JSON.stringify({ statements: [one] }).slice(0, -2)},{"cites":["s2"],"te`],
  ])('finds a statement %s', (_where, reply) => {
    const [found] = createStatementReader()(reply);

    expect(found).toEqual(one);
  });

  it('takes one label for a list of one', () => {
    expect(createStatementReader()('{"cites":"s1","text":"It rose."}')).toEqual([
      { cites: ['s1'], text: 'It rose.' },
    ]);
  });

  it.each([
    ['no labels', '{"text":"It rose."}'],
    ['an empty list', '{"cites":[],"text":"It rose."}'],
    ['no text', '{"cites":["s1"],"text":"  "}'],
    ['a text that is none', '{"cites":["s1"],"text":7}'],
    ['no JSON', '{cites: s1, text: It rose.}'],
  ])('passes over what has %s', (_what, reply) => {
    expect(createStatementReader()(reply)).toEqual([]);
  });
});
