import type { EventLog } from "@sdc/core/event-log";
import { knownComplaint } from "../complaint/known-complaint.ts";
import type { ComplaintState } from "../complaint/state.ts";

/** What the rule has to know of a complaint against a decision; `of`: the first one that a second one goes on from. */
export type Appealed = Pick<ComplaintState, "about" | "decision" | "outcome" | "of">;

export const knownAppeal = async (log: Pick<EventLog, "read">, id: string): Promise<Appealed | undefined> => {
  const found = await knownComplaint(log, id);
  if (found === undefined) return undefined;
  const { about, decision, outcome, of } = found;
  return { about, decision, outcome, of };
};
