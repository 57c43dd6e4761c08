import * as z from "zod";
import { clockTime } from "../clock-time.ts";
import { day, line } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";

const announced = z.strictObject({ day: day(), from: clockTime().optional(), to: clockTime().optional() });

export const commands = {
  /** công bố lịch tiếp công dân: the head's own days in a period, and when officers receive besides. */
  publish: z.strictObject({
    from: day(),
    /** The last day of the period. */
    to: day(),
    days: z.array(announced).min(1).max(400),
    place: line(300),
    /** tiếp thường xuyên: on which days and hours an officer receives. */
    regular: line(500).optional(),
    document: numbered().optional(),
    /** When it was made public. */
    on: day(),
  }),
  /** thay đổi ngày tiếp, announced with its reason. Everybody reads both, so no illness and nobody's name. */
  move: z.strictObject({
    day: day(),
    to: announced,
    reason: line(300),
    document: numbered().optional(),
    on: day(),
  }),
};

export type Command = CommandsOf<typeof commands>;

const announcedFields = z.object({ day: z.string(), from: z.string().optional(), to: z.string().optional() });

export const events = {
  "reception-schedule-published": z.object({
    type: z.literal("reception-schedule-published"),
    unit: z.string(),
    from: z.string(),
    to: z.string(),
    days: z.array(announcedFields),
    place: z.string(),
    regular: z.string().optional(),
    document: numberedFields.optional(),
    on: z.string(),
    ...stampFields,
  }),
  "reception-day-moved": z.object({
    type: z.literal("reception-day-moved"),
    unit: z.string(),
    day: z.string(),
    to: announcedFields,
    /** Everybody reads it. */
    reason: z.string(),
    document: numberedFields.optional(),
    on: z.string(),
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
