import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../ports.ts';

/** Bolt's messages in our log; what it calls information is detail to us. */
export function toBoltLog(log: Log): Logger {
  const words = (parts: readonly unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => log.debug(words(parts)),
    warn: (...parts) => log.warn(words(parts)),
    error: (...parts) => log.error(words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
