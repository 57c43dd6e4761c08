import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { citizenReception, type ReceptionState } from "./decider.ts";
import { type UnitDay, unitDayOf } from "./unit-day.ts";

/** What other rules ask of the receptions of a unit on a day. */
export type KnownReception = UnitDay & Pick<ReceptionState, "sessions">;

/** The receptions with this id, from the log, where they are never stale; undefined: none was held. */
export const knownReception = async (
  log: Pick<EventLog, "read">,
  id: string,
): Promise<KnownReception | undefined> => {
  const of = unitDayOf(id);
  if (of === undefined) return undefined;
  const { commits } = await log.read(`citizen-reception/${id}`);
  if (commits.length === 0) return undefined;
  const { sessions } = fold(citizenReception, citizenReception.initial, commits);
  return { ...of, sessions };
};

/** Whether a session of that number was held, and not recorded by mistake. */
export const wasHeld = ({ sessions }: KnownReception, n: number): boolean =>
  sessions.some((one) => one.n === n && one.isWithdrawn !== true);
