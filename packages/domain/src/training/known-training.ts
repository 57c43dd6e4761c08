import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { training } from "./decider.ts";
import type { TrainingState } from "./state.ts";

/** What other rules ask of a training. */
export type KnownTraining = Pick<TrainingState, "standing" | "topic" | "days">;

/** The training with this id, from the log, where it is never stale; undefined: there is none. */
export const knownTraining = async (
  log: Pick<EventLog, "read">,
  id: string,
): Promise<KnownTraining | undefined> => {
  const { commits } = await log.read(`training/${id}`);
  if (commits.length === 0) return undefined;
  const { standing, topic, days } = fold(training, training.initial, commits);
  return { standing, topic, days };
};
