import { idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { denunciation } from "./denunciation/decider.ts";
import { knownReport } from "./hotline-report/known-target.ts";
import type { Named } from "./hotline-report/naming.ts";

/** Whom that report or denunciation is about, as the log knows it now; nobody where there is none. */
export const namedBy = async (log: Pick<EventLog, "read">, stream: string): Promise<readonly Named[]> => {
  if (kindOf(stream) === "hotline-report") return (await knownReport(log, idOf(stream)))?.officials ?? [];
  const { commits } = await log.read(stream);
  if (commits.length === 0) return [];
  const known = fold(denunciation, denunciation.initial, commits);
  // Without a unit only who it is can be compared: no unit has the empty name.
  const { deniedUnit = "", deniedRank, deniedSubjects } = known;
  return [{ unit: deniedUnit, rank: deniedRank, subjects: [...deniedSubjects] }];
};
