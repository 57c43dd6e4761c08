import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { dialogueSession } from "./decider.ts";
import type { DialogueState } from "./state.ts";

/** What other rules ask of a session. */
export type KnownDialogue = Pick<DialogueState, "stage" | "unit" | "kind" | "topic" | "complaint" | "day">;

/** The session with this id, from the log, where it is never stale; undefined: there is none. */
export const knownDialogue = async (
  log: Pick<EventLog, "read">,
  id: string,
): Promise<KnownDialogue | undefined> => {
  const { commits } = await log.read(`dialogue-session/${id}`);
  if (commits.length === 0) return undefined;
  const { stage, unit, kind, topic, complaint, day } = fold(
    dialogueSession,
    dialogueSession.initial,
    commits,
  );
  return { stage, unit, kind, topic, ...(complaint && { complaint }), day };
};
