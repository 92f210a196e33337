import type { Workspace } from './state/workspace.ts';

/** Resolves as soon as the condition holds, and fails when it does not come true in time. */
export function until({ watch }: Workspace, condition: () => boolean, ms: number): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      clearTimeout(late);
      clearInterval(again);
      stop();
      then();
    };
    const look = () => {
      if (condition()) settle(resolve);
    };
    const stop = watch(look);
    // What the condition looks at may lie outside the workspace.
    const again = setInterval(look, 20);
    const late = setTimeout(
      () => settle(() => reject(new Error(`this did not come true within ${ms} ms: ${condition}`))),
      ms,
    );
  });
}
