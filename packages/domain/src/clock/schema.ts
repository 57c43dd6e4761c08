import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { day } from "../fields.ts";
import { stampFields } from "../stamp-fields.ts";

export const commands = {
  /** Everything that fell due up to this day has been said. */
  "run-through": z.strictObject({ day: day() }),
};

export type Command = { readonly type: "run-through" } & z.infer<(typeof commands)["run-through"]> & Stamp;

export const events = {
  "clock-ran": z.object({
    type: z.literal("clock-ran"),
    /** The last day that it went through. */
    through: z.string(),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)["clock-ran"]>;
