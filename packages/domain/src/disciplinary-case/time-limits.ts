import * as z from "zod";
import { isTimeSeen } from "@sdc/law/discipline";
import { clockOf, legalClockFields, type Running } from "../legal-clock.ts";
import { CLOCKS } from "./kinds.ts";
import { firstBarred } from "./limitation.ts";
import type { Act, Considered } from "./state.ts";

/** A clock of law that an event sets or moves. */
const namedClock = z.object({ clock: z.enum(CLOCKS), ...legalClockFields });
export type NamedClock = z.infer<typeof namedClock>;

/** What every event that sets clocks carries. */
export const clocksField = z.array(namedClock);

/** thời hạn: 90 days from the day of detection, 150 for a complicated case (KL-172.limit); before 1 July 2025 none is known. */
export const handlingFrom = (detectedOn: string): Running => ({ rule: "KL-172.limit", start: detectedOn });

export const toldHandling = (running: Running, { kind }: Pick<Considered, "kind">): NamedClock => {
  const clock = clockOf(running);
  // That time spent waiting does not count is recalled, not seen.
  const isRecalled = running.pausedFrom !== undefined || (running.pauses ?? []).length > 0;
  return { clock: "handling", ...clock, verified: clock.verified && !isRecalled && isTimeSeen(kind) };
};

/** thời hiệu of the act that is barred first; none where no limitation bars any, or no rule is known. */
export const toldLimitation = (acts: readonly Act[]): readonly NamedClock[] => {
  const first = firstBarred(acts);
  return first === undefined ? [] : [{ clock: "limitation", ...first }];
};
