import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { limits } from '../../present/limits.ts';
import type { Ack, Outgoing, Transport } from './transport.ts';

const pingEveryMs = 10_000;
const mostConnections = 10;
const goodbyeMs = 300;
const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export interface Sockets {
  /** A one-time ticket for the address that `apps.connections.open` gives. */
  ticket(): string | undefined;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly send: Transport;
  count(): number;
  /** How many connections there have been. */
  opened(): number;
  /** Asks the app to connect anew, as Slack does every few hours; the old socket closes after the given time. */
  disconnect(reason?: 'warning' | 'refresh_requested' | 'link_disabled', afterMs?: number): void;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Says goodbye and cuts what does not answer. */
  close(): Promise<void>;
}

/** Slack's side of Socket Mode. */
export function createSockets(appId: string, onChange: () => void): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, { socket: WebSocket; settle: (ack: Ack) => void }>();
  let opened = 0;
  let turn = 0;

  const pinger = setInterval(() => {
    for (const socket of open) socket.ping(String(Date.now()));
  }, pingEveryMs);
  pinger.unref();

  const lost = (socket: WebSocket) => {
    if (open.delete(socket)) onChange();
    for (const [id, { socket: used, settle }] of waiting) {
      if (used === socket) {
        waiting.delete(id);
        settle({ ok: false, reason: 'connection_failed' });
      }
    }
  };

  const receive = (text: string) => {
    const ack = ackSchema.safeParse(JSON.parse(text));
    if (!ack.success) return;
    const { envelope_id, payload } = ack.data;
    waiting.get(envelope_id)?.settle({ ok: true, ...(payload === undefined ? {} : { payload }) });
    waiting.delete(envelope_id);
  };

  server.on('connection', (socket) => {
    opened += 1;
    open.add(socket);
    socket.on('message', (data) => receive(data.toString()));
    socket.on('close', () => lost(socket));
    socket.on('error', () => lost(socket));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    );
    onChange();
  });

  const send: Transport = ({ kind, body, retry }: Outgoing) => {
    const sockets = [...open];
    const socket = sockets[turn++ % Math.max(1, sockets.length)];
    if (socket === undefined) return Promise.resolve({ ok: false, reason: 'connection_failed' });
    const id = randomUUID();
    return new Promise<Ack>((resolve) => {
      const late = setTimeout(() => {
        waiting.delete(id);
        resolve({ ok: false, reason: 'http_timeout' });
      }, limits.acknowledgeSeconds * 1000);
      const settle = (ack: Ack) => {
        clearTimeout(late);
        resolve(ack);
      };
      waiting.set(id, { socket, settle });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: kind,
          payload: body,
          accepts_response_payload: kind !== 'events_api',
          ...(kind === 'events_api'
            ? {
                retry_attempt: retry?.attempt ?? 0,
                retry_reason: retry === undefined ? '' : retryReason(retry.reason),
              }
            : {}),
        }),
      );
    });
  };

  return {
    ticket() {
      if (open.size >= mostConnections) return undefined;
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', 'http://sandbox').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request));
    },
    send,
    count: () => open.size,
    opened: () => opened,
    disconnect(reason = 'refresh_requested', afterMs = 1000) {
      for (const socket of open) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
        setTimeout(() => socket.close(), afterMs).unref();
      }
    },
    drop() {
      for (const socket of open) socket.terminate();
    },
    async close() {
      clearInterval(pinger);
      for (const socket of open) socket.close(1001);
      for (let waited = 0; open.size > 0 && waited < goodbyeMs; waited += 10) await sleep(10);
      for (const socket of open) socket.terminate();
      server.close();
    },
  };
}

/** Over sockets Slack calls a late acknowledgement by its own name. */
function retryReason(reason: string): string {
  return reason === 'http_timeout' ? 'timeout' : reason;
}
