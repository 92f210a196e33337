/** A misfortune for one call of a method. `lost-reply`: the work is done, the answer never arrives. */
export type Fault =
  | { kind: 'rate-limited'; retryAfter: number }
  | { kind: 'status'; status: number }
  | { kind: 'slow'; ms: number }
  | { kind: 'error'; error: string }
  | { kind: 'hang-up' }
  | { kind: 'lost-reply' };

export interface Faults {
  /** The next calls of the method (`*`: of any) meet the fault; once unless told otherwise. */
  on(method: string, fault: Fault, options?: { times?: number; after?: number }): void;
  clear(): void;
  next(method: string): Fault | undefined;
}

/** A script of faults, used up in the order it was written. */
export function createFaults(): Faults {
  let script: { method: string; fault: Fault; times: number; after: number }[] = [];
  return {
    on(method, fault, { times = 1, after = 0 } = {}) {
      script.push({ method, fault, times, after });
    },
    clear() {
      script = [];
    },
    next(method) {
      const entry = script.find((each) => each.method === method || each.method === '*');
      if (entry === undefined) return undefined;
      if (entry.after > 0) {
        entry.after -= 1;
        return undefined;
      }
      entry.times -= 1;
      if (entry.times <= 0) script = script.filter((each) => each !== entry);
      return entry.fault;
    },
  };
}
