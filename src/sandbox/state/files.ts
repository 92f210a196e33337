import type { SharedFile } from './workspace.ts';

interface Held {
  readonly name: string;
  readonly expected: number;
  readonly content?: Buffer;
}

export interface Files {
  /** Room for one upload; the id is also the last part of its upload address. */
  reserve(name: string, length: number): string;
  /** False when there is no such upload or the length is not the announced one. */
  fill(id: string, content: Buffer): boolean;
  complete(id: string, title: string | undefined): SharedFile | undefined;
  content(id: string): { name: string; content: Buffer } | undefined;
}

/** Uploaded files, in memory. */
export function createFiles(): Files {
  const held = new Map<string, Held>();
  return {
    reserve(name, length) {
      const id = `F0SAND${String(held.size + 1).padStart(4, '0')}`;
      held.set(id, { name, expected: length });
      return id;
    },
    fill(id, content) {
      const file = held.get(id);
      if (file === undefined || file.expected !== content.length) return false;
      held.set(id, { ...file, content });
      return true;
    },
    complete(id, title) {
      const file = held.get(id);
      if (file?.content === undefined) return undefined;
      return { id, name: file.name, title: title ?? file.name, bytes: file.content.length };
    },
    content(id) {
      const file = held.get(id);
      return file?.content === undefined ? undefined : { name: file.name, content: file.content };
    },
  };
}
