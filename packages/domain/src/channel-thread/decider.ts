import type { Decider } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import type { Command, Event } from "./schema.ts";

export type Placed = Pick<Event, "message" | "report" | "as" | "at">;

export type ThreadState = {
  /** Where the latest messages belong, oldest first. */
  readonly placed: readonly Placed[];
  readonly last?: { readonly report: string; readonly at: string };
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any platform sends the same again: after this a place need not be remembered. */
const REMEMBERED_MS = 4 * DAY_MS;

/**
 * What one person wrote to one account of ours, by a name that tells nobody who they are. Each message gets its place
 * once, before anything is done with it: so it can be sent again at any time, and at once by several, and lands there.
 */
export const channelThread: Decider<ThreadState, Command, Event, never> = {
  initial: { placed: [] },

  decide(command, { placed, last }) {
    const { message, begins, ended, quietDaysMax, at } = command;
    if (placed.some((one) => one.message === message)) return [];
    const goesOn =
      last !== undefined &&
      last.report !== ended &&
      Date.parse(at) - Date.parse(last.at) <= quietDaysMax * DAY_MS;
    const place = goesOn
      ? ({ report: last.report, as: "message" } as const)
      : ({ report: begins, as: "report" } as const);
    return [{ type: "message-placed", message, ...place, ...stampOf(command) }];
  },

  evolve({ placed }, { message, report, as, at }) {
    const from = Date.parse(at) - REMEMBERED_MS;
    const kept = placed.filter((one) => Date.parse(one.at) >= from);
    return { placed: [...kept, { message, report, as, at }], last: { report, at } };
  },
};
