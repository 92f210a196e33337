/** How far the two clocks may drift apart between two looks before one of them was set. */
const mostDriftMs = 5_000;

/** Gives a question: was the clock set, or the machine asleep, since it was asked last? */
export function createClockWatch(clock: () => number, steady: () => number): () => boolean {
  let apart = clock() - steady();
  return () => {
    const now = clock() - steady();
    const jumped = Math.abs(now - apart) > mostDriftMs;
    apart = now;
    return jumped;
  };
}
