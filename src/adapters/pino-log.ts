import { pino } from 'pino';
import { systemCodeOf } from '../errors.ts';
import type { Log, LogFields } from '../ports.ts';
import { mask } from '../text/mask.ts';
import { redact } from '../text/redact.ts';

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

type LogOptions = {
  /** Never written, wherever they come from; what looks like a secret is not written either. */
  readonly secrets?: readonly string[];
  readonly write?: (line: string) => void;
};

/** How many causes of causes are told. */
const mostCauses = 5;

/** A log of one JSON object a line on standard error, or to `write`. */
export function createPinoLog(
  level: LogLevel,
  { secrets = [], write = (line) => process.stderr.write(line) }: LogOptions = {},
): Log {
  const logger = pino(
    // pino would write all that hangs on an error.
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (described) => described },
    },
    { write: (line) => write(redact(line, secrets)) },
  );
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, { error, ...fields }: LogFields = {}) =>
      logger[name](error === undefined ? fields : { ...fields, err: describe(error) }, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * What is told of an error: kind, code, message, where, and why. What libraries hang on their errors besides, such as the
 * row or the request that failed, may hold somebody's words.
 */
function describe(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: mask(String(error)) };
  const { cause } = error;
  return {
    type: error.name,
    code: systemCodeOf(error),
    message: mask(error.message),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause === undefined || depth >= mostCauses ? {} : { cause: describe(cause, depth + 1) }),
  };
}
