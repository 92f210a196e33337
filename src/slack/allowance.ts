/** So many a minute, and no more than that at once: true while there is some left. */
export function createAllowance(
  perMinute: number,
  now: () => number,
): { take(): boolean; close(ms: number): void } {
  let left = perMinute;
  let at = now();
  let closedUntil = at;
  return {
    take() {
      const time = now();
      left = Math.min(perMinute, left + ((time - at) / 60_000) * perMinute);
      at = time;
      if (time < closedUntil || left < 1) return false;
      left -= 1;
      return true;
    },
    /** Slack has said that it was too much, or that it does not know this at all. */
    close(ms) {
      closedUntil = Math.max(closedUntil, now() + ms);
    },
  };
}
