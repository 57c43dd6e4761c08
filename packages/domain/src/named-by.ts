import { type Commit, eventsOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { denunciation } from "./denunciation/decider.ts";
import { hotlineReport } from "./hotline-report/decider.ts";
import { caseId } from "./hotline-report/case-id.ts";
import type { Named } from "./hotline-report/naming.ts";

/**
 * Whom that report or denunciation is about, as the log knows it now; nobody where there is none. A report is about those too whom
 * the denunciation denounces that it became: a check may have found somebody else since.
 */
export const namedBy = async (log: Pick<EventLog, "read">, stream: string): Promise<readonly Named[]> => {
  const { commits } = await log.read(stream);
  if (commits.length === 0) return [];
  if (kindOf(stream) !== "hotline-report") return deniedIn(commits);
  const { officials } = fold(hotlineReport, hotlineReport.initial, commits);
  const classified = commits.find((commit) =>
    eventsOf<{ readonly type: string }>(commit).some(({ event }) => event.type === "report-became-formal"),
  );
  if (classified === undefined) return officials;
  const { commits: ofCase } = await log.read(`denunciation/${caseId(classified)}`);
  return ofCase.length === 0 ? officials : [...officials, ...deniedIn(ofCase)];
};

const deniedIn = (commits: readonly Commit[]): readonly Named[] => {
  const known = fold(denunciation, denunciation.initial, commits);
  // Without a unit only who it is can be compared: no unit has the empty name.
  const { deniedUnit = "", deniedRank, deniedSubjects } = known;
  return [{ unit: deniedUnit, rank: deniedRank, subjects: [...deniedSubjects] }];
};
