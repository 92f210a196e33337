import { webApi } from '@slack/bolt';
import { systemCodeOf } from '../errors.ts';

/** A call to Slack that failed, told apart by what can be done about it. */
export type SlackFailure =
  | { readonly kind: 'refused'; readonly code: string; readonly needed: string | undefined }
  | { readonly kind: 'rate-limited'; readonly afterMs: number }
  /** Slack answered that it cannot at the moment. */
  | { readonly kind: 'unwell'; readonly status: number }
  /** It never got there, so it can be sent again. */
  | { readonly kind: 'unsent'; readonly code: string }
  /** It may or may not have been done. */
  | { readonly kind: 'unknown' };

const neverSent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What anything thrown by a call to Slack means. */
export function slackFailure(error: unknown): SlackFailure {
  if (error instanceof webApi.WebAPIPlatformError) {
    const needed = 'needed' in error.data ? String(error.data.needed) : undefined;
    return { kind: 'refused', code: error.data.error, needed };
  }
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'rate-limited', afterMs: error.retryAfter * 1000 };
  }
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'unwell', status: error.statusCode };
  const code = deepestCode(error);
  return code !== undefined && neverSent.includes(code) ? { kind: 'unsent', code } : { kind: 'unknown' };
}

/** Slack's error code where it gave one. */
export function refusalCode(error: unknown): string | undefined {
  const failure = slackFailure(error);
  return failure.kind === 'refused' ? failure.code : undefined;
}

/** A certificate that is not trusted, a refused connection …: the code of the innermost cause that has one of Node's. */
function deepestCode(error: unknown): string | undefined {
  let found: string | undefined;
  let inner: unknown = error;
  for (let depth = 0; depth < 6 && typeof inner === 'object' && inner !== null; depth += 1) {
    const code = systemCodeOf(inner);
    if (code !== undefined && !code.startsWith('slack_')) found = code;
    inner = 'original' in inner ? inner.original : 'cause' in inner ? inner.cause : undefined;
  }
  return found;
}

/** Node's own code for what went wrong on the way to Slack. */
export function networkCode(error: unknown): string | undefined {
  return deepestCode(error);
}
