import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { reviews } from '../../src/cli/review.ts';
import { asked } from '../support/asked.ts';
import { aCorpus, anAnswer } from '../support/builders.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

const flags = { team: undefined, status: undefined, json: false };
let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** A ledger with a report; `run` does something with it and gives what was printed. */
async function aReport() {
  const ledger = await memoryLedger();
  const question = asked({ text: 'How many ferries?' });
  await ledger.openRun(question, 'process-1', { keys: ['Ev1'], forMs: 1 });
  const answer = anAnswer({ id: crypto.randomUUID(), question: 'How many ferries?' });
  await ledger.recordAnswer(question.id, 'process-1', answer);
  const said = { kind: 'one-sided', text: 'Residents are not heard.\nNor owners.' } as const;
  await ledger.addFeedback({ teamId: 'T1', answerId: answer.id, userId: 'U2', useful: false, ...said });
  const [{ id } = { id: '' }] = await ledger.reports({ count: 1 });
  const run = async (what: string, given: { readonly status?: string } = {}, of?: string) => {
    printed = '';
    await reviews[what]?.(ledger, of ?? id.slice(0, 8), { ...flags, ...given }, async () => aCorpus());
    return printed;
  };
  return { ledger, id, run };
}

describe('reviews', () => {
  it('lists what waits, and by state what was decided', async () => {
    const { run } = await aReport();

    const open = await run('list');
    await run('reject');

    expect(open).toContain('One-sided · open');
    expect(open).toContain('asked: How many ferries?');
    expect(open).toContain('said: Residents are not heard. Nor owners.\n1 report, open\n');
    expect(await run('list')).toBe('0 reports, open\n');
    expect(await run('list', { status: 'rejected' })).toContain('One-sided · rejected');
    expect(await run('list', { status: 'all' })).toMatch(/\n1 report\n$/);
  });

  it('shows the report with its answer', async () => {
    const { run } = await aReport();

    expect(await run('show')).toContain('The port of Selmaa counted 412 night ferries in 2024. [1]');
  });

  it('drafts a case of the eval suite from it, with what the reader said, and notes that it did', async () => {
    const { run, ledger } = await aReport();

    const draft = await run('case');

    expect(draft).toContain('# The reader said: One-sided: Residents are not heard.\n# Nor owners.\n');
    expect(parse(draft)).toMatchObject([{ question: 'How many ferries?', kind: 'feedback' }]);
    expect(await ledger.reports({ status: 'case', count: 9 })).toHaveLength(1);
  });

  it('says in a line what is wrong with a state or an id', async () => {
    const { run } = await aReport();

    await expect(run('list', { status: 'done' })).rejects.toThrow('--status takes open, accepted,');
    await expect(run('show', {}, 'nothing')).rejects.toThrow('there is no report "nothing"');
    await expect(run('accept', {}, '')).rejects.toThrow('by the id that `review list` prints');
  });
});
