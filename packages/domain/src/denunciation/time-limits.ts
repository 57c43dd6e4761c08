import * as z from "zod";
import { clockOf, type LegalClock, legalClockFields, type Running } from "../legal-clock.ts";
import { type Clock, CLOCKS } from "./kinds.ts";
import type { DenunciationState } from "./state.ts";

/** A clock of law that an event sets or moves. */
const namedClock = z.object({ clock: z.enum(CLOCKS), ...legalClockFields });
export type NamedClock = z.infer<typeof namedClock>;

/** What every event that sets clocks carries. */
export const clocksField = z.array(namedClock);

/** The rule of each clock, and the case of it where the rule has several. */
const LIMITS: Readonly<Record<Clock, Pick<Running, "rule" | "when">>> = {
  intake: { rule: "TC-2018.A24.1" },
  forwarding: { rule: "TC-2018.A24.2" },
  settlement: { rule: "TC-2018.A30.1" },
  "notice-to-denouncer": { rule: "TC-2018.A29.3" },
  "notice-to-denounced": { rule: "TC-2018.A29.3" },
  "suspension-sending": { rule: "TC-2018.A34" },
  "termination-sending": { rule: "TC-2018.A34" },
  publication: { rule: "TC-2018.A40" },
  posting: { rule: "ND31-2019.post" },
  "report-request": { rule: "TC-2018.A38", when: "ask-for-report" },
  report: { rule: "TC-2018.A38", when: "report" },
};

/** That clock, going from that day. */
export const started = (clock: Clock, start: string, when?: string): NamedClock =>
  told(clock, { ...LIMITS[clock], ...(when === undefined ? {} : { when }), start });

export const told = (clock: Clock, running: Running): NamedClock => ({ clock, ...clockOf(running) });

/** The last day of its settlement; undefined while there is none. */
export const dueOf = ({ settlement }: DenunciationState): LegalClock["due"] =>
  settlement && clockOf(settlement).due;
