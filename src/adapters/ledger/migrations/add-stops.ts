import type { LedgerTransaction } from '../tables.ts';

/** Version 4: a run can be asked to stop by a process that does not own it. */
export async function addStops({ schema }: LedgerTransaction): Promise<void> {
  await schema.alterTable('questions').addColumn('stop_asked_at', 'bigint').execute();
}
