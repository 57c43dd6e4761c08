import type { Json } from "./read-store.ts";

/** Something remembered, and what has to be said to replace it. */
export type Recalled = { readonly value: Json; readonly version: number };

/**
 * What several processes remember together for a short time, and may lose: how often somebody asked, how often they failed. No fact
 * of the register stands here. A value is replaced only by whoever saw the last one.
 */
export type ShortMemory = {
  /** Undefined: nothing is known under that name, or not any more. `now` in milliseconds since 1970. */
  recall(name: string, now: number): Promise<Recalled | undefined>;
  /** `over`: the version that was recalled, 0 for none. Whether it is remembered: false where somebody was faster. */
  keep(
    name: string,
    value: Json,
    when: { readonly over: number; readonly until: number; readonly now: number },
  ): Promise<boolean>;
};
