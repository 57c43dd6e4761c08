import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { receptionSchedule, type ScheduleState } from "./decider.ts";

/** The schedule of a unit, from the log, where it is never stale. */
export const knownSchedule = async (log: Pick<EventLog, "read">, unit: string): Promise<ScheduleState> => {
  const { commits } = await log.read(`reception-schedule/${unit}`);
  return fold(receptionSchedule, receptionSchedule.initial, commits);
};
