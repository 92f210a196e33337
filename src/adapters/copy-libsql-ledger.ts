import { chmod, open } from 'node:fs/promises';
import Database from 'libsql';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';

/** Makes a whole copy of a ledger file as it is at one moment, while others go on writing; never over another file. */
export async function copyLibsqlLedger(file: string, to: string): Promise<void> {
  try {
    // Ours alone from the start, and empty: SQLite fills it.
    await (await open(to, 'wx', 0o600)).close();
    const database = new Database(file);
    try {
      database.prepare('vacuum into ?').run([to]);
    } finally {
      database.close();
    }
    await chmod(to, 0o600);
  } catch (error) {
    const why = systemCodeOf(error) === 'EEXIST' ? 'it exists; name another' : messageOf(error);
    throw new BotError(`the ledger ${file} was not copied to ${to}: ${why}`, {
      code: systemCodeOf(error) === 'EEXIST' ? 'bad-usage' : 'ledger-unavailable',
      cause: error,
    });
  }
}
