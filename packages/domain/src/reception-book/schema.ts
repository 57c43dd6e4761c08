import * as z from "zod";
import { day, prose } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";

export const commands = {
  /** xem họ tên, địa chỉ, giấy tờ trong sổ: of these days, both included, on the day on which it is asked for. */
  open: z.strictObject({ from: day(), to: day(), reason: prose(1000) }),
};

export type Command = CommandsOf<typeof commands>;

export const events = {
  "reception-book-opened": z.object({
    type: z.literal("reception-book-opened"),
    unit: z.string(),
    n: z.number(),
    from: z.string(),
    to: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
