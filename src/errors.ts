/** Every way in which the bot can fail; outcomes such as not-covered are no failures and stand in `Answer`. */
const failureCodes = [
  'bad-usage',
  'bad-input',
  'bad-config',
  'corpus-missing',
  'corpus-invalid',
  'data-unwritable',
  'data-busy',
  'index-unavailable',
  'encoder-unavailable',
  'model-unavailable',
  'model-refused',
  'model-over-budget',
  'port-in-use',
  'slack-refused',
  'slack-unreachable',
  'ledger-unavailable',
  'not-ready',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** A failure that a person can act on: the message says what failed, where, and what to do. */
export class BotError extends Error {
  readonly code: FailureCode;
  /** How long whoever failed asks to be left alone, where it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { code: FailureCode; cause?: unknown; retryAfterMs?: number | undefined },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BotError';
    this.code = options.code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** True for the failures that the asker caused: they end a command with exit code 2 instead of 1. */
export function isBadInput(code: FailureCode): boolean {
  return (
    code === 'bad-usage' ||
    code === 'bad-input' ||
    code === 'bad-config' ||
    code === 'corpus-missing' ||
    code === 'corpus-invalid' ||
    code === 'slack-refused'
  );
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The Node error code (`ENOENT`, `EACCES` …) of anything thrown, where it has one. */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
