import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

export type BookState = { readonly openings: number };

/** The reception book of one unit, as far as somebody looked at who was received: each time is kept, with the reason. */
export const receptionBook: Decider<BookState, Command, Event, Code> = {
  initial: { openings: 0 },

  decide(command, { openings }) {
    const { id: unit, from, to, reason, units } = command;
    if (units[unit] === undefined) return refuse("unit-unknown", { unit });
    if (to < from) return refuse("dates-out-of-order", { notBefore: from });
    const opened = { unit, n: openings + 1, from, to, reason };
    return [{ type: "reception-book-opened", ...opened, ...stampOf(command) }];
  },

  evolve: (_, { n }) => ({ openings: n }),
};
