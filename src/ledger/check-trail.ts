import { type AuditAction, type AuditEntry, type AuditHead, hashAfter, noEntries } from './audit-chain.ts';

/** One thing that a record must be as it was noted: `asked`, `answered` and `ended` of a question, or `feedback`. */
export type RecordedFact = {
  readonly action: AuditAction;
  readonly subject: string;
  readonly digest: string;
};

export type TrailCheck = {
  /** Every entry, in order. */
  entry(entry: AuditEntry): void;
  /** After the entries: everything that the records say. */
  fact(fact: RecordedFact): void;
  /** Last: the head that was kept, and one noted elsewhere earlier, where there is one. */
  end(head: AuditHead, noted?: string): readonly string[];
};

/** Finds what was changed, put in or taken out behind the back of the trail; each fault is a line for a person. */
export function createTrailCheck(): TrailCheck {
  const faults: string[] = [];
  const expected = new Map<string, string>();
  const hashes = new Set([noEntries.hash]);
  let last = noEntries;
  return {
    entry: (entry) => {
      if (entry.seq !== last.seq + 1) faults.push(`entries are missing between ${last.seq} and ${entry.seq}`);
      else if (entry.hash !== hashAfter(last.hash, entry))
        faults.push(`entry ${entry.seq} of the trail was changed, or does not follow the one before it`);
      last = entry;
      hashes.add(entry.hash);
      note(expected, entry);
    },
    fact: ({ action, subject, digest }) => {
      const key = `${action} ${subject}`;
      const noted = expected.get(key);
      expected.delete(key);
      if (noted === undefined) faults.push(`${nameOf(key)} was put in: the trail does not know it`);
      else if (noted !== digest) faults.push(`${nameOf(key)} was changed after it was recorded`);
    },
    end: (head, noted) => {
      if (head.seq !== last.seq || head.hash !== last.hash)
        faults.push(
          `the trail ends with entry ${last.seq}, its head says ${head.seq}: its end was cut or replaced`,
        );
      if (noted !== undefined && !hashes.has(noted))
        faults.push(`the noted head ${noted} is not in the trail: it was cut or written anew`);
      for (const key of expected.keys())
        faults.push(`${nameOf(key)} is gone, and the trail does not say that it was erased`);
      return faults;
    },
  };
}

const questionActions = ['asked', 'answered', 'ended'];
const feedbackActions = ['feedback', 'reviewed'];

/** A question takes its answer and the end of its run with it, feedback what was decided on it; the latest decision counts. */
function note(expected: Map<string, string>, { action, subject, digest }: AuditEntry): void {
  if (action === 'erased' || action === 'expired') {
    for (const kind of [...questionActions, ...feedbackActions]) expected.delete(`${kind} ${subject}`);
  } else if (feedbackActions.includes(action) || questionActions.includes(action)) {
    expected.set(`${action} ${subject}`, digest);
  }
}

function nameOf(key: string): string {
  const [action = '', subject = ''] = key.split(' ');
  switch (action) {
    case 'asked':
      return `question ${subject}`;
    case 'answered':
      return `the answer to question ${subject}`;
    case 'ended':
      return `the end of question ${subject}`;
    case 'reviewed':
      return `the decision on feedback ${subject}`;
    default:
      return `${action} ${subject}`;
  }
}
