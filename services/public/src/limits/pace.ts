import { setTimeout } from "node:timers/promises";

/** How time passes: milliseconds since 1970, which all processes count alike, and a way to wait. */
export type Pace = { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> };

export const realPace: Pace = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await setTimeout(ms);
  },
};
