import * as z from "zod";
import { day, line } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { officer } from "../officer.ts";
import { stampFields } from "../stamp-fields.ts";

const n = z.int().min(1).max(10_000);

/** Days are those of effect; every `to` is exclusive: the first day without. */
export const commands = {
  /** phân công: one document may name several people. */
  assign: z.strictObject({
    officers: z.array(officer()).min(1).max(50),
    from: day(),
    to: day().optional(),
    document: numbered(),
  }),
  /** thay người: from that day on another one has it. */
  replace: z.strictObject({
    n,
    subject: line(100),
    post: line(200),
    from: day(),
    to: day().optional(),
    document: numbered(),
  }),
  /** thôi phân công. What ends on the day it began has held for no day: so a slip of the pen is taken back. */
  "end-assignment": z.strictObject({ n, to: day(), document: numbered() }),
};

export type Command = CommandsOf<typeof commands>;

/** Staff on duty by the issuer's name for them and their post: in the clear. */
const assigned = {
  unit: z.string(),
  /** Running number in the unit. */
  n: z.number(),
  subject: z.string(),
  post: z.string(),
  from: z.string(),
  to: z.string().optional(),
  document: numberedFields,
  ...stampFields,
};

export const events = {
  "democracy-officer-assigned": z.object({ type: z.literal("democracy-officer-assigned"), ...assigned }),
  "democracy-officer-replaced": z.object({
    type: z.literal("democracy-officer-replaced"),
    /** The assignment that ends on the day this one begins. */
    replaces: z.number(),
    ...assigned,
  }),
  "democracy-assignment-ended": z.object({
    type: z.literal("democracy-assignment-ended"),
    n: z.number(),
    /** The day on which it began: one that ends on that day has held for none. */
    from: z.string(),
    to: z.string(),
    document: numberedFields,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
