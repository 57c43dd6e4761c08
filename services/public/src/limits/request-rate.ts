import { Bounded } from "./bounded.ts";
import type { Pace } from "./pace.ts";

const REQUESTS_A_SECOND_MAX = 5;
const SECOND_MS = 1000;
const CLIENTS_MAX = 20_000;

/** Whether a client may ask once more now: in no second more than five times. What was refused does not count. */
export const requestRate = ({ now }: Pick<Pace, "now">): ((client: string) => boolean) => {
  const last = new Bounded<readonly number[]>(CLIENTS_MAX);
  return (client) => {
    const at = now();
    const recent = (last.get(client) ?? []).filter((one) => one > at - SECOND_MS);
    if (recent.length >= REQUESTS_A_SECOND_MAX) return false;
    last.set(client, [...recent, at]);
    return true;
  };
};
