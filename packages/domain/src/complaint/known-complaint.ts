import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { complaint } from "./decider.ts";
import type { ComplaintState } from "./state.ts";

/** What a second complaint has to know of the one that it goes on from. */
export type FirstComplaint = Pick<ComplaintState, "instance">;

/** A complaint as the log knows it now; undefined: there is none. */
export const knownComplaint = async (
  log: Pick<EventLog, "read">,
  id: string,
): Promise<ComplaintState | undefined> => {
  const { commits } = await log.read(`complaint/${id}`);
  return commits.length === 0 ? undefined : fold(complaint, complaint.initial, commits);
};
