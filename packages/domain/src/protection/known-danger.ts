import { idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Actor } from "@sdc/core/stamp";
import { unfitCompetence } from "../denunciation/competence.ts";
import { denunciation } from "../denunciation/decider.ts";
import { knownReport } from "../hotline-report/known-target.ts";
import { namesThoseOver } from "../hotline-report/naming.ts";
import { above, knownUnits } from "../units.ts";
import type { Endangered } from "./requesting.ts";

/**
 * The case that somebody asks protection for at `unit`, as the log knows it now. Undefined: there is none, or it is none of
 * that unit's or of a unit below, or it is about them or about that unit's own head or deputy: nobody learns which.
 */
export const knownDanger = async (
  log: Pick<EventLog, "read">,
  stream: string,
  unit: string,
  by: Pick<Actor, "subject">,
): Promise<Endangered | undefined> => {
  const isReport = kindOf(stream) === "hotline-report";
  const found = isReport ? await ofReport(log, stream, unit, by) : await ofCase(log, stream, by);
  if (found === undefined || unfitCompetence(unit, found) !== undefined) return undefined;
  const { unit: has, ...endangered } = found;
  return has === unit || above(await knownUnits(log, [has]), has).includes(unit) ? endangered : undefined;
};

type Found = Endangered & { readonly unit: string };

/** A report may be about several officials; a request keeps none of them: reading asks the report itself. */
const ofReport = async (
  log: Pick<EventLog, "read">,
  stream: string,
  unit: string,
  { subject }: Pick<Actor, "subject">,
): Promise<Found | undefined> => {
  const report = await knownReport(log, idOf(stream));
  if (report === undefined || namesThoseOver(report.officials, unit)) return undefined;
  if (report.officials.some(({ subjects }) => subjects.includes(subject))) return undefined;
  return { unit: report.unit, deniedRank: "other" };
};

const ofCase = async (
  log: Pick<EventLog, "read">,
  stream: string,
  { subject }: Pick<Actor, "subject">,
): Promise<Found | undefined> => {
  const { commits } = await log.read(stream);
  if (commits.length === 0) return undefined;
  const known = fold(denunciation, denunciation.initial, commits);
  const { unit, deniedUnit, deniedRank, deniedSubjects } = known;
  if (deniedSubjects.includes(subject)) return undefined;
  return { unit, deniedRank, ...(deniedUnit === undefined ? {} : { deniedUnit }) };
};
