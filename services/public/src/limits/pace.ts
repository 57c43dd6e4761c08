import { setTimeout } from "node:timers/promises";

/** How time passes: a clock that never goes back, in milliseconds, and a way to wait. */
export type Pace = { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> };

export const realPace: Pace = {
  now: () => performance.now(),
  sleep: async (ms) => {
    await setTimeout(ms);
  },
};
