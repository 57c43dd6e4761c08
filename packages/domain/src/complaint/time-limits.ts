import * as z from "zod";
import { clockOf, type LegalClock, legalClockFields, type Running } from "../legal-clock.ts";
import { type Clock, CLOCKS } from "./kinds.ts";
import type { ComplaintState } from "./state.ts";

/** A clock of law that an event sets or moves. */
const namedClock = z.object({ clock: z.enum(CLOCKS), ...legalClockFields });
export type NamedClock = z.infer<typeof namedClock>;

/** What every event that sets clocks carries. */
export const clocksField = z.array(namedClock);

type Case = Pick<ComplaintState, "instance" | "about" | "remote">;
type Limit = Pick<Running, "rule" | "when">;

/** Complaints against disciplinary decisions have times of their own; of the rest of them the rows say nothing. */
const DISCIPLINARY = "KN-2011.A48-50";

/** How soon it has to be lodged. */
export const lodgingLimit = ({ instance, about, remote }: Case): Limit => {
  if (about === "disciplinary-decision")
    return instance === "first" ? { rule: DISCIPLINARY, when: "lodge" } : { rule: DISCIPLINARY };
  if (instance === "first") return { rule: "KN-2011.A9" };
  return remote ? { rule: "KN-2011.A33.1", when: "remote-area" } : { rule: "KN-2011.A33.1" };
};

/** How soon it is accepted, or not. */
export const acceptanceLimit = ({ instance, about }: Case): Limit => {
  if (about === "disciplinary-decision") return { rule: DISCIPLINARY };
  return { rule: instance === "first" ? "KN-2011.A27" : "KN-2011.A36" };
};

/** How soon it is settled. */
export const settlementLimit = ({ instance, about, remote }: Case, complicated: boolean): Limit => {
  if (about === "disciplinary-decision")
    return instance === "first"
      ? { rule: DISCIPLINARY, when: complicated ? "settle-complicated" : "settle" }
      : { rule: DISCIPLINARY };
  const article = instance === "first" ? "KN-2011.A28" : "KN-2011.A37";
  const rule = `${article}.${remote ? 2 : 1}`;
  return complicated ? { rule, when: "complicated" } : { rule };
};

export const SENDING: Limit = { rule: "KN-2011.send" };

export const named = (clock: Clock, running: Running): NamedClock => ({ clock, ...clockOf(running) });

/** The last day of its settlement; undefined while there is none. */
export const dueOf = ({ settlement }: ComplaintState): LegalClock["due"] =>
  settlement && clockOf(settlement).due;
