import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { bodyKey, type BodyKeyState } from "./decider.ts";

/** The keys of a unit from the log, where they are never stale. */
export const knownBodyKeys = async (log: Pick<EventLog, "read">, unit: string): Promise<BodyKeyState> => {
  const { commits } = await log.read(`body-key/${unit}`);
  return fold(bodyKey, bodyKey.initial, commits);
};
