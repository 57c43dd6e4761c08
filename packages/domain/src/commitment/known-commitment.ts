import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import type { Asker } from "../asker.ts";
import { isBesideKeptFrom } from "../kept-beside.ts";
import { commitment } from "./decider.ts";
import type { CommitmentState } from "./state.ts";

type Log = Pick<EventLog, "read">;

/** A commitment as the log knows it now; undefined: there is none. */
export const knownCommitment = async (log: Log, id: string): Promise<CommitmentState | undefined> => {
  const { commits } = await log.read(`commitment/${id}`);
  return commits.length === 0 ? undefined : fold(commitment, commitment.initial, commits);
};

/** Whoever the report is about that it was made in a reply to has no part in it. */
export const isHiddenCommitment = async (
  log: Log,
  { isMade, source }: CommitmentState,
  by: Asker,
  today: Day,
): Promise<boolean> =>
  isMade &&
  source.kind === "hotline-report" &&
  isBesideKeptFrom(log, `hotline-report/${source.id}`, by, today);
