import { describe, expect, it } from 'vitest';
import { createEndings } from '../../src/slack/endings.ts';
import { keptLog } from '../support/slack-bot.ts';

describe('createEndings', () => {
  it('notes again what the ledger did not take, until it does', async () => {
    let away = true;
    const noted: string[] = [];
    const endRun = (runId: string) => {
      if (away) return Promise.reject(new Error('away'));
      noted.push(runId);
      return Promise.resolve(true);
    };
    const endings = createEndings({ endRun }, 'me', keptLog());

    await endings.note('run-1', 'answered');
    await endings.again();
    away = false;
    await endings.note('run-2', 'answered');
    await endings.again();
    await endings.again();

    expect(noted).toEqual(['run-2', 'run-1']);
  });
});
