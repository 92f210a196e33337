import { z } from 'zod';
import { slackWords } from '../block-kit/slack-words.ts';
import type { Stand } from '../stand.ts';

export type Refusal = {
  ok: false;
  error: string;
  errors?: readonly string[];
  needed?: string;
  provided?: string;
  response_metadata?: { messages: readonly string[] };
};
export type Reply = { ok: true; [field: string]: unknown } | Refusal;

/** One method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app';
  /** Any one of these scopes will do; none means none is needed. */
  readonly scopes: readonly string[];
  readonly run: (raw: unknown, stand: Stand) => Reply;
}

/** A method whose arguments are checked before it runs. */
export function method<T>(options: {
  scopes?: readonly string[];
  token?: 'bot' | 'app';
  args: z.ZodType<T>;
  run: (args: T, stand: Stand) => Reply;
}): Method {
  return {
    token: options.token ?? 'bot',
    scopes: options.scopes ?? [],
    run(raw, stand) {
      const args = options.args.safeParse(raw);
      if (!args.success) return refuse('invalid_arguments', slackWords(args.error.issues, '', raw));
      return options.run(args.data, stand);
    },
  };
}

export function refuse(error: string, messages: readonly string[] = []): Refusal {
  return messages.length === 0
    ? { ok: false, error }
    : { ok: false, error, errors: messages.map(bare), response_metadata: { messages } };
}

/** A yes or no, as JSON has it or as a form spells it. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === '1');

function bare(message: string): string {
  return message.replace(/^\[ERROR\] /, '');
}
