import * as z from "zod";
import { day, line } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";

export const commands = {
  /** ban hành quy định điều chuyển, thay thế cán bộ lãnh đạo, quản lý. In place of the one before, from its first day. */
  issue: z.strictObject({
    document: numbered(),
    title: line(500),
    /** ngày có hiệu lực */
    from: day(),
  }),
  /** bãi bỏ, with nothing in its place. `to`: the first day without it. */
  repeal: z.strictObject({ document: numbered(), to: day() }),
};

export type Command = CommandsOf<typeof commands>;

export const events = {
  "transfer-rule-issued": z.object({
    type: z.literal("transfer-rule-issued"),
    unit: z.string(),
    /** ngày ban hành */
    on: z.string(),
    document: numberedFields,
    title: z.string(),
    from: z.string(),
    ...stampFields,
  }),
  "transfer-rule-repealed": z.object({
    type: z.literal("transfer-rule-repealed"),
    unit: z.string(),
    on: z.string(),
    document: numberedFields,
    to: z.string(),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
