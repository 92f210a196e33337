import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '../../present/limits.ts';
import type { Ack, Outgoing, Transport } from './transport.ts';

/** Slack's request signature, version 0. */
function sign(body: string, secret: string, seconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}

/** Sends to an app's request URL, signed, as Slack does without Socket Mode. */
export function createHttpSender(url: string, secret: string, now: () => number): Transport {
  return async (outgoing) => {
    const { body, type } = encode(outgoing);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': type,
          ...sign(body, secret, Math.floor(now() / 1000)),
          ...(outgoing.retry === undefined
            ? {}
            : {
                'x-slack-retry-num': String(outgoing.retry.attempt),
                'x-slack-retry-reason': outgoing.retry.reason,
              }),
        },
        body,
        signal: AbortSignal.timeout(limits.acknowledgeSeconds * 1000),
      });
      const text = await response.text();
      return response.ok ? { ok: true, ...payloadOf(text) } : { ok: false, reason: 'http_error' };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, reason: late ? 'http_timeout' : 'connection_failed' };
    }
  };
}

/** Slack's handshake with a new request URL: does the app give the challenge back? */
export async function verifyUrl(url: string, secret: string, now: () => number): Promise<boolean> {
  const challenge = randomBytes(12).toString('hex');
  const send = createHttpSender(url, secret, now);
  const ack: Ack = await send({
    kind: 'events_api',
    body: { type: 'url_verification', token: '', challenge },
  });
  return ack.ok && JSON.stringify(ack.payload ?? '').includes(challenge);
}

function encode({ kind, body }: Outgoing): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(body), type: 'application/json' };
  const fields =
    kind === 'interactive'
      ? { payload: JSON.stringify(body) }
      : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

function payloadOf(text: string): { payload?: unknown } {
  if (text === '') return {};
  try {
    return { payload: JSON.parse(text) };
  } catch {
    return { payload: { text } };
  }
}
