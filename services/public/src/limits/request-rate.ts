import type { ShortMemory } from "@sdc/core/short-memory";
import { changingIn } from "./changing.ts";
import type { Pace } from "./pace.ts";

const REQUESTS_A_SECOND_MAX = 5;
const SECOND_MS = 1000;

/** Whether a client may ask once more now: in no second more than five times, of whichever process. What was refused does not count. */
export const requestRate = (
  { now }: Pick<Pace, "now">,
  memory: ShortMemory,
): ((client: string) => Promise<boolean>) => {
  const change = changingIn(memory, { now });
  return async (client) =>
    (await change<readonly number[], boolean>(`rate ${client}`, (last = [], at) => {
      const recent = last.filter((one) => one > at - SECOND_MS);
      return recent.length >= REQUESTS_A_SECOND_MAX
        ? { answer: false }
        : { next: { state: [...recent, at], forMs: SECOND_MS }, answer: true };
    })) ?? false;
};
