import * as z from "zod";
import { type Refusal, refuse } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import type { CommandSpec } from "./aggregate.ts";
import { day, unitId } from "./fields.ts";
import { inOffice, type Units } from "./units.ts";

/** To the heir of a unit that has ended: the same for every kind of work. */
export const passOnCommand = z.strictObject({ from: unitId(), to: unitId(), on: day() });

export const passOnSpec = {
  schema: passOnCommand,
  at: "item",
  by: "register",
  title: { vi: "Chuyển cho đơn vị kế thừa", en: "Pass it on to the heir of its unit" },
} as const satisfies CommandSpec;

export const passedOnFields = {
  from: z.string(),
  to: z.string(),
  /** From this day on it is the heir's: the day on which the unit before ended, or when it came to be known. */
  on: z.string(),
};

/** Why it may not pass: one of the units is unknown, the one before still stands, or the heir does not; undefined: it may. */
export const unfitToPassOn = ({
  from,
  to,
  on,
  units,
}: {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  readonly units: Units;
}): Refusal<"unit-unknown" | "unit-not-in-office"> | undefined => {
  const [ended, heir] = [units[from], units[to]];
  if (ended === undefined || heir === undefined) return refuse("unit-unknown", { unit: from });
  return inOffice(ended, on) || !inOffice(heir, on) ? refuse("unit-not-in-office", { unit: to }) : undefined;
};
