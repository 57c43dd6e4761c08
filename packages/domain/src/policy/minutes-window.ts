import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { above, type Units } from "../units.ts";
import { type MinutesWindow, policy } from "./decider.ts";

/** How long minutes may be amended, and who decided it. */
export type DecidedWindow = MinutesWindow & { readonly unit: string };

/** The window for minutes of that day: the unit's own, or of the nearest unit above that has one; undefined: nobody decided. */
export const knownMinutesWindow = async (
  log: Pick<EventLog, "read">,
  units: Units,
  unit: string,
  day: Day,
): Promise<DecidedWindow | undefined> => {
  for (const one of [unit, ...above(units, unit)]) {
    const { commits } = await log.read(`policy/${one}`);
    const { minutesWindows } = fold(policy, policy.initial, commits);
    const window = minutesWindows.findLast(({ from }) => from <= day);
    if (window !== undefined) return { ...window, unit: one };
  }
  return undefined;
};
