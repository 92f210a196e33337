import net from 'node:net';

// Preloaded into a command: tells of every connection that leaves the machine, on standard error.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' && options !== null ? (options.host ?? 'localhost') : 'localhost';
  if (!/^(localhost|127\.|::1)/.test(host)) process.stderr.write(`connects to ${host}\n`);
  return connect.apply(this, args);
};
