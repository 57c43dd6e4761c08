import { idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { unfitCompetence } from "../denunciation/competence.ts";
import { denunciation } from "../denunciation/decider.ts";
import { knownReport } from "../hotline-report/known-target.ts";
import { above, knownUnits } from "../units.ts";
import type { Endangered } from "./requesting.ts";

/**
 * The case that `unit` asks protection for, as the log knows it now. Undefined: there is none, or it is none of that unit's
 * or of a unit below, or it is about that unit's own head: nobody learns which.
 */
export const knownDanger = async (
  log: Pick<EventLog, "read">,
  stream: string,
  unit: string,
): Promise<Endangered | undefined> => {
  const found = kindOf(stream) === "hotline-report" ? await ofReport(log, stream) : await ofCase(log, stream);
  if (found === undefined || unfitCompetence(unit, found) !== undefined) return undefined;
  const { unit: has, ...endangered } = found;
  return has === unit || above(await knownUnits(log, [has]), has).includes(unit) ? endangered : undefined;
};

type Found = Endangered & { readonly unit: string };

/** Whom a report names is sealed with it: which unit they head is not known here. */
const ofReport = async (log: Pick<EventLog, "read">, stream: string): Promise<Found | undefined> => {
  const report = await knownReport(log, idOf(stream));
  return report && { unit: report.unit, deniedRank: "other" };
};

const ofCase = async (log: Pick<EventLog, "read">, stream: string): Promise<Found | undefined> => {
  const { commits } = await log.read(stream);
  if (commits.length === 0) return undefined;
  const { unit, deniedUnit, deniedRank } = fold(denunciation, denunciation.initial, commits);
  return { unit, deniedRank, ...(deniedUnit === undefined ? {} : { deniedUnit }) };
};
