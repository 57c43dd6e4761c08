import type { EventLog } from "@sdc/core/event-log";
import type { Day } from "@sdc/law/local-day";
import { holderOn } from "./succession.ts";
import { knownHeirs } from "./units.ts";

/** Whether the work of that unit is nobody's on that day: it has ended, and no heir is known, or not which of several. */
export const isWithoutHolder = async (
  log: Pick<EventLog, "read">,
  unit: string,
  on: Day,
): Promise<boolean> => {
  const units = await knownHeirs(log, unit);
  return "open" in holderOn((id) => units[id], unit, on);
};
