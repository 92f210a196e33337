import { describe, expect, it } from 'vitest';
import { createPinoLog } from '../../src/adapters/pino-log.ts';

/** What a log at this level writes, line by line. */
function written(level: Parameters<typeof createPinoLog>[0], secrets: readonly string[] = []) {
  const lines: string[] = [];
  return { lines, log: createPinoLog(level, { secrets, write: (line) => lines.push(line) }) };
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

  it('takes known secrets out, also from errors and their causes, and from what libraries hang on them', () => {
    const secrets = ['p@ss"word-1', 's1gning-secret', 'sk-live-0123456789abcdef'];
    const { lines, log } = written('debug', secrets);
    const vendor = Object.assign(new Error(`connect with ${secrets[0]} failed`), {
      detail: 'Failing row contains (a private question)',
      config: { headers: { Authorization: `Bearer ${secrets[2]}` } },
    });

    log.error(`started with ${secrets[1]}`, {
      error: new Error(`refused: ${secrets[2]}`, { cause: vendor }),
      where: `key ${secrets[2]}`,
    });

    expect(lines).toHaveLength(1);
    for (const secret of [...secrets, 'ss\\"word', 'private question'])
      expect(lines[0]).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { cause: { message: 'connect with … failed' } },
    });
  });

  it('masks personal data that an error quotes', () => {
    const { lines, log } = written('info');

    log.error('It failed', { error: new SyntaxError('Unexpected token in "mail jane.doe@example.org"') });

    expect(lines[0]).not.toContain('jane.doe');
    expect(lines[0]).toContain('[e-mail]');
  });

  it('writes whatever is thrown, and an error that is its own cause', () => {
    const { lines, log } = written('info');
    const circular = new Error('round');
    circular.cause = circular;

    log.error('text', { error: 'xoxb-1-secret' });
    log.error('nothing', { error: null });
    log.error('round', { error: circular });

    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { err: { message: '[key]' } },
      { err: { message: 'null' } },
      { err: { message: 'round' } },
    ]);
  });

  it('keeps to its level', () => {
    const { lines, log } = written('warn');

    log.debug('a');
    log.info('b');
    log.warn('c');

    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'c' }]);
  });
});
