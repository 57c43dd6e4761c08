import { idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { above, knownUnits } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import { mayBeJoined } from "./kinds.ts";
import type { ReportState } from "./state.ts";
import type { Target } from "../link-target.ts";

type Log = Pick<EventLog, "read">;

/** Another report, as the log knows it now; undefined: there is none. */
export const knownReport = async (log: Log, id: string): Promise<ReportState | undefined> => {
  const { commits } = await log.read(`hotline-report/${id}`);
  return commits.length === 0 ? undefined : fold(hotlineReport, hotlineReport.initial, commits);
};

/** A case that somebody names; undefined: there is none. Of other kinds only denunciations are secret as such. */
export const knownTarget = async (log: Log, stream: string): Promise<Target | undefined> => {
  if (kindOf(stream) !== "hotline-report") {
    const { commits } = await log.read(stream);
    const isSecret = kindOf(stream) === "denunciation";
    return commits.length === 0 ? undefined : { unit: "", above: [], isSecret, takesOthers: false };
  }
  const report = await knownReport(log, idOf(stream));
  if (report === undefined) return undefined;
  const { unit, flagged, end, mergedInto, kind, officials } = report;
  return {
    unit,
    above: above(await knownUnits(log, [unit]), unit),
    isSecret: flagged,
    names: officials,
    takesOthers: !flagged && end === undefined && mergedInto === undefined && mayBeJoined(kind),
  };
};
