import type { DraftStatement } from '../domain.ts';
import { labelAt } from './prompt.ts';

/** A place in an answer: a statement of the plan that is waiting for its wording. */
export type Slot = {
  readonly label: string;
  readonly planned: DraftStatement;
  /** Open until something was written for it. */
  state: 'open' | 'mending' | 'worded' | 'copied';
  /** Fills the place: with a wording, or without one with the statement as the corpus has it. */
  fill(worded?: DraftStatement): void;
  readonly filled: Promise<DraftStatement>;
};

/** One slot a statement of a plan, in its order. */
export function createSlots(plan: readonly DraftStatement[]): readonly Slot[] {
  return plan.map((planned, index) => {
    let resolve: (statement: DraftStatement) => void = () => undefined;
    const filled = new Promise<DraftStatement>((done) => {
      resolve = done;
    });
    const slot: Slot = {
      label: labelAt(index),
      planned,
      state: 'open',
      filled,
      fill(worded) {
        if (slot.state === 'worded' || slot.state === 'copied') return;
        slot.state = worded ? 'worded' : 'copied';
        resolve(worded ?? planned);
      },
    };
    return slot;
  });
}
