import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerData, answerJsonSchema, toData } from '../../src/present/answer-data.ts';
import { toText } from '../../src/present/to-text.ts';
import { anAnswer, aSource } from '../support/builders.ts';

describe('toData', () => {
  it('gives the answer with its sources in brief and the whole as plain text', () => {
    const answer = anAnswer();

    const data = toData(answer);

    expect(data).toMatchObject({
      id: answer.id,
      status: 'answered',
      statements: answer.statements,
      asOf: answer.asOf,
      unanswered: [],
      timings: answer.timings,
    });
    expect(toData(anAnswer({ unanswered: ['how loud?'] }))).toMatchObject({ unanswered: ['how loud?'] });
    expect(data.sources).toEqual([
      {
        n: 1,
        id: 'fi-selmaa-counts-2024',
        title: 'Ferry counts of the port of Selmaa',
        publisher: 'Port of Selmaa',
        url: 'https://port.selmaa.example/counts',
        published: '2025-01-15',
        kind: 'statistics',
        voice: 'official-statistics',
        seen: 'primary',
      },
    ]);
    expect(data.text).toBe(toText(answer, { width: 80, colour: false }));
  });

  it('leaves out what is not known', () => {
    const answer = anAnswer({
      asOf: undefined,
      sources: [{ n: 1, source: aSource({ url: undefined, published: undefined }) }],
    });

    const printed = JSON.parse(JSON.stringify(toData(answer)));

    expect(Object.keys(printed)).not.toContain('reason');
    expect(Object.keys(printed)).not.toContain('asOf');
    expect(Object.keys(printed.sources[0])).not.toContain('url');
    expect(Object.keys(printed.sources[0])).not.toContain('published');
  });

  it('refuses a statement that nothing is cited for', () => {
    const [statement] = anAnswer().statements;

    expect(() =>
      toData(anAnswer({ statements: statement ? [{ ...statement, citations: [] }] : [] })),
    ).toThrow(z.ZodError);
  });
});

describe('answerJsonSchema', () => {
  it('is what answer.schema.json holds (npm run --silent schema > answer.schema.json)', async () => {
    const committed = await readFile(new URL('../../answer.schema.json', import.meta.url), 'utf8');

    expect(committed).toBe(answerJsonSchema());
  });

  it('accepts what is printed and nothing that lacks a part of it', () => {
    const schema = z.fromJSONSchema(JSON.parse(answerJsonSchema()));
    const printed = JSON.parse(JSON.stringify(toData(anAnswer())));

    expect(schema.safeParse(printed).success).toBe(true);
    expect(answerData.safeParse(printed).success).toBe(true);
    for (const key of Object.keys(printed).filter((name) => name !== 'asOf')) {
      const { [key]: _left, ...rest } = printed;
      expect(schema.safeParse(rest).success, `without ${key}`).toBe(false);
    }
  });
});
