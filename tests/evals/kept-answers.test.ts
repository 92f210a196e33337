import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerFromFile, answerFromLedger } from '../../evals/kept-answers.ts';
import { draftCase } from '../../src/ledger/draft-case.ts';
import { asked } from '../support/asked.ts';
import { anAnswer } from '../support/builders.ts';
import { ledgerFile } from '../support/ledger-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A ledger with one thread of two questions, the second of them reported. */
async function reported() {
  const { ledger } = await ledgerFile();
  const ids = [randomUUID(), randomUUID()] as const;
  const questions = [asked(), asked({ text: 'And in 2023?', messageTs: '2.0' })];
  for (const [place, question] of questions.entries()) {
    await ledger.openRun(question, 'here', { keys: [question.id], forMs: 1_000 });
    const answer = anAnswer({ id: ids[place] ?? '', question: question.text, unanswered: [] });
    await ledger.recordAnswer(question.id, 'here', answer);
    await ledger.endRun(question.id, 'here', 'answered');
  }
  const text = 'It leaves out the port.';
  const given = { teamId: 'T1', answerId: ids[1], userId: 'U2', useful: false };
  await ledger.addFeedback({ ...given, kind: 'one-sided', text });
  return { ledger, id: ids[1] };
}

describe('answerFromLedger', () => {
  it('gives a draft with the thread, what was shown and what the reader said', async () => {
    const { ledger, id } = await reported();

    const draft = draftCase(await answerFromLedger(id, 'T1', ledger));

    expect(draft).toContain('# The reader said: one-sided: It leaves out the port.');
    expect(parse(draft)).toMatchObject([
      {
        question: 'And in 2023?',
        turns: ['How many night ferries were counted in 2024?'],
        facts: [{ say: 'The port of Selmaa counted 412 night ferries in 2024.' }],
      },
    ]);
  });

  it('gives nothing of another workspace', async () => {
    const { ledger, id } = await reported();

    await expect(answerFromLedger(id, 'T2', ledger)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('answerFromFile', () => {
  it.each([
    ['is missing', undefined],
    ['holds no such answer', '{"id":"other"}\n'],
    ['is no JSON', 'answer\n'],
  ])('names the file when it %s', async (_what, text) => {
    const file = path.join(await temporaryFolder(), 'answers.jsonl');
    if (text !== undefined) await writeFile(file, text);

    await expect(answerFromFile('a', file)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(file),
    });
  });
});
