import { idOf, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Asker } from "../asker.ts";
import { isNameable } from "../denunciation/nameable.ts";
import { above, knownUnits } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import { isKeptFrom } from "./kept-from.ts";
import { mayBeJoined } from "./kinds.ts";
import type { ReportState } from "./state.ts";
import type { Target } from "../link-target.ts";

type Log = Pick<EventLog, "read">;

/** Another report, as the log knows it now; undefined: there is none. */
export const knownReport = async (log: Log, id: string): Promise<ReportState | undefined> => {
  const { commits } = await log.read(`hotline-report/${id}`);
  return commits.length === 0 ? undefined : fold(hotlineReport, hotlineReport.initial, commits);
};

/** What nobody names but by asking for it where it lies: its very being there is the secret. */
const NAMED_BY_NOBODY: ReadonlySet<string> = new Set([
  "protection",
  "retaliation-watch",
  "reception-matter",
  "leader-transfer",
  "disciplinary-case",
]);

/**
 * A case that somebody names; undefined: there is none, or none that they may know of: a secret one is there for its own unit and
 * those above alone, so that by naming it nobody finds out that it is there. Of other kinds only denunciations are
 * secret as such.
 */
export const knownTarget = async (log: Log, stream: string, by: Asker): Promise<Target | undefined> => {
  if (NAMED_BY_NOBODY.has(kindOf(stream))) return undefined;
  if (kindOf(stream) !== "hotline-report") {
    const isSecret = kindOf(stream) === "denunciation";
    const isThere = isSecret
      ? await isNameable(log, idOf(stream), by)
      : (await log.read(stream)).commits.length > 0;
    return isThere ? { unit: "", above: [], isSecret, takesOthers: false } : undefined;
  }
  const report = await knownReport(log, idOf(stream));
  if (report === undefined || isKeptFrom(report, by)) return undefined;
  const { unit, flagged, end, mergedInto, kind, officials } = report;
  const aboveIt = above(await knownUnits(log, [unit]), unit);
  if (flagged && !isOwnOrBelow(by.unit, { unit, above: aboveIt })) return undefined;
  return {
    unit,
    above: aboveIt,
    isSecret: flagged,
    names: officials,
    takesOthers: !flagged && end === undefined && mergedInto === undefined && mayBeJoined(kind),
  };
};

const isOwnOrBelow = (id: string, { unit, above: over }: Pick<Target, "unit" | "above">): boolean =>
  id === unit || over.includes(id);
