import * as z from "zod";
import { line, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";

const hangs = {
  /** Where whoever scans it stands: the place that their report begins with. */
  place: line(300),
  /** bàn, quầy. */
  desk: line(100).optional(),
};

export const commands = {
  /** dán: the id that it gets is the code on it. */
  "put-up": z.strictObject({ unit: unitId(), ...hangs }),
  move: z.strictObject(hangs),
  "take-down": z.strictObject({}),
};

export type Command = CommandsOf<typeof commands>;

/** Of things, not of persons: in the clear. */
const hanging = { place: z.string(), desk: z.string().optional() };

export const events = {
  "poster-put-up": z.object({
    type: z.literal("poster-put-up"),
    unit: z.string(),
    ...hanging,
    ...stampFields,
  }),
  "poster-moved": z.object({ type: z.literal("poster-moved"), ...hanging, ...stampFields }),
  "poster-taken-down": z.object({ type: z.literal("poster-taken-down"), ...stampFields }),
};

export type Event = EventsOf<typeof events>;
