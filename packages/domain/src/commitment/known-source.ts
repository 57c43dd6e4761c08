import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Asker } from "../asker.ts";
import { knownReception } from "../citizen-reception/known-reception.ts";
import { knownDialogue } from "../dialogue-session/known-dialogue.ts";
import { isKeptFrom } from "../hotline-report/kept-from.ts";
import { knownReport } from "../hotline-report/known-target.ts";
import { receptionMatter } from "../reception-matter/decider.ts";
import type { SourceKind } from "./kinds.ts";

/** What a commitment has to know of where it was made. */
export type KnownSource = {
  readonly unit: string;
  /** The reply was given, the meeting was held. */
  readonly isAnswered: boolean;
  /** Nothing that follows is older; absent where no day is known. */
  readonly on?: string | undefined;
};

type Log = Pick<EventLog, "read">;
type Look = (log: Log, id: string, by: Asker) => Promise<KnownSource | undefined>;

/** A protected report, and one that is about whoever asks, is as one that is not there. */
const ofReport: Look = async (log, id, by) => {
  const report = await knownReport(log, id);
  if (report === undefined || report.flagged || isKeptFrom(report, by)) return undefined;
  return { unit: report.unit, isAnswered: report.repliedOn !== undefined, on: report.repliedOn };
};

/** The receptions of a unit on a day. */
const ofReception: Look = async (log, id) => {
  const known = await knownReception(log, id);
  if (known === undefined) return undefined;
  const { unit, on, sessions } = known;
  return { unit, on, isAnswered: sessions.some(({ isWithdrawn }) => isWithdrawn !== true) };
};

/** A protected matter is as one that is not there. */
const ofMatter: Look = async (log, id) => {
  const { commits } = await log.read(`reception-matter/${id}`);
  const { standing, flagged, unit, on } = fold(receptionMatter, receptionMatter.initial, commits);
  return standing === "none" || flagged ? undefined : { unit, on, isAnswered: true };
};

/** One inside a complaint is known to those of the complaint alone. */
const ofDialogue: Look = async (log, id) => {
  const known = await knownDialogue(log, id);
  if (known === undefined || known.complaint !== undefined) return undefined;
  return { unit: known.unit, on: known.day, isAnswered: known.stage === "held" };
};

/** Another place where commitments are made is another line here. */
const looks: Readonly<Record<SourceKind, Look>> = {
  "hotline-report": ofReport,
  "dialogue-session": ofDialogue,
  "citizen-reception": ofReception,
  "reception-matter": ofMatter,
};

/** The report or meeting as the log knows it now; undefined: there is none that this person may know of. */
export const knownSource = (
  log: Log,
  { kind, id }: { readonly kind: SourceKind; readonly id: string },
  by: Asker,
): Promise<KnownSource | undefined> => looks[kind](log, id, by);
