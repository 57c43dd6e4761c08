import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { lawDissemination } from "./decider.ts";

/** Whose activity it is and whether it was withdrawn, from the log, where it is never stale; undefined: there is none. */
export const knownActivity = async (
  log: Pick<EventLog, "read">,
  id: string,
): Promise<{ readonly unit: string; readonly isWithdrawn: boolean } | undefined> => {
  const { commits } = await log.read(`law-dissemination/${id}`);
  if (commits.length === 0) return undefined;
  const { unit, standing } = fold(lawDissemination, lawDissemination.initial, commits);
  return { unit, isWithdrawn: standing === "withdrawn" };
};
