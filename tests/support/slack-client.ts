import { WebClient } from '@slack/web-api';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';

/** Slack's own client on the stand-in, with quick retries or none. */
export function slackClient(
  { apiUrl, botToken }: Sandbox,
  options: { retries?: number; token?: string } = {},
) {
  return new WebClient(options.token ?? botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: options.retries ?? 0, minTimeout: 5 },
  });
}

/** Slack's error code of a call that has to fail. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return String(Reflect.get(Object(error.data), 'error'));
    throw error;
  }
  throw new Error('the call was not refused');
}
