import { pino } from 'pino';
import type { Log, LogFields } from '../ports.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Whatever looks like a token of Slack's, or the ticket in a socket's address. */
const secrets = /\b(xox[a-z]-|xapp-)[\w-]+|([?&](?:ticket|token|secret)=)[^&\s"]+/gi;

/** A log of one JSON object a line on standard error, or to `write`; tokens are taken out of it. */
export function createPinoLog(
  level: (typeof logLevels)[number],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => write(line.replace(secrets, '$1$2…')) },
  );
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, { error, ...fields }: LogFields = {}) =>
      logger[name](error === undefined ? fields : { ...fields, err: error }, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
