import { describe, expect, it } from 'vitest';
import { createPinoLog } from '../../src/adapters/pino-log.ts';

/** What a log at this level writes, line by line. */
function written(level: Parameters<typeof createPinoLog>[0]) {
  const lines: string[] = [];
  return { lines, log: createPinoLog(level, (line) => lines.push(line)) };
}

describe('createPinoLog', () => {
  it('writes one object a line, with the cause of a failure', () => {
    const { lines, log } = written('info');

    log.error('It failed', { reference: 'ABC234', error: new Error('why', { cause: new Error('deeper') }) });

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'It failed',
      reference: 'ABC234',
      err: { message: expect.stringContaining('why') },
    });
    expect(lines[0]).toContain('deeper');
  });

  it('takes tokens and tickets out, wherever they stand', () => {
    const { lines, log } = written('info');

    log.warn('socket wss://wss.example/link/?ticket=abc-123&app_id=A1', {
      error: new Error('invalid xoxb-12-secret and xapp-1-A-secret'),
    });

    expect(lines[0]).not.toMatch(/secret|abc-123/);
    expect(lines[0]).toContain('app_id=A1');
  });

  it('keeps to its level', () => {
    const { lines, log } = written('warn');

    log.debug('a');
    log.info('b');
    log.warn('c');

    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'c' }]);
  });
});
