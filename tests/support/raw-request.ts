import net from 'node:net';

/** Writes bytes to a port of loopback, piece by piece with a pause before each, and gives what came back until the other side ended. */
export function rawRequest(
  port: number,
  pieces: readonly (string | Buffer)[],
  { pauseMs = 0, giveUpMs = 20_000 } = {},
): Promise<{ readonly text: string; readonly ms: number }> {
  return new Promise((resolve) => {
    const from = performance.now();
    let text = '';
    const socket = net.connect(port, '127.0.0.1');
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, ms: performance.now() - from });
    };
    const timer = setTimeout(end, giveUpMs);
    socket.on('data', (data) => {
      text += String(data);
    });
    socket.on('error', () => undefined);
    socket.on('close', end);
    const write = ([piece, ...rest]: readonly (string | Buffer)[]) => {
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      setTimeout(() => write(rest), pauseMs);
    };
    write(pieces);
  });
}
