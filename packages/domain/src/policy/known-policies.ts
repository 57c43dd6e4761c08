import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { above, type Units } from "../units.ts";
import { policy, type PolicyState, type ServiceLevel, serviceLevelOn } from "./decider.ts";

/** A service level and who decided it. */
export type DecidedLevel = ServiceLevel & { readonly unit: string };

/** The service level that holds for a unit on a day: its own, or of the nearest unit above that has one. */
export const knownServiceLevel = async (
  log: Pick<EventLog, "read">,
  units: Units,
  unit: string,
  day: Day,
): Promise<DecidedLevel | undefined> => {
  for (const one of [unit, ...above(units, unit)]) {
    const { commits } = await log.read(`policy/${one}`);
    const level = serviceLevelOn(fold(policy, policy.initial, commits), day);
    if (level !== undefined) return { ...level, unit: one };
  }
  return undefined;
};

/** By unit with none above it: what it has decided on whether plans bind those who took over. */
export type DecidedByTops = Readonly<Record<string, PolicyState["planBindings"]>>;

/** The decisions of every top among these units; only a top decides for all below it. */
export const knownPlanBindings = async (
  log: Pick<EventLog, "read">,
  units: Units,
): Promise<DecidedByTops> => {
  const tops = Object.entries(units).filter(([, { parent }]) => parent === undefined);
  const decided = await Promise.all(
    tops.map(async ([top]) => {
      const { commits } = await log.read(`policy/${top}`);
      return [top, fold(policy, policy.initial, commits).planBindings] as const;
    }),
  );
  return Object.fromEntries(decided);
};
