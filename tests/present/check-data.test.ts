import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkData, checkJsonSchema, toCheckData } from '../../src/present/check-data.ts';
import { anAnswer } from '../support/builders.ts';

const id = anAnswer().statements[0]?.citations[0]?.statementId ?? '';
const piece = { text: 'Selmaa had 512 ferries.', kind: 'claim', statementIds: [id] } as const;

describe('toCheckData', () => {
  it('gives each piece the statements that show it, with the numbers of their sources', () => {
    const answer = anAnswer({ checked: [{ ...piece, verdict: 'contradicted', differs: '512' }] });

    const data = toCheckData(answer);

    expect(data.pieces[0]?.statements.map(({ n, statementId }) => [n, statementId])).toEqual([[1, id]]);
    expect(checkData.parse(data)).toEqual(data);
  });

  it('says that what is not in the corpus may be true', () => {
    const answer = anAnswer({ checked: [{ ...piece, verdict: 'not-in-the-corpus' }] });

    expect(toCheckData(answer).notes.join(' ')).toContain('may well be true');
  });

  it('calls a message that was not read failed, with the reason', () => {
    const data = toCheckData(anAnswer({ status: 'failed', reason: 'too-long', statements: [], checked: [] }));

    expect(data).toMatchObject({ status: 'failed', reason: 'too-long', pieces: [], notes: [] });
  });
});

describe('checkJsonSchema', () => {
  it('is what is published', () => {
    const published = readFileSync(new URL('../../check.schema.json', import.meta.url), 'utf8');

    expect(checkJsonSchema(), 'npm run --silent schema:check > check.schema.json').toBe(published);
  });
});
