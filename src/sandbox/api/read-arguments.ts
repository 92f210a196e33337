import type { IncomingMessage } from 'node:http';

const mostBytes = 8 * 1024 * 1024;
/** Fields that hold structures; a form carries them as JSON text. */
const structured = new Set([
  'blocks',
  'view',
  'chunks',
  'metadata',
  'attachments',
  'files',
  'prompts',
  'loading_messages',
]);

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const buffer = Buffer.from(part);
    bytes += buffer.length;
    if (bytes > mostBytes) throw new Error('the request is too large');
    parts.push(buffer);
  }
  return Buffer.concat(parts);
}

/** The arguments of a method and the token they came with. */
export function readArguments(
  request: Pick<IncomingMessage, 'headers' | 'url'>,
  body: Buffer,
): { args: Record<string, unknown>; token: string } {
  const json = request.headers['content-type']?.includes('application/json') === true;
  const query = new URL(request.url ?? '', 'http://sandbox').searchParams;
  const args = {
    ...fromForm(query),
    ...(json ? fromJson(body) : fromForm(new URLSearchParams(body.toString()))),
  };
  const header = request.headers.authorization?.replace(/^Bearer /, '');
  const { token, ...rest } = args;
  return { args: rest, token: header ?? (typeof token === 'string' ? token : '') };
}

function fromJson(body: Buffer): Record<string, unknown> {
  const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function fromForm(form: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...form].map(([name, value]) => [name, structured.has(name) ? parsed(value) : value]),
  );
}

/** Slack reports text that is no JSON as a malformed structure, so it stays text here. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
