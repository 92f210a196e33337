import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { slackClient } from './slack-client.ts';

const frame = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  reason: z.string().optional(),
  retry_attempt: z.number().optional(),
});
type Frame = z.infer<typeof frame>;

/** A bare Socket Mode connection that acknowledges only what it is told to. */
export async function openRawSocket(sandbox: Sandbox) {
  const opened = await slackClient(sandbox, { token: sandbox.appToken }).apps.connections.open();
  const socket = new WebSocket(opened.url ?? '');
  const frames: Frame[] = [];
  socket.on('message', (data) => frames.push(frame.parse(JSON.parse(data.toString()))));
  await new Promise((resolve, reject) => {
    socket.on('message', resolve);
    socket.on('error', reject);
  });
  return {
    frames,
    acknowledge: ({ envelope_id }: Frame) => socket.send(JSON.stringify({ envelope_id })),
    close: () => socket.close(),
  };
}
