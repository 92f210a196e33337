import { createHash } from 'node:crypto';

/** What the trail notes. `ended`: the run of a question; `reviewed`: a decision on feedback; `erased` and `expired`: a record that was taken out. */
export type AuditAction =
  | 'asked'
  | 'answered'
  | 'ended'
  | 'feedback'
  | 'reviewed'
  | 'erased'
  | 'expired'
  | 'exported';

export type AuditEvent = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: AuditAction;
  /** Id of the record. */
  readonly subject: string;
  /** Fingerprint of what was recorded, so that the trail itself holds nothing personal. */
  readonly digest: string;
};

/** An event in its place: its hash covers the hash of the entry before it, so none can be changed or taken out alone. */
export type AuditEntry = Omit<AuditEvent, 'action'> & {
  /** From 1, without a gap. */
  readonly seq: number;
  readonly action: string;
  readonly hash: string;
};

export type AuditHead = { readonly seq: number; readonly hash: string };

/** The head of an empty trail. */
export const noEntries: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** The events as entries that follow `head`. */
export function chain(head: AuditHead, events: readonly AuditEvent[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  let last = head;
  for (const event of events) {
    const unsigned = { seq: last.seq + 1, ...event };
    const entry = { ...unsigned, hash: hashAfter(last.hash, unsigned) };
    entries.push(entry);
    last = entry;
  }
  return entries;
}

/** What the hash of an entry must be, after an entry of that hash. */
export function hashAfter(
  previous: string,
  { seq, at, action, subject, digest }: Omit<AuditEntry, 'hash'>,
): string {
  return sha256([previous, seq, at, action, subject, digest]);
}

/** Fingerprint of a record; its salt goes when the record goes, so that nobody can guess what it was. */
export function digestOf(salt: string, fields: readonly (string | number | null)[]): string {
  return sha256([salt, ...fields]);
}

function sha256(fields: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
